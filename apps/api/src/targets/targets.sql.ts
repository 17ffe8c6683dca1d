/**
 * Targets of a plan's goals that hold for some units. The nearest node of a unit's own line upwards decides, so a target of
 * the unit goes before one it inherits. `$1` goals, `$2` units, `$3` and `$4` first and last school year.
 */
export const targetsSql = `
  WITH RECURSIVE line AS (
    SELECT id AS unit_id, id AS node_id, parent_id, 0 AS distance FROM unit WHERE id = ANY($2)
    UNION ALL
    SELECT line.unit_id, u.id, u.parent_id, line.distance + 1 FROM line JOIN unit u ON u.id = line.parent_id
  )
  SELECT DISTINCT ON (line.unit_id, t.indicator_id, t.school_year)
    line.unit_id AS "unitId", t.indicator_id AS "indicatorId", t.school_year::int AS "schoolYear", t.kind, t.low, t.high
  FROM line JOIN target t ON t.unit_id = line.node_id
  WHERE t.goal_id = ANY($1) AND t.school_year BETWEEN $3 AND $4
  ORDER BY line.unit_id, t.indicator_id, t.school_year, line.distance
`;
