import { requireShare } from './counts';

/** A family of tests after the control, in the order they were given. */
export interface FalseDiscoveries {
  /** Which are marked; what was not tested never is. */
  readonly isMarked: readonly boolean[];
  /** The rate at which each would just be marked; null for what was not tested. */
  readonly adjusted: readonly (number | null)[];
}

/**
 * Marks so many of a family of tests that, of the marked ones, at most `rate` are expected to be chance.
 *
 * @param pValues Null is not tested, and makes the family no larger.
 * @throws RangeError when a p or the rate lies outside [0, 1].
 * @see Y. Benjamini & Y. Hochberg (1995), J. R. Stat. Soc. B 57(1), 289–300.
 */
export function benjaminiHochberg(pValues: readonly (number | null)[], rate: number): FalseDiscoveries {
  requireShare(rate);
  const ascending = pValues
    .flatMap((p, index) => (p === null ? [] : [{ p, index }]))
    .sort((a, b) => a.p - b.p || a.index - b.index);
  for (const { p } of ascending) requireShare(p);
  const family = ascending.length;
  const marked = ascending.findLastIndex(({ p }, at) => p <= (rate * (at + 1)) / family) + 1;

  const isMarked = pValues.map(() => false);
  const adjusted = pValues.map((): number | null => null);
  let least = 1;
  // From the largest p down: a smaller one is never adjusted to more.
  for (const [at, { p, index }] of [...ascending.entries()].reverse()) {
    least = Math.min(least, (p * family) / (at + 1));
    adjusted[index] = least;
    isMarked[index] = at < marked;
  }
  return { isMarked, adjusted };
}
