/** The stored test of a change. */
export interface MarkRow {
  readonly unitId: string;
  readonly schoolYear: number;
  readonly exact: boolean;
  readonly indicatorId: string;
  readonly gender: 'all' | 'girls' | 'boys';
  readonly p: number | null;
  readonly marked: boolean;
  readonly dispersion: number;
}

/** `$1` units, `$2` school year. */
export const marksSql = `
  SELECT unit_id AS "unitId", school_year::int AS "schoolYear", exact, indicator_id AS "indicatorId", gender, p, marked, dispersion
  FROM change_mark WHERE unit_id = ANY($1) AND school_year = $2
`;

/** `$1` units, `$2` first and `$3` last school year. */
export const removeMarksSql = `DELETE FROM change_mark WHERE unit_id = ANY($1) AND school_year BETWEEN $2 AND $3`;

/** The columns as arrays of the same length. */
export const addMarksSql = `
  INSERT INTO change_mark (unit_id, school_year, exact, indicator_id, gender, p, marked, dispersion)
  SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::boolean[], $4::text[], $5::text[], $6::float8[], $7::boolean[], $8::float8[])
`;

/** Published counts of a municipality's units, year by year, of the newest releases. `$1` municipality, `$2` indicators. */
export const publishedCountsSql = `
  WITH newest AS (
    SELECT DISTINCT ON (domain, school_year) id, school_year FROM release WHERE municipality_code = $1
    ORDER BY domain, school_year, version DESC
  )
  SELECT c.indicator_id AS "indicatorId", c.unit_id AS "unitId", c.numerator AS count, c.denominator AS "group"
  FROM newest n JOIN release_cell c ON c.release_id = n.id JOIN unit u ON u.id = c.unit_id
  WHERE u.kind = 'school-unit' AND c.indicator_id = ANY($2) AND c.gender = 'all' AND c.node = '' AND c.status = 'exact'
    AND c.denominator > 0
  ORDER BY c.indicator_id, c.unit_id, n.school_year
`;

/** `$1` municipality, then the columns as arrays of the same length. */
export const replaceSpreadsSql = `
  INSERT INTO yearly_spread (municipality_code, indicator_id, chi_square, degrees_of_freedom)
  SELECT $1, * FROM unnest($2::text[], $3::float8[], $4::int[])
  ON CONFLICT (municipality_code, indicator_id)
    DO UPDATE SET chi_square = excluded.chi_square, degrees_of_freedom = excluded.degrees_of_freedom
`;

/** The spread of every unit of the installation, by indicator. `$1` indicators. */
export const spreadsSql = `
  SELECT indicator_id AS "indicatorId", chi_square AS "chiSquare", degrees_of_freedom AS "degreesOfFreedom"
  FROM installation_spread($1::text[])
`;
