import { bracketedRoot } from './bracketed-root';
import { requireCounts, requireShare } from './counts';
import { incompleteBeta } from './incomplete-beta';
import type { Interval } from './interval';
import { logGamma } from './log-gamma';

/** One-sided evidence against a true share: a small `higher` says that the group's share is higher, and they add up to 1. */
export interface MidPEvidence {
  readonly higher: number;
  readonly lower: number;
}

/**
 * The exact 95 % interval with mid-p for `count` of `group`: what chance alone could have made of the same year group. Real
 * numbers are allowed; with over-dispersion φ give count/φ and group/φ.
 *
 * @param error What may fall outside on each side.
 * @returns Shares 0–1, exactly 0 at a count of 0 and 1 at a full count; null when the group is nobody.
 * @throws RangeError unless 0 ≤ count ≤ group.
 * @see H. O. Lancaster (1961), J. Am. Stat. Assoc. 56(294), 223–234; R. G. Newcombe (1998), Stat. Med. 17, 857–872, method 6.
 */
export function midPInterval(count: number, group: number, error = 0.025): Interval | null {
  requireCounts(count, group);
  if (group === 0) return null;
  // The upper limit is the lower one of those who are not counted, so the two are mirror images to the last digit.
  return { low: lowerLimit(count, group, error), high: 1 - lowerLimit(group - count, group, error) };
}

/**
 * How well `count` of `group` agrees with a true share: P(X > count) + ½ P(X = count) for `higher`, and the same below for
 * `lower`. Real numbers are allowed, as for the interval.
 *
 * @returns Null when the group is nobody.
 * @throws RangeError unless 0 ≤ count ≤ group and 0 ≤ share ≤ 1.
 */
export function midPEvidence(count: number, group: number, share: number): MidPEvidence | null {
  requireCounts(count, group);
  requireShare(share);
  if (group === 0) return null;
  const rest = group - count;
  return { higher: evidenceOfMore(count, rest)(share), lower: evidenceOfMore(rest, count)(1 - share) };
}

function lowerLimit(count: number, group: number, error: number): number {
  if (count === 0) return 0;
  const evidence = evidenceOfMore(count, group - count);
  return bracketedRoot((share) => evidence(share) - error, 0, 1);
}

/**
 * P(X > count) + ½ P(X = count) as a function of the true share. I_p(x + 1, n − x) is I_p(x, n − x + 1) less P(X = x), so one
 * continued fraction is enough.
 */
export function evidenceOfMore(count: number, rest: number): (share: number) => number {
  const atLeast = count === 0 ? () => 1 : incompleteBeta(count, rest + 1);
  const isOneWay = count === 0 || rest === 0;
  const logWays = isOneWay ? 0 : logGamma(count + rest + 1) - logGamma(count + 1) - logGamma(rest + 1);
  const exactly = (share: number) =>
    Math.exp(logWays + (count && count * Math.log(share)) + (rest && rest * Math.log1p(-share)));
  return (share) => atLeast(share) - exactly(share) / 2;
}
