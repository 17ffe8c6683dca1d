import { planStates } from '@vagval/domain/plans/plan';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { language, measured, schoolYear, table } from '../measured';
import { indicator } from '../indicators/indicators';
import { assessment } from '../assessment/assessment';
import { tier } from '../disclosure/disclosure';
import { targetGoal } from '../targets/targets';

/** A goal of the plan. */
export const goal = z.object({ id: z.uuid(), number: z.number().int(), title: z.string(), description: z.string() });

/** A version of the plan. */
export const plan = z.object({
  id: z.uuid(),
  version: z.number().int(),
  title: z.string(),
  state: z.enum(planStates),
  validFrom: z.number().int(),
  validTo: z.number().int().nullable(),
  decidedOn: z.iso.date().nullable(),
  registration: z.string().nullable(),
});

/** The plan that holds in a school year: its goals, with the indicators that follow them up and this year's targets. */
export const followedPlan = z.object({
  /** Null when no plan holds in the year. */
  plan: plan.nullable(),
  versions: z.array(plan),
  schoolYear: z.number().int(),
  tier,
  goals: z.array(
    goal.extend({
      indicators: z.array(
        z.object({
          indicator,
          /** Null when the plan sets no target for the year. */
          target: targetGoal.nullable(),
          /** The result of the unit asked for: the municipality as a whole when none is. */
          result: measured,
          assessment,
        }),
      ),
      /** What the plan asks the units to do for the goal, in a year. */
      commitments: z.array(z.object({ id: z.uuid(), text: z.string(), yearGroup: z.string() })),
    }),
  ),
});
export type FollowedPlan = z.output<typeof followedPlan>;

const asked = z.object({ schoolYear, unitId: z.uuid().optional() });

/** The plan of a school year with how it is going, for a unit or for the whole municipality. */
export const getPlan = endpoint({
  method: 'GET',
  path: '/plan',
  allow: 'plans.read',
  input: asked,
  output: followedPlan,
});

/** The plan with its results as a file, one row per indicator. */
export const getPlanTable = endpoint({
  method: 'GET',
  path: '/plan/table',
  allow: 'plans.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
