import { reviewSteps } from '@vagval/domain/follow-up/review-step';
import { schoolForms } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { indicator } from '../indicators/indicators';
import { gender, measured, schoolYear, words } from '../measured';
import { assessment, marks } from '../assessment/assessment';
import { tier } from '../disclosure/disclosure';
import { targetGoal } from '../targets/targets';

/**
 * Something a head should look at: a promise with pupils or activities left, a target that is certainly not met, or a certain
 * change. What cannot be told from chance is never on the list.
 */
export const attention = z.object({
  indicator,
  /** Whom it concerns: one of the sexes where the whole says nothing. */
  gender,
  /** Of that gender. */
  result: measured,
  all: measured,
  girls: measured,
  boys: measured,
  target: targetGoal.nullable(),
  assessment,
  /** The other sex, when it is about one of them. */
  other: z.object({ gender, result: measured, assessment }).nullable(),
  /** ISO date the indicator is followed up. */
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
  marks,
  tier,
  /**
   * The smallest change that would probably have been seen, percentage points, on the outcome with the largest group: what
   * an empty list means. Null while there is no outcome to test.
   */
  visible: z.object({ points: z.number(), group: z.number().int(), indicator: words }).nullable(),
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
