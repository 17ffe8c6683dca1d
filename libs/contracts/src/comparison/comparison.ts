import { positions } from '@vagval/domain/comparison/funnel';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { tier } from '../disclosure/disclosure';
import { indicator } from '../indicators/indicators';
import { gender, language, measured, schoolYear, table } from '../measured';

/** The limits of chance for a group of a size: 95 % and 99.8 %. Shares 0–1. */
const limits = z.object({
  group: z.number().int(),
  low95: z.number(),
  high95: z.number(),
  low998: z.number(),
  high998: z.number(),
});

/**
 * How much units differ beyond chance, from published figures only. `cannot-tell` where fewer than three units have
 * figures that are shown.
 */
export const spread = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('compared'),
    units: z.number().int(),
    /** Beyond chance (p < 0.05). */
    isBeyondChance: z.boolean(),
    p: z.number(),
    /** Standard deviation between units with chance taken away, percentage points. */
    betweenPoints: z.number(),
    rangePoints: z.number(),
    shrunkenRangePoints: z.number(),
  }),
  z.object({ kind: z.literal('cannot-tell'), reason: z.enum(['too-few-units', 'no-counts']), units: z.number().int() }),
]);

/** One indicator of the units in reach, side by side: is the difference larger than chance? */
export const unitComparison = z.object({
  indicator,
  schoolYear: z.number().int(),
  gender,
  tier,
  /** Indicators of the school form that can be compared: shares that are counted. */
  indicators: z.array(indicator),
  municipality: measured,
  /** The share the funnel is drawn around: the units with at least ten pupils together; null when there is no funnel. */
  centre: z.number().nullable(),
  spread,
  /** By name. `group` of at least ten has a position; hidden figures have none. */
  units: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      result: measured,
      position: z.enum(positions).nullable(),
      /** The unit's share drawn towards the common level as far as chance goes; null where there is none. */
      shrunkenShare: z.number().nullable(),
    }),
  ),
  /** The funnel, by size of group; empty when there is none. */
  limits: z.array(limits),
});
/** See `unitComparison`. */
export type UnitComparison = z.output<typeof unitComparison>;

const asked = z.object({ indicatorId: z.string(), schoolYear, gender: gender.default('all') });

/** The units in reach against each other on one indicator. */
export const compareUnits = endpoint({
  method: 'GET',
  path: '/comparison/units/:indicatorId',
  allow: 'comparison.read',
  input: asked,
  output: unitComparison,
});

/** The same as a file, one row per unit. */
export const compareUnitsTable = endpoint({
  method: 'GET',
  path: '/comparison/units/:indicatorId/table',
  allow: 'comparison.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
