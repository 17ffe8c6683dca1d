/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs, figures or levels */
import { CheapestPath, type Cover, tie } from './cheapest-path';
import { type Course, directions, type Doubt, type Proof, type Witness } from './doubt';
import { municipalRow, nobody } from './flow-network';
import { type Move, type Need, type Pattern, type Sensitive, stages } from './pattern';

/** Holds back what a number needs for cover, at the least loss found. */
export class Covering {
  readonly pattern: Pattern;
  private readonly path: CheapestPath;

  constructor(readonly doubt: Doubt) {
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
  secureByCells(sensitive: Sensitive): Proof | null {
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
      if (cover) cover.raises.forEach((raise) => this.pattern.raise(raise.arc, raise.level));
      // A band that cannot be kept is hidden: its bounds leave a reader less doubt than no bounds.
      else if (level < this.pattern.highest(arc)) this.pattern.set(arc, level + 1);
      else return null;
    }
  }

  /**
   * Of all ways, both directions and all amounts, the cover that gives most doubt for what is lost; null when no cell can help.
   * One path for all that is missing is often dearer than several through small cells that are held back anyway.
   */
  private cheapestCover(sensitive: Sensitive, need: Need, row: number): Cover | null {
    const limits = { up: Math.max(need.up, need.total), down: Math.max(need.down, need.total) };
    const reached = {
      up: this.doubt.reach(sensitive, 'up', limits.up, row),
      down: this.doubt.reach(sensitive, 'down', limits.down, row),
    };
    const short = need.total - reached.up - reached.down;
    let best: Cover | null = null;
    let least = Infinity;
    for (const direction of directions) {
      const missing = Math.max(short, need[direction] - reached[direction]);
      if (missing <= 0) continue;
      this.doubt.reach(sensitive, direction, limits[direction], row);
      for (const way of sensitive.ways) {
        const courses = way.map((move) => this.doubt.course(sensitive.arc, move, direction, row));
        for (let amount = missing; amount > 0; amount--) {
          const found = this.cover(courses, amount, least * amount - tie);
          if (!found) continue;
          best = found;
          least = found.cost / amount;
        }
      }
    }
    return best;
  }

  /** A path for each move of a way, and the number’s own cell held back far enough for all of them. */
  private cover(courses: readonly Course[], amount: number, below: number): Cover | null {
    const own = this.ownRaise(courses, amount);
    if (!own) return null;
    let { cost } = own;
    const raises = [...own.raises];
    for (const course of courses) {
      const found = this.path.find(course, amount, this.doubt.flow, below - cost);
      if (!found) return null;
      cost += found.cost;
      raises.push(...found.raises);
    }
    // Paths of two moves may need the same room; then neither of them holds back anything new.
    return raises.length > 0 ? { cost, raises } : null;
  }

  /** Holds back the number’s own cell to the lowest level where it has room for all moves of a way together. */
  private ownRaise([first, ...others]: readonly Course[], amount: number): Cover | null {
    if (!first) return null;
    const { arc, isBackwards } = first;
    const move = others.reduce<Move>((sum, each) => sum.map((does, figure) => does + each.move[figure]!), first.move);
    const now = this.pattern.level[arc]!;
    for (let level = now; level <= this.pattern.highest(arc); level++) {
      if (this.doubt.flow.roomAt(level, arc, move, isBackwards) < amount) continue;
      return { cost: this.pattern.rise(arc, level), raises: level === now ? [] : [{ arc, level }] };
    }
    return null;
  }
}
