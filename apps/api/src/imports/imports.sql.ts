/** Where a file's cells stand before they are compared with what is stored. One import, one transaction. */
export const stageSql = `
  CREATE TEMP TABLE stage (
    row int NOT NULL, municipality_code text NOT NULL, unit_code text, indicator_id text NOT NULL, school_year smallint NOT NULL,
    cohort smallint, gender text NOT NULL, programme text, state text NOT NULL, basis text NOT NULL,
    numerator int, denominator int, value float8, group_size int
  ) ON COMMIT DROP;
  CREATE TEMP TABLE unit_stage (
    row int NOT NULL, municipality_code text NOT NULL, code text NOT NULL, name text NOT NULL, organiser text NOT NULL, school_forms text NOT NULL
  ) ON COMMIT DROP
`;

export const stageColumns = [
  'row',
  'municipality_code',
  'unit_code',
  'indicator_id',
  'school_year',
  'cohort',
  'gender',
  'programme',
  'state',
  'basis',
  'numerator',
  'denominator',
  'value',
  'group_size',
] as const;
export const unitStageColumns = ['row', 'municipality_code', 'code', 'name', 'organiser', 'school_forms'] as const;

/**
 * Each staged cell with its unit and the cell it would replace, if any. A source that repeats a cell says it once. A unit
 * that the file itself brings has no id yet. Kept as a table, because three questions are asked of it.
 */
export const compareSql = `
  CREATE TEMP TABLE compared ON COMMIT DROP AS
  WITH cell AS (
    SELECT DISTINCT ON (municipality_code, unit_code, indicator_id, school_year, gender, cohort, programme) *
    FROM stage ORDER BY municipality_code, unit_code, indicator_id, school_year, gender, cohort, programme, row
  )
  SELECT c.*, u.id AS unit_id, o.id AS stored_id,
    (o.state, o.basis, o.numerator, o.denominator, o.value, o.group_size)
      IS NOT DISTINCT FROM (c.state, c.basis, c.numerator, c.denominator, c.value, c.group_size) AS same,
    s.code IS NOT NULL AS brought
  FROM cell c
  LEFT JOIN unit u ON u.municipality_code = c.municipality_code
    AND (u.code = c.unit_code OR c.unit_code IS NULL AND u.kind = 'municipality')
  LEFT JOIN (SELECT DISTINCT municipality_code, code FROM unit_stage) s ON s.municipality_code = c.municipality_code AND s.code = c.unit_code
  LEFT JOIN observation o ON o.replaced_by IS NULL AND o.unit_id = u.id AND o.indicator_id = c.indicator_id
    AND o.school_year = c.school_year AND o.gender = c.gender
    AND o.cohort IS NOT DISTINCT FROM c.cohort AND o.programme IS NOT DISTINCT FROM c.programme
`;

export interface Comparison {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
}

export const countComparedSql = `
  SELECT (count(*) FILTER (WHERE stored_id IS NULL))::int AS added,
    (count(*) FILTER (WHERE stored_id IS NOT NULL AND NOT same))::int AS changed,
    (count(*) FILTER (WHERE stored_id IS NOT NULL AND same))::int AS unchanged
  FROM compared
`;

/** The same for each municipality of which something is new or changed. */
export const comparedByMunicipalitySql = `
  SELECT municipality_code AS "municipalityCode", (count(*) FILTER (WHERE stored_id IS NULL))::int AS added,
    (count(*) FILTER (WHERE stored_id IS NOT NULL AND NOT same))::int AS changed,
    (count(*) FILTER (WHERE stored_id IS NOT NULL AND same))::int AS unchanged
  FROM compared GROUP BY municipality_code
  HAVING count(*) FILTER (WHERE stored_id IS NULL OR NOT same) > 0 ORDER BY municipality_code
`;

/** Stored cells of an import, by municipality. `$1` import. */
export const rowsOfSql = `
  SELECT u.municipality_code AS "municipalityCode", count(*)::int AS rows
  FROM observation o JOIN unit u ON u.id = o.unit_id WHERE o.import_id = $1 GROUP BY 1 ORDER BY 1
`;

