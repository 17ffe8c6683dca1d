/** Versions of a municipality's plan, newest first. `$1` is its code. */
export const versionsSql = `
  SELECT id, version::int AS version, title, state, valid_from::int AS "validFrom", valid_to::int AS "validTo",
    to_char(decided_on, 'YYYY-MM-DD') AS "decidedOn", registration
  FROM plan WHERE municipality_code = $1 ORDER BY version DESC
`;

/** Goals of a version with their indicators and commitments, in order. `$1` is the plan. */
export const goalsSql = `
  SELECT g.id, g.number::int AS number, g.title, g.description,
    coalesce((SELECT array_agg(i.indicator_id ORDER BY i.place) FROM goal_indicator i WHERE i.goal_id = g.id), '{}') AS "indicatorIds",
    coalesce((SELECT json_agg(json_build_object('id', c.id, 'text', c.text, 'yearGroup', c.year_group) ORDER BY c.place)
      FROM commitment c WHERE c.goal_id = g.id), '[]') AS commitments
  FROM goal g WHERE g.plan_id = $1 ORDER BY g.number
`;
