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

/**
 * Published counts of every unit and year of the installation, for how much an indicator varies beyond chance. `$1` indicators.
 */
export const publishedSeriesSql = `
  SELECT c.indicator_id AS "indicatorId", c.unit_id AS "unitId", c.numerator AS count, c.denominator AS "group"
  FROM release r JOIN release_cell c ON c.release_id = r.id JOIN unit u ON u.id = c.unit_id
  WHERE u.kind = 'school-unit' AND c.indicator_id = ANY($1) AND c.gender = 'all' AND c.node = '' AND c.status = 'exact'
    AND c.denominator > 0
    AND r.version = (SELECT max(version) FROM release n
      WHERE (n.municipality_code, n.domain, n.school_year) = (r.municipality_code, r.domain, r.school_year))
  ORDER BY c.indicator_id, c.unit_id, r.school_year
`;
