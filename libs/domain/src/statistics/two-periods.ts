import { requireCounts, requireDispersion, requireShare, requireWholeCounts, type Counted } from './counts';
import { hypergeometric } from './hypergeometric';
import type { Interval } from './interval';
import { normalQuantile, twoSidedP } from './normal-distribution';
import { wilsonInterval } from './wilson-interval';

/** Evidence that the share of the earlier period is another than that of the later: Fisher's test with mid-p. */
export interface TwoPeriodEvidence {
  /** One-sided: small when the earlier share is the lower. It and `earlierHigher` add up to 1. */
  readonly earlierLower: number;
  readonly earlierHigher: number;
  /** Twice the smaller of them, at most 1. */
  readonly twoSided: number;
}

/** Two-sided error and power of {@link smallestVisibleChange}. */
const visible = { error: 0.05, power: 0.8 } as const;

/**
 * Tests whether a share has changed between two periods, given how many there are in all: the earlier count is then
 * hypergeometric.
 *
 * @returns Null when a group is nobody.
 * @throws RangeError unless the counts are whole numbers with 0 ≤ count ≤ group.
 * @see Lydersen, Fagerland & Laake (2009), Stat. Med. 28, 1159–1175.
 */
export function fisherMidP(earlier: Counted, later: Counted): TwoPeriodEvidence | null {
  requireWholeCounts(earlier.count, earlier.group);
  requireWholeCounts(later.count, later.group);
  if (earlier.group === 0 || later.group === 0) return null;
  const { least, probabilities } = hypergeometric(
    earlier.group + later.group,
    earlier.count + later.count,
    earlier.group,
  );
  const at = earlier.count - least;
  const sum = (part: readonly number[]) => part.reduce((total, probability) => total + probability, 0);
  const half = (probabilities[at] ?? 0) / 2;
  const earlierLower = sum(probabilities.slice(0, at)) + half;
  const earlierHigher = sum(probabilities.slice(at + 1)) + half;
  return { earlierLower, earlierHigher, twoSided: Math.min(1, 2 * Math.min(earlierLower, earlierHigher)) };
}

/**
 * A two-sided p when pupils influence each other: the z it stands for, divided by √φ.
 *
 * @throws RangeError unless 0 ≤ p ≤ 1 and the dispersion is at least 1.
 */
export function adjustForDispersion(p: number, dispersion: number): number {
  requireShare(p);
  requireDispersion(dispersion);
  return dispersion === 1 ? p : twoSidedP(normalQuantile(p / 2) / Math.sqrt(dispersion));
}

/**
 * The 95 % interval for later share − earlier share: Newcombe's hybrid score interval without continuity correction. Real
 * numbers are allowed, for effective sizes.
 *
 * @returns Differences −1 to 1; null when a group is nobody.
 * @throws RangeError unless 0 ≤ count ≤ group in both.
 * @see R. G. Newcombe (1998), Stat. Med. 17, 873–890, method 10.
 */
export function newcombeInterval(earlier: Counted, later: Counted): Interval | null {
  const before = wilsonInterval(earlier.count, earlier.group);
  const after = wilsonInterval(later.count, later.group);
  if (!before || !after) return null;
  const [p1, p2] = [earlier.count / earlier.group, later.count / later.group];
  return {
    low: p2 - p1 - Math.hypot(p2 - after.low, before.high - p1),
    high: p2 - p1 + Math.hypot(after.high - p2, p1 - before.low),
  };
}

/**
 * The smallest change that would be seen in four cases of five at 5 %, as a difference of shares. The pooled share is kept
 * within 0.05–0.95, for nobody knows beforehand that nothing will happen.
 *
 * @returns Null when a group is nobody.
 * @throws RangeError unless 0 ≤ count ≤ group in both and the dispersion is at least 1.
 */
export function smallestVisibleChange(earlier: Counted, later: Counted, dispersion: number): number | null {
  requireCounts(earlier.count, earlier.group);
  requireCounts(later.count, later.group);
  requireDispersion(dispersion);
  if (earlier.group === 0 || later.group === 0) return null;
  const share = (earlier.count + later.count) / (earlier.group + later.group);
  const clamped = Math.min(0.95, Math.max(0.05, share));
  const z = normalQuantile(1 - visible.error / 2) + normalQuantile(visible.power);
  return z * Math.sqrt(clamped * (1 - clamped) * (1 / earlier.group + 1 / later.group) * dispersion);
}
