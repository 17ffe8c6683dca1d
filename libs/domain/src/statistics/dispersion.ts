import { isCounted, pooled, requireWholeCounts, type Counts } from './counts';

/** How much more the years of a unit differ than pupils who do not influence each other would make them. */
export interface Dispersion {
  /** φ, 1–4: what tests and intervals use. */
  readonly dispersion: number;
  /** Σχ² / Σdf of the figures alone; null where there are none to go by. */
  readonly raw: number | null;
  readonly degreesOfFreedom: number;
}

/** What is held before any figures are there: φ of 1.3, worth twenty degrees of freedom. A class is not twenty lone pupils. */
const prior = { dispersion: 1.3, degreesOfFreedom: 20 } as const;
const bounds = { least: 1, most: 4 } as const;
/** Fewer cases, or fewer others, in all the years of a unit say nothing. */
const fewestCases = 5;

/** How far the years of some units lie from each unit's own mean. Adds up over units. */
export interface YearlySpread {
  /** Σχ². */
  readonly chiSquare: number;
  readonly degreesOfFreedom: number;
}

/**
 * The spread of the yearly counts of units, each against its own mean over the years.
 *
 * @param units The years of each unit. Years without counts or pupils drop out, and units that say nothing.
 * @throws RangeError unless the counts are whole numbers with 0 ≤ count ≤ group.
 */
export function yearlySpread(units: readonly (readonly Counts[])[]): YearlySpread {
  let chiSquare = 0;
  let degreesOfFreedom = 0;
  for (const unit of units) {
    const years = unit.filter(isCounted);
    for (const { count, group } of years) requireWholeCounts(count, group);
    const { count: cases, group: pupils } = pooled(years);
    if (years.length < 2 || cases < fewestCases || pupils - cases < fewestCases) continue;
    const share = cases / pupils;
    for (const { count, group } of years) chiSquare += (count - group * share) ** 2 / (group * share * (1 - share));
    degreesOfFreedom += years.length - 1;
  }
  return { chiSquare, degreesOfFreedom };
}

/**
 * Over-dispersion of an indicator, from the spread of every unit. A real trend makes it larger, which errs on the side of
 * caution.
 *
 * @see D. J. Spiegelhalter (2005), Stat. Med. 24, 1185–1202, for φ as a factor.
 */
export function dispersionFrom({ chiSquare, degreesOfFreedom }: YearlySpread): Dispersion {
  const shrunken =
    (chiSquare + prior.dispersion * prior.degreesOfFreedom) / (degreesOfFreedom + prior.degreesOfFreedom);
  return {
    dispersion: Math.min(bounds.most, Math.max(bounds.least, shrunken)),
    raw: degreesOfFreedom === 0 ? null : chiSquare / degreesOfFreedom,
    degreesOfFreedom,
  };
}

/** The two in one: for units that are all at hand. */
export function estimateDispersion(units: readonly (readonly Counts[])[]): Dispersion {
  return dispersionFrom(yearlySpread(units));
}
