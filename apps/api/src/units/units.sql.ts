/**
 * Every node of a municipality as it is on a day, its own first. `$1` is its code, `$2` the day. Of a closed unit: as it was
 * when it closed.
 */
export const unitsSql = `
  SELECT u.id, u.municipality_code AS "municipalityCode", unit_parent_on(u.id, $2) AS "parentId", u.kind,
    unit_name_on(u.id, $2) AS name, u.code, u.organiser,
    to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
    unit_forms_on(u.id, $2) AS "schoolForms"
  FROM unit u WHERE u.municipality_code = $1
  ORDER BY u.parent_id NULLS FIRST, u.name
`;

/** Units that came out of others, or became others, with the names of a day. `$1` is the code of the municipality, `$2` the day. */
export const lineageSql = `
  SELECT u.id AS "unitId",
    ARRAY(SELECT unit_name_on(s.predecessor_id, $2) FROM unit_succession s WHERE s.successor_id = u.id ORDER BY 1) AS predecessors,
    ARRAY(SELECT unit_name_on(s.successor_id, $2) FROM unit_succession s WHERE s.predecessor_id = u.id ORDER BY 1) AS successors
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
