import type { TargetGoal } from '@vagval/domain/targets/target';
import * as z from 'zod';

/** What the plan promises. Shares are fractions 0–1. */
export const targetGoal = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('at-least'), value: z.number() }),
  z.object({ kind: z.literal('at-most'), value: z.number() }),
  z.object({ kind: z.literal('between'), low: z.number(), high: z.number() }),
]) satisfies z.ZodType<TargetGoal>;
