import { dissimilarity, sumOfGenders, type GenderCount } from './dissimilarity';
import { mutualInformation } from './mutual-information';

/** How differently girls and boys choose. Shares 0–1; information in nats. */
export interface Segregation {
  readonly pupils: number;
  /** Duncan's D, and what it would be if gender played no part. Never show one without the other. */
  readonly dissimilarity: number;
  readonly byChance: number;
  /** (D − D₀) / (1 − D₀): 0 is chance, 1 is complete. It may be negative: show 0. Null when chance alone gives 1. */
  readonly adjusted: number | null;
  /** Share of all who would have to change programme for the same mix everywhere, sizes kept (Karmel & MacLachlan). */
  readonly karmelMacLachlan: number;
  /** M. */
  readonly mutualInformation: number;
  /** H: M as a part of the most it can be. */
  readonly standardised: number;
  /** M less what few pupils on many programmes give by themselves; at least 0. */
  readonly biasCorrected: number;
  /** Each programme's distance from the mix of all, in the order given; null for an empty programme. */
  readonly local: readonly (number | null)[];
}

/** M between groups of programmes and inside them; they add up to M exactly. */
export interface SegregationByGroup {
  readonly between: number;
  readonly within: number;
  /** Each group's part of the pupils, and the M inside it. Empty groups are left out. */
  readonly groups: ReadonlyMap<string, { readonly weight: number; readonly mutualInformation: number }>;
}

/**
 * Measures of gender segregation over programmes. Empty programmes are ignored.
 *
 * @returns Null when one of the sexes is missing: then nothing can be told apart.
 * @throws RangeError unless every count is a whole number of at least 0.
 * @see Karmel & MacLachlan (1988), Econ. Rec. 64, 187–195; G. Miller (1955) for the bias of M, (J − 1) / 2N.
 */
export function segregation(programmes: readonly GenderCount[]): Segregation | null {
  const index = dissimilarity(programmes);
  if (!index) return null;
  const { girls, boys } = sumOfGenders(programmes);
  const pupils = girls + boys;
  const { measured, byChance } = index;
  const { total, local, genderEntropy } = mutualInformation(programmes);
  const used = local.filter((each) => each !== null).length;
  return {
    pupils,
    dissimilarity: measured,
    byChance,
    adjusted: byChance === 1 ? null : (measured - byChance) / (1 - byChance),
    karmelMacLachlan: 2 * (girls / pupils) * (boys / pupils) * measured,
    mutualInformation: total,
    standardised: total / genderEntropy,
    biasCorrected: Math.max(0, total - (used - 1) / (2 * pupils)),
    local,
  };
}

/**
 * Splits M into what lies between groups of programmes (vocational and preparatory, say) and what lies inside them.
 *
 * @returns Null when one of the sexes is missing.
 * @throws RangeError unless every count is a whole number of at least 0.
 * @see R. Mora & J. Ruiz-Castillo (2011), Sociol. Methodol. 41, 159–194.
 */
export function segregationByGroup(
  programmes: readonly (GenderCount & { readonly group: string })[],
): SegregationByGroup | null {
  const { girls, boys } = sumOfGenders(programmes);
  if (girls === 0 || boys === 0) return null;
  const parts = [...Map.groupBy(programmes, ({ group }) => group)].flatMap(([name, members]) => {
    const sum = sumOfGenders(members);
    const weight = (sum.girls + sum.boys) / (girls + boys);
    return weight === 0 ? [] : [{ name, sum, weight, mutualInformation: mutualInformation(members).total }];
  });
  return {
    between: mutualInformation(parts.map(({ sum }) => sum)).total,
    within: parts.reduce((sum, { weight, mutualInformation: inside }) => sum + weight * inside, 0),
    groups: new Map(
      parts.map(({ name, weight, mutualInformation: inside }) => [name, { weight, mutualInformation: inside }]),
    ),
  };
}
