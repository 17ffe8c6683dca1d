import { logChoose } from '../statistics/log-gamma';

/** Girls and boys who chose a programme; whole numbers ≥ 0. */
export interface GenderCount {
  readonly girls: number;
  readonly boys: number;
}

/** The measure and its chance level, which belong together. */
export interface Dissimilarity {
  /** ½ Σ |girls' share of programme j − boys' share of it|, 0–1. */
  readonly measured: number;
  /** The value expected if gender played no part and the programmes had the sizes they have. Never show one without the other. */
  readonly byChance: number;
}

/** Fewest choosers for which the measure says anything: below, chance alone gives about 0.4 with twenty programmes. */
export const fewestChoosers = 50;

/**
 * How differently girls and boys choose (Duncan's dissimilarity index), with its exact expectation by chance: the number of
 * girls on a programme of t pupils is hypergeometric when gender plays no part.
 *
 * @returns Null when one of the sexes is missing.
 * @see Carrington & Troske (1997), J. Bus. Econ. Stat. 15(4), 402–409, for the chance level.
 */
export function dissimilarity(programmes: readonly GenderCount[]): Dissimilarity | null {
  const girls = programmes.reduce((sum, each) => sum + each.girls, 0);
  const boys = programmes.reduce((sum, each) => sum + each.boys, 0);
  if (girls === 0 || boys === 0) return null;
  const gap = (f: number, m: number) => Math.abs(f / girls - m / boys);
  const measured = programmes.reduce((sum, each) => sum + gap(each.girls, each.boys), 0) / 2;
  const byChance = programmes.reduce((sum, each) => sum + expectedGap(each.girls + each.boys, girls, boys, gap), 0) / 2;
  return { measured, byChance };
}

function expectedGap(size: number, girls: number, boys: number, gap: (f: number, m: number) => number): number {
  const ways = logChoose(girls + boys, size);
  let expected = 0;
  for (let f = Math.max(0, size - boys); f <= Math.min(size, girls); f++) {
    expected += Math.exp(logChoose(girls, f) + logChoose(boys, size - f) - ways) * gap(f, size - f);
  }
  return expected;
}
