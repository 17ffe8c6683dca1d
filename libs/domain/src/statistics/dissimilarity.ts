import { hypergeometric } from './hypergeometric';

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

/**
 * How differently girls and boys choose (Duncan's dissimilarity index), with its exact expectation by chance: the number of
 * girls on a programme of t pupils is hypergeometric when gender plays no part.
 *
 * @returns Null when one of the sexes is missing.
 * @throws RangeError unless every count is a whole number of at least 0.
 * @see Carrington & Troske (1997), J. Bus. Econ. Stat. 15(4), 402–409, for the chance level.
 */
export function dissimilarity(programmes: readonly GenderCount[]): Dissimilarity | null {
  const { girls, boys } = sumOfGenders(programmes);
  if (girls === 0 || boys === 0) return null;
  const gap = (f: number, m: number) => Math.abs(f / girls - m / boys);
  const expectedGap = (size: number) => {
    const { least, probabilities } = hypergeometric(girls + boys, girls, size);
    return probabilities.reduce((sum, probability, at) => sum + probability * gap(least + at, size - least - at), 0);
  };
  return {
    measured: programmes.reduce((sum, each) => sum + gap(each.girls, each.boys), 0) / 2,
    byChance: programmes.reduce((sum, each) => sum + expectedGap(each.girls + each.boys), 0) / 2,
  };
}

/**
 * All girls and all boys.
 *
 * @throws RangeError unless every count is a whole number of at least 0.
 */
export function sumOfGenders(programmes: readonly GenderCount[]): GenderCount {
  let [girls, boys] = [0, 0];
  for (const each of programmes) {
    if (!isNumberOfPupils(each.girls) || !isNumberOfPupils(each.boys))
      throw new RangeError(`Expected whole numbers of girls and boys, got ${each.girls} and ${each.boys}`);
    girls += each.girls;
    boys += each.boys;
  }
  return { girls, boys };
}

function isNumberOfPupils(count: number): boolean {
  return Number.isInteger(count) && count >= 0;
}
