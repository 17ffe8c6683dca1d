import type { Interval } from '../statistics/interval';
import type { TargetGoal } from '../targets/target';
import type { Status } from './assessment';

/** A share and its interval as they are printed: per cent, rounded to `decimals`. */
export interface ShownShare {
  readonly percent: number;
  /** Rounded outwards, so that what is printed is never narrower than what is known. */
  readonly interval: Interval | null;
  readonly decimals: 0 | 1;
}

/** Keeps 56.99999999999999 from being rounded away from 57. */
const dust = 1e-9;

/**
 * Rounds a share for the screen: whole per cent, or one decimal where whole ones would print the target itself beside the
 * words that nobody can tell, or that it is not met.
 *
 * @param share 0–1.
 * @param status Of the same figure.
 */
export function shownShare(
  share: number,
  { name, interval }: Pick<Status, 'name' | 'interval'>,
  goal: TargetGoal | null,
): ShownShare {
  const whole = roundedTo(0, share, interval);
  if ((name !== 'cannot-tell' && name !== 'not-met') || !goal) return whole;
  const targets = goal.kind === 'between' ? [goal.low, goal.high] : [goal.value];
  const printed = [whole.percent, whole.interval?.low, whole.interval?.high];
  const isPrinted = (target: number) => printed.some((each) => each !== undefined && Math.abs(each - target) < dust);
  return targets.some((target) => isPrinted(100 * target)) ? roundedTo(1, share, interval) : whole;
}

function roundedTo(decimals: 0 | 1, share: number, interval: Interval | null): ShownShare {
  const scale = decimals === 0 ? 1 : 10;
  const scaled = (value: number) => 100 * scale * value;
  return {
    percent: Math.round(scaled(share) + dust) / scale,
    interval: interval && {
      low: Math.floor(scaled(interval.low) + dust) / scale,
      high: Math.ceil(scaled(interval.high) - dust) / scale,
    },
    decimals,
  };
}
