import { randomUUID } from 'node:crypto';
import { catalogue } from '../indicators/catalogue';
import type { Attacked } from './attacked';
import { choiceIndicators } from './notebook';
import type { RandomMunicipality } from './random-municipality';

/** Gives a municipality a plan that follows up everything it counts, with a target for each: verdicts tell too. */
export async function givePlan({ sql }: Attacked, municipality: RandomMunicipality, rootId: string): Promise<void> {
  const { code, schoolYears, waves } = municipality;
  const counted = new Set(waves.flatMap(({ cells }) => cells.map(({ indicatorId }) => indicatorId)));
  const followed = catalogue.indicators.filter(
    ({ id }) => counted.has(id) || (counted.has('first-choice-programme') && choiceIndicators.includes(id)),
  );
  const [planId, goalId] = [randomUUID(), randomUUID()];
  await sql(
    `INSERT INTO plan (id, municipality_code, version, title, state, valid_from, valid_to, decided_on)
     VALUES ($1, $2, 1, 'Plan', 'in-force', 2022, 2027, '2022-06-01')`,
    [planId, code],
  );
  await sql(`INSERT INTO goal (id, plan_id, number, title, description) VALUES ($1, $2, 1, 'Mål', 'Mål')`, [
    goalId,
    planId,
  ]);
  await sql(
    `INSERT INTO goal_indicator (goal_id, indicator_id, place)
     SELECT $1, id, place FROM unnest($2::text[]) WITH ORDINALITY AS one (id, place)`,
    [goalId, followed.map(({ id }) => id)],
  );
  await sql(
    `INSERT INTO target (id, goal_id, indicator_id, unit_id, school_year, kind, low, high)
     SELECT gen_random_uuid(), $1, id, $2, year, CASE WHEN is_low THEN 'at-most' ELSE 'at-least' END,
       CASE WHEN NOT is_low THEN 0.9 END, CASE WHEN is_low THEN 0.05 END
     FROM unnest($3::text[], $4::boolean[]) AS one (id, is_low) CROSS JOIN unnest($5::int[]) AS year`,
    [
      goalId,
      rootId,
      followed.map(({ id }) => id),
      followed.map(({ direction }) => direction === 'lower'),
      [...schoolYears, 2026, 2027],
    ],
  );
}
