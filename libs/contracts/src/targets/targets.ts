import type { TargetGoal } from '@vagval/domain/targets/target';
import { targetStatuses } from '@vagval/domain/targets/target-status';
import * as z from 'zod';

/** What the plan promises. Shares are fractions 0–1. */
export const targetGoal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at-least'), value: z.number() }),
  z.object({ kind: z.literal('at-most'), value: z.number() }),
  z.object({ kind: z.literal('between'), low: z.number(), high: z.number() }),
]) satisfies z.ZodType<TargetGoal>;

/**
 * Where a result stands against its target. A promise is counted: `met`, or `left` with how many remain.
 * An outcome is only placed on a side of the target, without a verdict: `at-target` or `off-target`, with how many pupils
 * more or fewer would have put it on the target.
 */
export const targetStatus = z.object({ name: z.enum(targetStatuses), left: z.number().int().nonnegative().nullable() });
