import { reviewSteps } from '@vagval/domain/follow-up/review-step';
import { schoolForms } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { indicator } from '../indicators/indicators';
import { measured, schoolYear, words } from '../measured';
import { targetGoal, targetStatus } from '../targets/targets';

/**
 * Something a head should look at: a promise with pupils or activities left. Outcomes are not judged here, so they are
 * never on the list.
 */
export const attention = z.object({
  indicator,
  result: measured,
  girls: measured,
  boys: measured,
  target: targetGoal,
  status: targetStatus,
  /** ISO date the promise is followed up. */
  due: z.iso.date(),
});

/** Something to do, with the day it should be done; the reader's language makes the sentence. */
export const todo = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('report-activities'),
    due: z.iso.date(),
    late: z.boolean(),
    left: z.number().int(),
    of: z.number().int(),
  }),
  z.object({ kind: z.literal('plan-activities'), due: z.iso.date(), late: z.boolean() }),
  z.object({ kind: z.literal('import-figures'), due: z.iso.date(), late: z.boolean(), indicator: words }),
]);

/** How fresh the figures from a source are. */
export const freshness = z.object({
  source: z.enum(['activities', 'choices', 'eligibility', 'completion', 'survey']),
  /** Day of the newest figure of the year, or null while there is none. */
  updated: z.iso.date().nullable(),
  /** Day the year's figures are expected, when there are none. */
  expected: z.iso.date().nullable(),
});

/** What needs a head, and how the year stands. */
export const headPage = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** The unit's school forms: they decide what the sexes are called. Empty for the municipality. */
  unitForms: z.array(z.enum(schoolForms)),
  schoolYear: z.number().int(),
  /** Indicators of the plan that concern the unit, and how many of them have a figure. */
  indicators: z.number().int(),
  reported: z.number().int(),
  attention: z.array(attention),
  todo: z.array(todo),
  step: z.enum(reviewSteps),
  freshness: z.array(freshness),
  /** Pupils in the last compulsory year, or the newest group counted; null while unknown. */
  pupils: z.number().int().nullable(),
});
/** See `headPage`. */
export type HeadPage = z.output<typeof headPage>;

/** What needs a head, for a unit in reach; for the municipality's own node, what needs its leadership. */
export const getHeadPage = endpoint({
  method: 'GET',
  path: '/follow-up/units/:unitId',
  allow: 'follow-up.read',
  input: z.object({ unitId: z.uuid(), schoolYear }),
  output: headPage,
});
