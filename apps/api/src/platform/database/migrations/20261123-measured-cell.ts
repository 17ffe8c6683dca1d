import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The view that every figure is read through: what is stored as it stands now, and what is worked out from other counts.
 * One place, so that screen, file and report cannot count differently.
 */
export class MeasuredCell1795392000001 implements MigrationInterface {
  name = 'MeasuredCell1795392000001';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`CREATE VIEW ${cellFromChoices('AS')}`);
    await run.query(fromActivities);
    await run.query(measuredCell);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP VIEW measured_cell, cell_from_activities, cell_from_choices');
  }
}

/**
 * The view of what follows from choices. A unit whose programmes are partly hidden by the source has no sum: hidden, not too
 * low.
 *
 * @param counted How the sums by gender are made: once for the whole installation, or for those who are asked for.
 */
export const cellFromChoices = (counted: 'AS' | 'AS NOT MATERIALIZED') => `
  cell_from_choices AS
  WITH choice AS (
    SELECT o.unit_id, o.school_year, o.gender, o.numerator, o.state, p.kind, p.reference_girl_share AS girl_share
    FROM observation o JOIN programme p ON p.code = o.programme
    WHERE o.indicator_id = 'first-choice-programme' AND o.replaced_by IS NULL
  ), counted ${counted} (
    SELECT unit_id, school_year, gender, bool_and(state = 'value') AS whole,
      sum(numerator) AS choosers,
      sum(numerator) FILTER (WHERE kind <> 'introductory') AS national,
      sum(numerator) FILTER (WHERE kind = 'vocational') AS vocational,
      sum(numerator) FILTER (WHERE girl_share BETWEEN 0.4 AND 0.6) AS balanced,
      sum(numerator) FILTER (WHERE (gender = 'girls' AND girl_share < 0.4) OR (gender = 'boys' AND girl_share > 0.6)) AS non_traditional
    FROM choice GROUP BY unit_id, school_year, gender
  ), both_sexes AS (
    SELECT unit_id, school_year, bool_and(whole) AS whole, sum(non_traditional) AS non_traditional, sum(choosers) AS choosers
    FROM counted WHERE gender <> 'all' GROUP BY unit_id, school_year
  ), derived AS (
    SELECT 'first-choice-vocational' AS indicator_id, unit_id, school_year, gender, whole, vocational AS numerator, national AS denominator
    FROM counted
    UNION ALL
    SELECT 'balanced-choices', unit_id, school_year, gender, whole, balanced, choosers FROM counted
    UNION ALL
    SELECT 'non-traditional-choices', unit_id, school_year, gender, whole, non_traditional, choosers FROM counted WHERE gender <> 'all'
    UNION ALL
    SELECT 'non-traditional-choices', unit_id, school_year, 'all', whole, non_traditional, choosers FROM both_sexes
  )
  SELECT indicator_id, unit_id, school_year, gender,
    CASE WHEN whole THEN 'value' ELSE 'suppressed-at-source' END AS state,
    CASE WHEN whole THEN coalesce(numerator, 0)::integer END AS numerator,
    CASE WHEN whole THEN coalesce(denominator, 0)::integer END AS denominator
  FROM derived
`;

// A plan of one's own is asked of the municipality's units, and only where its plan holds: nobody else has failed to make one.
// Reach counts the activities that are reported and have pupils as their target group.
const fromActivities = `
  CREATE VIEW cell_from_activities AS
  SELECT 'activities-done' AS indicator_id, unit_id, school_year, 'all' AS gender,
    'value' AS state, (count(*) FILTER (WHERE state = 'done'))::integer AS numerator, count(*)::integer AS denominator
  FROM activity GROUP BY unit_id, school_year
  UNION ALL
  SELECT 'pupils-reached', unit_id, school_year, g.gender, 'value',
    sum(CASE g.gender WHEN 'girls' THEN reached_girls WHEN 'boys' THEN reached_boys ELSE reached_girls + reached_boys END)::integer,
    sum(CASE g.gender WHEN 'girls' THEN target_girls WHEN 'boys' THEN target_boys ELSE target_girls + target_boys END)::integer
  FROM activity CROSS JOIN (VALUES ('all'), ('girls'), ('boys')) AS g (gender)
  WHERE reached_girls IS NOT NULL
  GROUP BY unit_id, school_year, g.gender
  UNION ALL
  SELECT 'units-with-plan', u.id, y.school_year, 'all',
    CASE u.organiser WHEN 'municipal' THEN 'value' ELSE 'not-applicable' END,
    CASE u.organiser WHEN 'municipal' THEN least(count(p.unit_id), 1)::integer END,
    CASE u.organiser WHEN 'municipal' THEN 1 END
  FROM unit u
  JOIN school_year y ON y.municipality_code = u.municipality_code
  JOIN plan m ON m.municipality_code = u.municipality_code AND m.state NOT IN ('draft', 'referral')
    AND y.school_year BETWEEN m.valid_from AND coalesce(m.valid_to, y.school_year)
  LEFT JOIN unit_plan p ON p.unit_id = u.id AND p.school_year = y.school_year
  WHERE u.kind = 'school-unit'
    AND coalesce(u.valid_from, '-infinity') <= make_date(y.school_year + 1, 6, 30)
    AND coalesce(u.valid_to, 'infinity') >= make_date(y.school_year, 7, 1)
  GROUP BY u.id, y.school_year
`;

const measuredCell = `
  CREATE VIEW measured_cell AS
  SELECT indicator_id, unit_id, school_year, cohort, gender, state, basis, numerator, denominator, value, group_size, import_id, source_row
  FROM observation WHERE replaced_by IS NULL AND programme IS NULL
  UNION ALL
  SELECT indicator_id, unit_id, school_year, NULL, gender, state, 'counts', numerator, denominator, NULL, NULL, NULL, NULL
  FROM cell_from_choices
  UNION ALL
  SELECT indicator_id, unit_id, school_year, NULL, gender, state, 'counts', numerator, denominator, NULL, NULL, NULL, NULL
  FROM cell_from_activities
`;