/** Units that nobody has told of: neither stored nor in the file. */
export const unknownUnitsSql = `
  SELECT min(row)::int AS row, unit_code AS "unitCode", municipality_code AS "municipalityCode"
  FROM compared WHERE unit_code IS NOT NULL AND unit_id IS NULL AND NOT brought
  GROUP BY unit_code, municipality_code ORDER BY 1 LIMIT 1000
`;

export const newUnitsSql = `
  SELECT count(DISTINCT (s.municipality_code, s.code))::int AS units FROM unit_stage s
  WHERE NOT EXISTS (SELECT 1 FROM unit u WHERE u.municipality_code = s.municipality_code AND u.code = s.code)
`;

/** Municipalities of the file that are not known yet, with their own node. `$1` codes, `$2` names. */
export const addMunicipalitiesSql = `
  WITH added AS (
    INSERT INTO municipality (code, name) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (code) DO NOTHING RETURNING code, name
  )
  INSERT INTO unit (id, municipality_code, kind, name, organiser)
  SELECT gen_random_uuid(), code, 'municipality', name, 'municipal' FROM added
`;

/**
 * What a register renames today was called otherwise to the day before, so that earlier school years keep the name they had.
 * `$1` the moment.
 */
export const keepNamesSql = `
  INSERT INTO unit_name (unit_id, name, valid_to)
  SELECT DISTINCT ON (u.id) u.id, u.name, d.today - 1
  FROM unit_stage s JOIN unit u ON u.municipality_code = s.municipality_code AND u.code = s.code
  CROSS JOIN LATERAL municipality_today(u.municipality_code, $1) AS d (today)
  WHERE s.name <> u.name AND coalesce(u.valid_from, '-infinity') < d.today AND coalesce(u.valid_to, 'infinity') >= d.today
    AND NOT EXISTS (SELECT 1 FROM unit_name n WHERE n.unit_id = u.id AND n.valid_to >= d.today - 1)
  ORDER BY u.id, s.row
`;

/**
 * Units that the file brings. `$1` import, `$2` whether the file is a register, whose names go before those we have, `$3` the
 * moment. What a closed unit was called stands, and so does a name that is decided and still to come.
 */
export const addUnitsSql = `
  INSERT INTO unit (id, municipality_code, parent_id, kind, name, code, organiser, import_id)
  SELECT DISTINCT ON (s.municipality_code, s.code) gen_random_uuid(), s.municipality_code, root.id, 'school-unit', s.name, s.code, s.organiser, $1::uuid
  FROM unit_stage s JOIN unit root ON root.municipality_code = s.municipality_code AND root.kind = 'municipality'
  ORDER BY s.municipality_code, s.code, s.row
  ON CONFLICT (municipality_code, code) DO UPDATE SET organiser = excluded.organiser,
    name = CASE
      WHEN unit.valid_to < municipality_today(unit.municipality_code, $3)
        OR EXISTS (SELECT 1 FROM unit_name n WHERE n.unit_id = unit.id AND n.valid_to >= municipality_today(unit.municipality_code, $3))
      THEN unit.name ELSE excluded.name END
    WHERE $2::boolean
`;

export const addSchoolFormsSql = `
  INSERT INTO unit_school_form (unit_id, school_form)
  SELECT DISTINCT u.id, form FROM unit_stage s
  JOIN unit u ON u.municipality_code = s.municipality_code AND u.code = s.code
  CROSS JOIN unnest(string_to_array(nullif(s.school_forms, ''), ' ')) AS form
  ON CONFLICT DO NOTHING
`;

/** Cells of units and municipalities that the file has just brought. They replace nothing: there was nothing before. */
export const placeSql = `
  UPDATE compared c SET unit_id = u.id FROM unit u
  WHERE c.unit_id IS NULL AND u.municipality_code = c.municipality_code
    AND (u.code = c.unit_code OR c.unit_code IS NULL AND u.kind = 'municipality')
`;

