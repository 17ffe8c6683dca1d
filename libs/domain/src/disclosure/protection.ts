/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or levels */
import { CheapestPath, type Cover, type Raise, tie } from './cheapest-path';
import { type Course, directions, Doubt, type Proof, type Witness } from './doubt';
import { municipalRow, nobody } from './flow-network';
import { giveBack } from './give-back';
import { type Need, type Pattern, type Sensitive, stages } from './pattern';

/**
 * Holds back cells of a pattern until every sensitive number is in doubt, then gives back those that turned out not to be
 * needed. The same table always gives the same pattern.
 *
 * @param insiderSafe Whether the head of one unit, who knows its figures, must also be left in doubt of the others.
 * @returns Whether it succeeded. When it did not, the pattern must not be published.
 * @see methods.md 11.5
 */
export function protect(pattern: Pattern, insiderSafe: boolean): boolean {
  const doubt = new Doubt(pattern, insiderSafe);
  const cover = new Covering(doubt);
  const order = inOrder(pattern);
  const proofs = new Map<Sensitive, Proof>();
  const levels = new Map<Sensitive, number>();
  const unsettled = (each: Sensitive): boolean => levels.get(each) !== pattern.level[each.arc];
  // A band that was hidden to cover another number has another need than the one that was met.
  for (let waiting = order; waiting.length > 0; waiting = order.filter(unsettled)) {
    for (const sensitive of waiting) {
      const proof = cover.secure(sensitive);
      if (!proof) return false;
      proofs.set(sensitive, proof);
      levels.set(sensitive, pattern.level[sensitive.arc]!);
    }
  }
  giveBack(doubt, proofs);
  return unproven(pattern, insiderSafe).length === 0;
}

/** The sensitive numbers that a pattern leaves open to a reader or to the head of another unit, found from scratch. */
export function unproven(pattern: Pattern, insiderSafe: boolean): Sensitive[] {
  const doubt = new Doubt(pattern, insiderSafe);
  return pattern.sensitive.filter((sensitive) => doubt.proof(sensitive) === null);
}

/** The municipality first, since what covers it is dearest; then the larger number, then the order of the table. */
function inOrder({ network, sensitive }: Pattern): Sensitive[] {
  const later = ({ arc }: Sensitive): number => (network.row[arc] === municipalRow ? 0 : 1);
  return [...sensitive].sort((a, b) => later(a) - later(b) || b.value - a.value || a.arc - b.arc);
}

/** Holds back what a number needs for cover, at the least loss found. */
class Covering {
  private readonly pattern: Pattern;
  private readonly path: CheapestPath;

  constructor(private readonly doubt: Doubt) {
    this.pattern = doubt.pattern;
    this.path = new CheapestPath(doubt.pattern);
  }

  /** Puts a number in doubt, if need be by holding back its row as a whole, and then the municipality’s. */
  secure(sensitive: Sensitive): Proof | null {
    for (;;) {
      const proof = this.secureByCells(sensitive);
      if (proof) return proof;
      const own = this.pattern.network.row[sensitive.arc]!;
      const row = [own, municipalRow].find((each) => this.pattern.stage(each) < stages.row);
      if (row === undefined) return null;
      this.pattern.withhold(row, this.pattern.stage(row) + 1);
    }
  }

  /** Puts a number in doubt for every reader, and then for the heads of the units that doubt leans on. */
  private secureByCells(sensitive: Sensitive): Proof | null {
    for (;;) {
      const publicly = this.coverUntil(sensitive, nobody);
      if (!publicly) return null;
      for (const row of this.doubt.insidersOf(sensitive, publicly)) {
        if (!this.coverUntil(sensitive, row)) return null;
      }
      // What was held back last may have opened a shorter way through other units, or changed what the number needs.
      const proof = this.doubt.proof(sensitive);
      if (proof) return proof;
    }
  }

  private coverUntil(sensitive: Sensitive, row: number): Witness | null {
    const { arc } = sensitive;
    for (;;) {
      const level = this.pattern.level[arc]!;
      const need = row === nobody ? sensitive.needs[level]! : sensitive.insider(row);
      const witness = this.doubt.witness(sensitive, need, row);
      if (witness) return witness;
      const cover = this.cheapestCover(sensitive, need, row);
      if (cover) cover.raises.forEach((raise) => this.pattern.set(raise.arc, raise.level));
      // A band that cannot be kept is hidden: its bounds leave a reader less doubt than no bounds.
      else if (level < this.pattern.hidden) this.pattern.set(arc, level + 1);
      else return null;
    }
  }

  /** Of all ways and both directions, the cover that is cheapest; null when no cell can help. */
  private cheapestCover(sensitive: Sensitive, need: Need, row: number): Cover | null {
    const reached = this.doubt.farthest(sensitive, need, row);
    const short = need.total - reached.up - reached.down;
    let best: Cover | null = null;
    for (const way of sensitive.ways) {
      for (const direction of directions) {
        const course = this.doubt.course(sensitive, way, direction);
        const now = this.doubt.reach(course, Math.max(need[direction], need.total), row);
        const goal = Math.max(need[direction], short > 0 ? reached[direction] + short : 0);
        if (goal <= now) continue;
        const own = this.ownRoom(course, now);
        if (!own) continue;
        const wanted = Math.min(goal - now, own.left);
        const below = best ? best.cost - own.price - tie : Infinity;
        const found = this.cover(course, row, wanted, below);
        if (found) best = { cost: found.cost + own.price, raises: [...own.raises, ...found.raises] };
      }
    }
    return best;
  }

  /** A path for all that is wanted, else for half of it, else for one: some doubt now, more at the next attempt. */
  private cover(course: Course, row: number, wanted: number, below: number): Cover | null {
    for (const amount of new Set([wanted, Math.max(1, wanted >> 1), 1])) {
      const found = this.path.find(course, amount, row, this.doubt.flow, below);
      if (found) return found;
    }
    return null;
  }

  /** What room the number’s own cell has beyond what already flows, at the lowest level where it has any. */
  private ownRoom({ arc, layer, side }: Course, flowing: number): OwnRoom | null {
    const now = this.pattern.level[arc]!;
    for (let level = now; level <= this.pattern.hidden; level++) {
      const left = this.pattern.room(arc, layer, level)[side] - flowing;
      if (left > 0)
        return { left, price: this.pattern.rise(arc, level), raises: level === now ? [] : [{ arc, level }] };
    }
    return null;
  }
}

interface OwnRoom {
  readonly left: number;
  readonly price: number;
  readonly raises: readonly Raise[];
}
