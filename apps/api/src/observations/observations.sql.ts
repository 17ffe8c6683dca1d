/** What a cell is, as SQL reads it; the columns of `cellsSql`. */
export interface CellRow {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly cohort: number | null;
  readonly gender: 'all' | 'girls' | 'boys';
  readonly state: 'value' | 'nearly-all' | 'suppressed-at-source' | 'missing' | 'not-applicable' | 'not-reported';
  readonly basis: 'counts' | 'share' | 'number';
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  readonly groupSize: number | null;
}

/**
 * Cells of some units. Several cohorts measured in one year give the newest.
 * `$1` municipality, `$2` units, `$3` indicators, `$4` and `$5` first and last school year.
 */
export const cellsSql = `
  SELECT DISTINCT ON (c.indicator_id, c.unit_id, c.school_year, c.gender)
    c.indicator_id AS "indicatorId", c.unit_id AS "unitId", c.school_year::int AS "schoolYear", c.cohort::int AS cohort, c.gender,
    c.state, c.basis, c.numerator, c.denominator, c.value, c.group_size AS "groupSize"
  FROM measured_cell c JOIN unit u ON u.id = c.unit_id
  WHERE u.municipality_code = $1 AND c.unit_id = ANY($2) AND c.indicator_id = ANY($3) AND c.school_year BETWEEN $4 AND $5
  ORDER BY c.indicator_id, c.unit_id, c.school_year, c.gender, c.cohort DESC NULLS LAST
`;

/**
 * The municipality as a whole: its own cell where it has one, otherwise the sum of what its school units counted.
 * `$1` municipality, `$2` indicators, `$3` and `$4` first and last school year.
 */
export const municipalitySql = `
  WITH cell AS (
    SELECT c.*, u.kind FROM measured_cell c JOIN unit u ON u.id = c.unit_id
    WHERE u.municipality_code = $1 AND u.kind <> 'area' AND c.indicator_id = ANY($2) AND c.school_year BETWEEN $3 AND $4
  ), own AS (
    SELECT DISTINCT ON (indicator_id, school_year, gender) * FROM cell WHERE kind = 'municipality'
    ORDER BY indicator_id, school_year, gender, cohort DESC NULLS LAST
  ), summed AS (
    SELECT indicator_id, school_year, max(cohort) AS cohort, gender, sum(numerator)::int AS numerator, sum(denominator)::int AS denominator
    FROM cell WHERE kind = 'school-unit' AND state = 'value' AND basis = 'counts'
    GROUP BY indicator_id, school_year, gender
  )
  SELECT indicator_id AS "indicatorId", (SELECT id FROM unit WHERE municipality_code = $1 AND kind = 'municipality') AS "unitId",
    school_year::int AS "schoolYear", cohort::int AS cohort, gender, state, basis, numerator, denominator, value, group_size AS "groupSize"
  FROM own
  UNION ALL
  SELECT s.indicator_id, (SELECT id FROM unit WHERE municipality_code = $1 AND kind = 'municipality'),
    s.school_year::int, s.cohort::int, s.gender, 'value', 'counts', s.numerator, s.denominator, NULL, NULL
  FROM summed s
  WHERE NOT EXISTS (SELECT 1 FROM own o WHERE (o.indicator_id, o.school_year, o.gender) = (s.indicator_id, s.school_year, s.gender))
`;

/** First choices of a unit, or of every school unit when it is the municipality. `$1` municipality, `$2` unit or null, `$3`, `$4` years. */
export const choicesSql = `
  SELECT o.school_year::int AS "schoolYear", o.programme,
    coalesce(sum(o.numerator) FILTER (WHERE o.gender = 'girls'), 0)::int AS girls,
    coalesce(sum(o.numerator) FILTER (WHERE o.gender = 'boys'), 0)::int AS boys,
    bool_and(o.state = 'value') AS whole
  FROM observation o JOIN unit u ON u.id = o.unit_id
  WHERE u.municipality_code = $1 AND ($2::uuid IS NULL AND u.kind = 'school-unit' OR o.unit_id = $2)
    AND o.indicator_id = 'first-choice-programme' AND o.programme IS NOT NULL AND o.replaced_by IS NULL AND o.gender <> 'all'
    AND o.school_year BETWEEN $3 AND $4
  GROUP BY o.school_year, o.programme
`;

/** Where the figures of a unit's indicator come from, newest year first. `$1` municipality, `$2` unit, `$3` indicator, `$4` school year. */
export const provenanceSql = `
  SELECT f.file_name AS "fileName", f.checksum, o.source_row AS row, f.taken_in_at AS "takenInAt", f.taken_in_by AS "takenInBy"
  FROM observation o JOIN import_file f ON f.id = o.import_id JOIN unit u ON u.id = o.unit_id
  WHERE u.municipality_code = $1 AND o.unit_id = $2 AND o.indicator_id = $3 AND o.school_year = $4 AND o.replaced_by IS NULL
    AND f.taken_in_at IS NOT NULL
  ORDER BY (o.gender = 'all') DESC, o.source_row LIMIT 1
`;

/** Day each indicator's newest figures of a year were taken in. `$1` municipality, `$2` units, `$3` school year. */
export const freshnessSql = `
  SELECT o.indicator_id AS "indicatorId", to_char(max(f.taken_in_at) AT TIME ZONE 'Europe/Stockholm', 'YYYY-MM-DD') AS updated
  FROM observation o JOIN import_file f ON f.id = o.import_id JOIN unit u ON u.id = o.unit_id
  WHERE u.municipality_code = $1 AND o.unit_id = ANY($2) AND o.school_year = $3 AND o.replaced_by IS NULL AND o.state = 'value'
  GROUP BY o.indicator_id
`;
