import type { TargetGoal } from './target';

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
