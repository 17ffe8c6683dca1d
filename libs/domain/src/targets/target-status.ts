import type { Indicator } from '../indicators/indicator';
import type { Measured } from '../measured';
import type { TargetGoal } from './target';

/**
 * `met`, `left`: a promise, counted. `at-target`, `off-target`: which side of the target an outcome lies on, without a verdict.
 * `no-target`: the plan sets none. `unknown`: there is no figure to hold against it.
 */
export const targetStatuses = ['met', 'left', 'at-target', 'off-target', 'no-target', 'unknown'] as const;
export type TargetStatusName = (typeof targetStatuses)[number];

/** Where a result stands against its target. */
export interface TargetStatus {
  readonly name: TargetStatusName;
  /** Pupils, activities, units or answers that remain to the target; null where they cannot be counted. */
  readonly left: number | null;
}

/**
 * Holds a result against its target. A promise is counted, because it is one; an outcome is placed on a side of the target
 * and claims nothing more, because a year of 20–150 pupils carries much chance.
 */
export function targetStatus(
  indicator: Pick<Indicator, 'kind' | 'unit'>,
  goal: TargetGoal | null,
  result: Measured,
): TargetStatus {
  if (!goal) return { name: 'no-target', left: null };
  if (result.kind !== 'value') return { name: 'unknown', left: null };
  const { value, count, group } = result;
  const counted = indicator.unit === 'share' && count !== null && group !== null;
  const left = counted ? leftToTarget(goal, count, group) : null;
  const reached = counted ? left === 0 : isOnTarget(goal, value);
  if (indicator.kind === 'promise') return { name: reached ? 'met' : 'left', left };
  return { name: reached ? 'at-target' : 'off-target', left };
}

/** How many more (or fewer) of the group would put the share on the target; 0 when it is there. Whole-number arithmetic. */
export function leftToTarget(goal: TargetGoal, count: number, group: number): number {
  const low = goal.kind === 'at-least' ? goal.value : goal.kind === 'between' ? goal.low : 0;
  const high = goal.kind === 'at-most' ? goal.value : goal.kind === 'between' ? goal.high : 1;
  // Targets are written with at most four decimals; scaling makes 0.95 · 60 exactly 57 and not 57.00000000000001.
  const scale = 10_000;
  const least = Math.ceil((Math.round(low * scale) * group) / scale);
  const most = Math.floor((Math.round(high * scale) * group) / scale);
  return Math.max(0, least - count, count - most);
}

function isOnTarget(goal: TargetGoal, value: number): boolean {
  if (goal.kind === 'at-least') return value >= goal.value;
  if (goal.kind === 'at-most') return value <= goal.value;
  return value >= goal.low && value <= goal.high;
}
