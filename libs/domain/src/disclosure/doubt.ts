/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs */
import { Flow, type Route } from './flow';
import { municipalRow, nobody } from './flow-network';
import type { Move, Need, Pattern, Sensitive } from './pattern';

/** Arcs that together leave a reader in the doubt that is needed, the protected one among them. */
export type Witness = readonly number[];

/** What keeps a number safe: from every reader, and from the head of each unit the first witness leans on. */
export interface Proof {
  /** The level of the number’s cell that it holds for. */
  readonly level: number;
  readonly publicly: Witness;
  readonly insiders: ReadonlyMap<number, Witness>;
}

/** Whether a count rises or falls. */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** A move of a number’s arc, and the flow that makes up for it. */
export interface Course extends Route {
  readonly arc: number;
  /** Whether the arc goes against the move. */
  readonly isBackwards: boolean;
}

/** Asks how far a reader is left in doubt of a number by a pattern. */
export class Doubt {
  readonly flow: Flow;

  constructor(
    readonly pattern: Pattern,
    private readonly insiderSafe: boolean,
  ) {
    this.flow = new Flow(pattern);
  }

  /** The flow returns from the end of the arc to its beginning where the arc goes with the move. */
  course(arc: number, move: Move, direction: Direction, pastRow: number): Course {
    const { from, to } = this.pattern.network;
    const isBackwards = direction === 'down';
    const [source, sink] = isBackwards ? [from[arc]!, to[arc]!] : [to[arc]!, from[arc]!];
    return { arc, move, isBackwards, source, sink, pastArc: arc, pastRow };
  }

  /**
   * How far a number can be moved, at most `limit`, past what an insider knows. One way takes over where another has come to its
   * end. The flows are left standing.
   */
  reach({ arc, ways }: Sensitive, direction: Direction, limit: number, row: number): number {
    this.flow.clear();
    let reached = 0;
    for (const way of ways) {
      if (reached >= limit) break;
      let last = 0;
      for (const move of way) last = this.follow(this.course(arc, move, direction, row), limit - reached);
      reached += last;
    }
    return reached;
  }

  /** What upholds a need when `row` is known to the reader; null when nothing does. */
  witness(sensitive: Sensitive, need: Need, row: number): Witness | null {
    const up = this.reach(sensitive, 'up', Math.max(need.up, need.total), row);
    if (up < need.up) return null;
    const above = this.flow.support();
    const down = this.reach(sensitive, 'down', Math.max(need.down, need.total - up), row);
    if (down < need.down || up + down < need.total) return null;
    return [sensitive.arc, ...above, ...this.flow.support()];
  }

  /**
   * A proof that a number is safe, or null. Of a proof that held before, what does not use the `changed` arc is kept as it is.
   * A head whose unit the public witness passes by needs no test: without that unit it still stands.
   */
  proof(sensitive: Sensitive, before?: Proof, changed = -1): Proof | null {
    const kept = (witness: Witness | undefined): Witness | undefined =>
      witness?.includes(changed) === false ? witness : undefined;
    const level = this.pattern.level[sensitive.arc]!;
    const publicly = kept(before?.publicly) ?? this.witness(sensitive, sensitive.needs[level]!, nobody);
    if (!publicly) return null;
    const insiders = new Map<number, Witness>();
    for (const row of this.insidersOf(sensitive, publicly)) {
      const witness = kept(before?.insiders.get(row)) ?? this.witness(sensitive, sensitive.insider(row), row);
      if (!witness) return null;
      insiders.set(row, witness);
    }
    return { level, publicly, insiders };
  }

  /** The units, other than the number’s own, whose heads could see through a witness. */
  insidersOf(sensitive: Sensitive, witness: Witness): number[] {
    if (!this.insiderSafe) return [];
    const rows = this.pattern.network.row;
    const own = rows[sensitive.arc];
    const heads = new Set(witness.map((arc) => rows[arc]!).filter((row) => row !== municipalRow && row !== own));
    return [...heads].sort((a, b) => a - b);
  }

  private follow(course: Course, limit: number): number {
    const { arc, move, isBackwards } = course;
    const amount = this.flow.send(course, Math.min(limit, this.flow.room(arc, move, isBackwards)));
    this.flow.shift(arc, move, isBackwards ? -amount : amount);
    return amount;
  }
}
