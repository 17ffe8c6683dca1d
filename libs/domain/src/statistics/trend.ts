import { isCounted, pooled, requireCounts, type Counts } from './counts';
import { twoSidedP } from './normal-distribution';

/** The straight line through the years, and whether it is more than chance. */
export interface Trend {
  readonly years: number;
  /** Pupils of all the years together, and their share. */
  readonly pupils: number;
  readonly share: number;
  /** Percentage points a year. */
  readonly pointsPerYear: number;
  /** The line's share in the last year; it may fall outside 0–1. */
  readonly fittedLast: number;
  readonly z: number;
  /** Two-sided; before over-dispersion. */
  readonly p: number;
}

/** A line through two points says nothing of chance. */
export const fewestTrendYears = 3;

/**
 * Cochran–Armitage's test for a linear trend, with the real years as scores and the conditional (hypergeometric) variance,
 * and the line weighted by the groups.
 *
 * @param years In any order, each once. Years without counts or pupils drop out.
 * @returns Null with fewer than three years.
 * @throws RangeError unless 0 ≤ count ≤ group.
 * @see N. Mantel (1963), J. Am. Stat. Assoc. 58(303), 690–700, for the variance; P. Armitage (1955), Biometrics 11, 375–386.
 */
export function trendOf(years: readonly (Counts & { readonly schoolYear: number })[]): Trend | null {
  const usable = years.filter(isCounted);
  for (const { count, group } of usable) requireCounts(count, group);
  if (usable.length < fewestTrendYears) return null;
  const { count, group: pupils } = pooled(usable);
  const share = count / pupils;
  const sum = (term: (year: (typeof usable)[number]) => number) =>
    usable.reduce((total, year) => total + term(year), 0);
  // Counted from the first year: years as large as 2025 would cost the last digits of the differences.
  const first = Math.min(...usable.map(({ schoolYear }) => schoolYear));
  const mean = sum(({ group, schoolYear }) => group * (schoolYear - first)) / pupils;
  const products = sum((year) => year.count * (year.schoolYear - first - mean));
  const squares = sum(({ group, schoolYear }) => group * (schoolYear - first - mean) ** 2);
  // All or nobody in every year: the line is level, and there is no variance to hold it against.
  const isConstant = count === 0 || count === pupils;
  const slope = isConstant ? 0 : products / squares;
  const variance = (share * (1 - share) * squares * pupils) / (pupils - 1);
  const z = isConstant ? 0 : products / Math.sqrt(variance);
  const last = Math.max(...usable.map(({ schoolYear }) => schoolYear));
  return {
    years: usable.length,
    pupils,
    share,
    pointsPerYear: 100 * slope,
    fittedLast: share + slope * (last - first - mean),
    z,
    p: twoSidedP(z),
  };
}
