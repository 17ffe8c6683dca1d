import { requireCounts } from './counts';
import type { Interval } from './interval';
import { normalQuantile } from './normal-distribution';

/**
 * Wilson's score interval for `count` of `group`, as Fingertips has it. Not for verdicts: near 0 and 100 % it is wrong on one
 * side in up to 16 % of cases. Real numbers are allowed.
 *
 * @returns Shares 0–1; null when the group is nobody.
 * @throws RangeError unless 0 ≤ count ≤ group and 0 < confidence < 1.
 * @see E. B. Wilson (1927), J. Am. Stat. Assoc. 22(158), 209–212.
 */
export function wilsonInterval(count: number, group: number, confidence = 0.95): Interval | null {
  requireCounts(count, group);
  if (!(confidence > 0 && confidence < 1))
    throw new RangeError(`Expected a confidence between 0 and 1, got ${confidence}`);
  if (group === 0) return null;
  const z = -normalQuantile((1 - confidence) / 2);
  const scale = group + z * z;
  const centre = count + (z * z) / 2;
  const half = z * Math.sqrt((count * (group - count)) / group + (z * z) / 4);
  // At the ends the limit is the end itself, which the subtraction only comes near.
  return {
    low: count === 0 ? 0 : (centre - half) / scale,
    high: count === group ? 1 : (centre + half) / scale,
  };
}