export const addSchoolYearsSql = `
  INSERT INTO school_year (municipality_code, school_year) SELECT DISTINCT municipality_code, school_year FROM compared ON CONFLICT DO NOTHING
`;

/** What was stored steps aside for what the file says. `$1` import. */
export const replaceSql = `
  UPDATE observation o SET replaced_by = $1 FROM compared c WHERE o.id = c.stored_id AND NOT c.same
`;

/** `$1` import. */
export const insertSql = `
  INSERT INTO observation (indicator_id, unit_id, school_year, cohort, gender, programme, state, basis, numerator, denominator, value, group_size, import_id, source_row)
  SELECT indicator_id, unit_id, school_year, cohort, gender, programme, state, basis, numerator, denominator, value, group_size, $1, row
  FROM compared WHERE stored_id IS NULL OR NOT same
`;

/** School years of which the compared file changes counts, or figures that a release has been made of. */
export const touchedSql = `
  SELECT DISTINCT c.municipality_code AS "municipalityCode", c.school_year::int AS "schoolYear" FROM compared c
  WHERE (c.stored_id IS NULL OR NOT c.same) AND (c.basis = 'counts' OR EXISTS (
    SELECT 1 FROM release r WHERE r.municipality_code = c.municipality_code AND r.school_year = c.school_year))
`;

/** The same for an import that is about to be taken out. `$1` import. */
export const touchedBySql = `
  SELECT DISTINCT u.municipality_code AS "municipalityCode", o.school_year::int AS "schoolYear"
  FROM observation o JOIN unit u ON u.id = o.unit_id
  WHERE o.import_id = $1 AND (o.basis = 'counts' OR EXISTS (
    SELECT 1 FROM release r WHERE r.municipality_code = u.municipality_code AND r.school_year = o.school_year))
`;

/** Whether a later import has put its figures in the place of this one's. `$1` import. */
export const replacedLaterSql = `
  SELECT f.file_name AS "fileName" FROM observation o JOIN import_file f ON f.id = o.replaced_by
  WHERE o.import_id = $1 ORDER BY f.taken_in_at DESC LIMIT 1
`;

/** Units that came with the import and that nothing else speaks of. `$1` import. */
export const removeUnitsSql = `
  DELETE FROM unit u WHERE u.import_id = $1
    AND NOT EXISTS (SELECT 1 FROM observation o WHERE o.unit_id = u.id)
    AND NOT EXISTS (SELECT 1 FROM release_cell r WHERE r.unit_id = u.id)
    AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.unit_id = u.id)
    AND NOT EXISTS (SELECT 1 FROM unit_plan p WHERE p.unit_id = u.id)
    AND NOT EXISTS (SELECT 1 FROM target t WHERE t.unit_id = u.id)
    AND NOT EXISTS (SELECT 1 FROM unit_succession s WHERE u.id IN (s.predecessor_id, s.successor_id))
`;

/** An import as it is told of. */
export const importsSql = `
  SELECT id, file_name AS "fileName", bytes, checksum, municipality_code IS NOT NULL AS own, state, uploaded_at AS "uploadedAt", uploaded_by AS "uploadedBy",
    taken_in_at AS "takenInAt", taken_in_by AS "takenInBy", undone_at AS "undoneAt", undone_by AS "undoneBy", summary, sample
  FROM import_file
`;

/** What a municipality is told of: its own, and what the operator took in that holds figures of it. `$1` its code. */
export const ofMunicipalitySql = (narrowed = ''): string => `
  WHERE format <> 'example' AND (
    municipality_code = $1
    OR municipality_code IS NULL AND EXISTS (
      SELECT 1 FROM observation o JOIN unit u ON u.id = o.unit_id WHERE o.import_id = import_file.id AND u.municipality_code = $1
    )
  ) ${narrowed}
  ORDER BY uploaded_at DESC LIMIT 500
`;
