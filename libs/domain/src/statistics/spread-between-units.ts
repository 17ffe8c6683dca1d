import { isCounted, pooled, requireWholeCounts, type Counts } from './counts';
import { chiSquareTail } from './incomplete-gamma';

/** How much units differ when chance has been counted out. Shares 0–1. Never a rank. */
export interface SpreadBetweenUnits {
  readonly kind: 'spread';
  readonly units: number;
  /** Of all their pupils together. */
  readonly share: number;
  /** Cochran's Q, χ² with `degreesOfFreedom` when the units do not differ. */
  readonly q: number;
  readonly degreesOfFreedom: number;
  readonly p: number;
  /** τ: the standard deviation between units, as a share; 0 when they differ no more than chance. */
  readonly tau: number;
  /** Of the variation, the part that is not chance (I²). */
  readonly notChance: number;
  /** Each unit's share drawn towards the common one by how little its pupils say; null for a unit that was left out. */
  readonly shrunken: readonly (number | null)[];
  readonly rangeMeasured: number;
  readonly rangeShrunken: number;
}

/** There is no spread to speak of between one or two. */
export interface TooFewUnits {
  readonly kind: 'too-few-units';
  readonly units: number;
}

const fewestUnits = 3;

/**
 * Whether units differ more than chance makes them, and by how much.
 *
 * @param units In any order. Those without counts, or with fewer than `smallestGroup` pupils, are left out.
 * @throws RangeError unless the counts are whole numbers with 0 ≤ count ≤ group.
 * @see DerSimonian & Laird (1986), Control. Clin. Trials 7, 177–188, for τ²; Higgins & Thompson (2002), Stat. Med. 21, 1539–1558.
 */
export function spreadBetweenUnits(units: readonly Counts[], smallestGroup: number): SpreadBetweenUnits | TooFewUnits {
  const used = units.filter(isCounted).filter(({ group }) => group >= smallestGroup);
  for (const { count, group } of used) requireWholeCounts(count, group);
  if (used.length < fewestUnits) return { kind: 'too-few-units', units: used.length };

  const { count: cases, group: pupils } = pooled(used);
  const share = cases / pupils;
  const variance = share * (1 - share);
  const degreesOfFreedom = used.length - 1;
  const sum = (term: (unit: (typeof used)[number]) => number) => used.reduce((total, unit) => total + term(unit), 0);
  // All or nobody everywhere: nothing differs, and the weights would be infinite.
  const q = variance === 0 ? 0 : sum(({ count, group }) => (group * (count / group - share) ** 2) / variance);
  const weight = sum(({ group }) => group) - sum(({ group }) => group ** 2) / pupils;
  const tauSquared = Math.max(0, ((q - degreesOfFreedom) * variance) / weight);
  const shrink = ({ count, group }: (typeof used)[number]) => {
    const chance = variance / group;
    return tauSquared === 0 ? share : share + (tauSquared / (chance + tauSquared)) * (count / group - share);
  };
  return {
    kind: 'spread',
    units: used.length,
    share,
    q,
    degreesOfFreedom,
    p: chiSquareTail(q, degreesOfFreedom),
    tau: Math.sqrt(tauSquared),
    notChance: q === 0 ? 0 : Math.max(0, (q - degreesOfFreedom) / q),
    shrunken: units.map((unit) => (isCounted(unit) && unit.group >= smallestGroup ? shrink(unit) : null)),
    rangeMeasured: rangeOf(used.map(({ count, group }) => count / group)),
    rangeShrunken: rangeOf(used.map(shrink)),
  };
}

function rangeOf(shares: readonly number[]): number {
  return Math.max(...shares) - Math.min(...shares);
}
