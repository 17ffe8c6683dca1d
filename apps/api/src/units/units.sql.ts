/** Every node of a municipality, its own first. `$1` is its code. */
export const unitsSql = `
  SELECT u.id, u.municipality_code AS "municipalityCode", u.parent_id AS "parentId", u.kind, u.name, u.code, u.organiser,
    to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
    coalesce((SELECT array_agg(f.school_form ORDER BY f.school_form) FROM unit_school_form f WHERE f.unit_id = u.id), '{}') AS "schoolForms"
  FROM unit u WHERE u.municipality_code = $1
  ORDER BY u.parent_id NULLS FIRST, u.name
`;

/** Units that came out of others, or became others, with the names. `$1` is the code of the municipality. */
export const lineageSql = `
  SELECT u.id AS "unitId",
    coalesce((SELECT array_agg(p.name ORDER BY p.name) FROM unit_succession s JOIN unit p ON p.id = s.predecessor_id WHERE s.successor_id = u.id), '{}') AS predecessors,
    coalesce((SELECT array_agg(n.name ORDER BY n.name) FROM unit_succession s JOIN unit n ON n.id = s.successor_id WHERE s.predecessor_id = u.id), '{}') AS successors
  FROM unit u
  WHERE u.municipality_code = $1
    AND EXISTS (SELECT 1 FROM unit_succession s WHERE u.id IN (s.predecessor_id, s.successor_id))
`;

/** A municipality with its own node. `$1` code, `$2` name. */
export const addMunicipalitySql = `
  WITH added AS (INSERT INTO municipality (code, name) VALUES ($1, $2) RETURNING code, name)
  INSERT INTO unit (id, municipality_code, kind, name, organiser)
  SELECT gen_random_uuid(), code, 'municipality', name, 'municipal' FROM added
`;
