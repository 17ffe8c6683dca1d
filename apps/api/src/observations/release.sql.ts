import type { Gender } from '@vagval/domain/gender';
import type { StoredCell } from '@vagval/domain/stored-cell';

/** A measured cell with the kind of node it belongs to, as it is asked for when a release is made. */
export interface MeasuredRow extends StoredCell {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly gender: Gender;
  readonly kind: 'municipality' | 'school-unit';
}

/**
 * Every cell of the protected indicators in a school year, of the municipality's own node and of its school units. Several
 * cohorts give the newest. `$1` municipality, `$2` indicators, `$3` school year.
 */
export const measuredSql = `
  SELECT DISTINCT ON (c.indicator_id, c.unit_id, c.gender)
    c.indicator_id AS "indicatorId", c.unit_id AS "unitId", c.gender,
    c.state, c.basis, c.numerator, c.denominator, c.value, c.group_size AS "groupSize", u.kind
  FROM measured_cell c JOIN unit u ON u.id = c.unit_id
  WHERE u.municipality_code = $1 AND u.kind <> 'area' AND c.indicator_id = ANY($2) AND c.school_year = $3
  ORDER BY c.indicator_id, c.unit_id, c.gender, c.cohort DESC NULLS LAST
`;

/** First choices of each school unit in a school year. `$1` municipality, `$2` school year. */
export const unitChoicesSql = `
  SELECT o.unit_id AS "unitId", o.programme,
    coalesce(sum(o.numerator) FILTER (WHERE o.gender = 'girls'), 0)::int AS girls,
    coalesce(sum(o.numerator) FILTER (WHERE o.gender = 'boys'), 0)::int AS boys,
    bool_and(o.state = 'value') AS whole
  FROM observation o JOIN unit u ON u.id = o.unit_id
  WHERE u.municipality_code = $1 AND u.kind = 'school-unit' AND o.school_year = $2
    AND o.indicator_id = 'first-choice-programme' AND o.programme IS NOT NULL AND o.replaced_by IS NULL AND o.gender <> 'all'
  GROUP BY o.unit_id, o.programme
`;

/** The years a municipality has figures in that nobody has looked at yet, or all of them. `$1` municipality. */
export const figureYearsSql = `
  SELECT DISTINCT o.school_year::int AS "schoolYear" FROM observation o JOIN unit u ON u.id = o.unit_id
  WHERE u.municipality_code = $1 AND o.replaced_by IS NULL
  UNION
  SELECT school_year::int FROM release WHERE municipality_code = $1
  ORDER BY 1
`;

/** All versions of a release, cell by cell, oldest first. `$1` municipality, `$2` domain, `$3` school year. */
export const versionsSql = `
  SELECT r.version::int AS version, c.indicator_id AS "indicatorId", c.unit_id AS "unitId", c.gender, c.node, c.status,
    c.numerator, c.denominator, c.batch::int AS batch
  FROM release r JOIN release_cell c ON c.release_id = r.id
  WHERE r.municipality_code = $1 AND r.domain = $2 AND r.school_year = $3
  ORDER BY r.version
`;

/** The numbers of a release's versions. `$1` municipality, `$2` domain, `$3` school year. */
export const versionNumbersSql = `
  SELECT version::int AS version FROM release WHERE municipality_code = $1 AND domain = $2 AND school_year = $3 ORDER BY version
`;

/** `$1` id, `$2` municipality, `$3` domain, `$4` school year, `$5` made at, `$6` rules. */
export const addReleaseSql = `
  INSERT INTO release (id, municipality_code, domain, school_year, version, made_at, rules)
  SELECT $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5, $6 FROM release
  WHERE municipality_code = $2 AND domain = $3 AND school_year = $4
`;

/** `$1` release, then the columns of its cells as arrays of the same length. */
export const addCellsSql = `
  INSERT INTO release_cell (release_id, indicator_id, unit_id, gender, node, status, numerator, denominator, batch)
  SELECT $1, * FROM unnest($2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::smallint[])
`;

/** A published cell. Counts stand only where they are published: nothing of the others leaves the database here. */
export interface PublishedRow {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly schoolYear: number;
  readonly gender: 'all' | 'girls' | 'boys';
  readonly node: string;
  readonly status: 'exact' | 'few' | 'nearly-all' | 'hidden';
  readonly numerator: number | null;
  readonly denominator: number;
}

/**
 * The newest version's cells. `$1` municipality, `$2` units, `$3` indicators, `$4` and `$5` first and last school year, `$6`
 * whether nodes of programmes are asked for, or rates.
 */
export const publishedSql = `
  WITH newest AS (
    SELECT DISTINCT ON (domain, school_year) id, school_year FROM release
    WHERE municipality_code = $1 AND school_year BETWEEN $4 AND $5
    ORDER BY domain, school_year, version DESC
  )
  SELECT c.indicator_id AS "indicatorId", c.unit_id AS "unitId", n.school_year::int AS "schoolYear", c.gender, c.node, c.status,
    CASE WHEN c.status = 'exact' THEN c.numerator END AS numerator, c.denominator
  FROM newest n JOIN release_cell c ON c.release_id = n.id
  WHERE c.unit_id = ANY($2) AND c.indicator_id = ANY($3) AND (c.node <> '') = $6
`;

/** Years whose newest release has a table of units without the municipality's own row. `$1` first school year. */
export const waitingSql = `
  WITH newest AS (
    SELECT DISTINCT ON (municipality_code, domain, school_year) id, municipality_code, school_year FROM release
    WHERE school_year >= $1 ORDER BY municipality_code, domain, school_year, version DESC
  ), tables AS (
    SELECT n.municipality_code, n.school_year FROM newest n JOIN release_cell c ON c.release_id = n.id JOIN unit u ON u.id = c.unit_id
    GROUP BY n.id, n.municipality_code, n.school_year, c.indicator_id
    HAVING bool_and(u.kind = 'school-unit')
  )
  SELECT municipality_code AS code, array_agg(DISTINCT school_year::int) AS years FROM tables GROUP BY municipality_code ORDER BY 1
`;

/** Municipalities with figures of which no release has been made. */
export const unreleasedSql = `
  SELECT DISTINCT u.municipality_code AS code FROM observation o JOIN unit u ON u.id = o.unit_id
  WHERE o.replaced_by IS NULL
    AND NOT EXISTS (SELECT 1 FROM release r WHERE r.municipality_code = u.municipality_code)
`;
