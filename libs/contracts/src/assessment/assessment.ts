import {
  attentionNames,
  changeLeans,
  changeNames,
  changeReasons,
  leans,
  paceNames,
  projections,
  statusNames,
  statusReasons,
  type Assessment,
} from '@vagval/domain/assessment/assessment';
import * as z from 'zod';

/** Two shares 0–1, or two differences in percentage points. */
export const interval = z.object({ low: z.number(), high: z.number() });

const status = z.object({
  name: z.enum(statusNames),
  reason: z.enum(statusReasons).nullable(),
  lean: z.enum(leans).nullable(),
  interval: interval.nullable(),
  left: z.number().int().nonnegative().nullable(),
});

const changeTest = z.object({
  prior: z.object({ count: z.number(), group: z.number(), years: z.number().int() }),
  latest: z.object({ count: z.number(), group: z.number() }),
  differencePoints: z.number(),
  differenceInterval: interval,
  stepP: z.number(),
  trendP: z.number().nullable(),
  trendPointsPerYear: z.number().nullable(),
  p: z.number(),
  sign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  smallestVisiblePoints: z.number(),
  dispersion: z.number(),
});

/** A row of a page, judged. What is hidden is not judged. See `domain/assessment/assessment`. */
export const assessment = z.object({
  status,
  threeYears: status.extend({ count: z.number(), group: z.number(), years: z.number().int() }).nullable(),
  change: z.object({
    name: z.enum(changeNames),
    reason: z.enum(changeReasons).nullable(),
    lean: z.enum(changeLeans).nullable(),
    test: changeTest.nullable(),
    plainDifferencePoints: z.number().nullable(),
  }),
  pace: z.object({
    name: z.enum(paceNames),
    milestone: z.number().nullable(),
    gapPoints: z.number().nullable(),
    requiredPointsPerYear: z.number().nullable(),
    targetYear: z.number().int().nullable(),
    projectedYear: z.number().int().nullable(),
    projection: z.enum(projections).nullable(),
  }),
  attention: z.enum(attentionNames),
}) satisfies z.ZodType<Assessment>;
export type AssessmentAnswer = z.output<typeof assessment>;

/** How many comparisons a page makes, and how many of them are marked: at most one in ten of those is chance. */
export const marks = z.object({ tested: z.number().int(), marked: z.number().int() });
