/** Parts of a whole by gender: counts, or shares of all. Real numbers ≥ 0. */
export interface GenderWeight {
  readonly girls: number;
  readonly boys: number;
}

/** How much the programme tells of the gender, in nats. */
export interface MutualInformation {
  /** M: Σ of each programme's part times its `local`. */
  readonly total: number;
  /** What each programme tells: how far its mix is from that of all; null for an empty one. */
  readonly local: readonly (number | null)[];
  /** Entropy of gender: the most M can be. 0 when there is one gender only. */
  readonly genderEntropy: number;
}

/**
 * The mutual information of programme and gender (Theil's M), and each programme's part of it.
 *
 * @returns All 0 when nobody is there.
 * @see R. Mora & J. Ruiz-Castillo (2011), Sociol. Methodol. 41, 159–194.
 */
export function mutualInformation(programmes: readonly GenderWeight[]): MutualInformation {
  const girls = programmes.reduce((sum, each) => sum + each.girls, 0);
  const boys = programmes.reduce((sum, each) => sum + each.boys, 0);
  const all = girls + boys;
  const local = programmes.map((each) => {
    const size = each.girls + each.boys;
    return size === 0 ? null : divergence(each.girls / size, girls / all) + divergence(each.boys / size, boys / all);
  });
  return {
    total: programmes.reduce((sum, each, at) => sum + ((each.girls + each.boys) / (all || 1)) * (local[at] ?? 0), 0),
    local,
    genderEntropy: all === 0 ? 0 : 0 - divergence(girls / all, 1) - divergence(boys / all, 1),
  };
}

/** p ln(p / q), whose limit at p = 0 is 0. */
function divergence(p: number, q: number): number {
  return p === 0 ? 0 : p * Math.log(p / q);
}
