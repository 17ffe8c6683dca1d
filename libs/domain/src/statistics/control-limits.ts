import { bracketedRoot } from './bracketed-root';
import { requireDispersion, requireShare } from './counts';
import type { Interval } from './interval';
import { evidenceOfMore } from './mid-p';
import { normalQuantile } from './normal-distribution';

/** What may fall outside a control limit on each side: the inner lines (95 %) and the outer (99.8 %). */
export const controlErrors = { inner: 0.025, outer: 0.001 } as const;

/**
 * Between which shares a group of this size stays by chance around a centre: outside them the one-sided mid-p evidence is
 * below `error`. A dot outside the line and the words beside it therefore always agree.
 *
 * @param centre The share of the whole: of the municipality in a funnel, of the earlier years in a time chart.
 * @returns Shares 0–1. A limit that no share can cross is 0 or 1. Null when the group is nobody.
 * @throws RangeError unless group ≥ 0, 0 ≤ centre ≤ 1 and the dispersion is at least 1.
 */
export function midPLimits(group: number, centre: number, dispersion: number, error: number): Interval | null {
  requireLimits(group, centre, dispersion);
  if (group === 0) return null;
  const size = group / dispersion;
  return { low: 1 - upperLimit(size, 1 - centre, error), high: upperLimit(size, centre, error) };
}

/**
 * The same by the normal distribution, where units also differ by themselves: used in a funnel when that variance is above 0.
 *
 * @param variance Between units, τ² of shares 0–1.
 * @returns Shares, cut off at 0 and 1. Null when the group is nobody.
 * @throws RangeError unless group ≥ 0, 0 ≤ centre ≤ 1, the dispersion is at least 1 and variance ≥ 0.
 * @see D. J. Spiegelhalter (2005), Stat. Med. 24, 1185–1202.
 */
export function normalLimits(
  group: number,
  centre: number,
  dispersion: number,
  variance: number,
  error: number,
): Interval | null {
  requireLimits(group, centre, dispersion);
  if (!(variance >= 0)) throw new RangeError(`Expected a variance of at least 0, got ${variance}`);
  if (group === 0) return null;
  const reach = -normalQuantile(error) * Math.sqrt((centre * (1 - centre) * dispersion) / group + variance);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

function upperLimit(size: number, centre: number, error: number): number {
  return bracketedRoot((share) => error - evidenceOfMore(share * size, size - share * size)(centre), 0, 1);
}

function requireLimits(group: number, centre: number, dispersion: number): void {
  if (!(group >= 0 && Number.isFinite(group))) throw new RangeError(`Expected a group of at least 0, got ${group}`);
  requireShare(centre);
  requireDispersion(dispersion);
}
