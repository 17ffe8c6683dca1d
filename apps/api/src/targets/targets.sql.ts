/**
 * Targets of a plan's goals that hold for some units. The nearest node of a unit's own line upwards decides, so a target of
 * the unit goes before one it inherits. A year's line is that of its last day: who moves later takes nothing along. `$1` goals, `$2` units, `$3` and `$4` first and last school year.
 */
export const targetsSql = `
  WITH RECURSIVE line AS (
    SELECT u.id AS unit_id, y.year, u.id AS node_id, unit_parent_on(u.id, make_date(y.year + 1, 6, 30)) AS parent_id, 0 AS distance
    FROM unit u CROSS JOIN generate_series($3::int, $4::int) AS y (year) WHERE u.id = ANY($2)
    UNION ALL
    SELECT line.unit_id, line.year, line.parent_id, unit_parent_on(line.parent_id, make_date(line.year + 1, 6, 30)), line.distance + 1
    FROM line WHERE line.parent_id IS NOT NULL
  )
  SELECT DISTINCT ON (line.unit_id, t.indicator_id, t.school_year)
    line.unit_id AS "unitId", t.indicator_id AS "indicatorId", t.school_year::int AS "schoolYear", t.kind, t.low, t.high
  FROM line JOIN target t ON t.unit_id = line.node_id AND t.school_year = line.year
  WHERE t.goal_id = ANY($1)
  ORDER BY line.unit_id, t.indicator_id, t.school_year, line.distance
`;
