/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or layers */
import { Flow } from './flow';
import { municipalRow, nobody } from './flow-network';
import type { Need, Pattern, Room, Sensitive, Way } from './pattern';

/** Arcs that together leave a reader in the doubt that is needed, the protected one among them. */
export type Witness = readonly number[];

/** What keeps a number safe: from every reader, and from the head of each unit the first witness leans on. */
export interface Proof {
  readonly publicly: Witness;
  readonly insiders: ReadonlyMap<number, Witness>;
}

/** Whether a count rises or falls. */
export const directions = ['up', 'down'] as const;
export type Direction = (typeof directions)[number];

/** A number’s move as a flow: where its arc rises, the flow returns from its end to its beginning. */
export interface Course {
  readonly arc: number;
  readonly layer: number;
  /** What its arc does. */
  readonly side: Direction;
  readonly source: number;
  readonly sink: number;
}

/** Asks how far a reader is left in doubt of a number by a pattern. */
export class Doubt {
  readonly flow: Flow;

  constructor(
    readonly pattern: Pattern,
    private readonly insiderSafe: boolean,
  ) {
    this.flow = new Flow(pattern.network);
  }

  course({ arc }: Sensitive, { layer, isOpposite }: Way, direction: Direction): Course {
    const { from, to } = this.pattern.network;
    return (direction === 'up') !== isOpposite
      ? { arc, layer, side: 'up', source: to[arc]!, sink: from[arc]! }
      : { arc, layer, side: 'down', source: from[arc]!, sink: to[arc]! };
  }

  /** How far a course can be followed, at most `limit`, past what an insider knows. The flow is left standing. */
  reach({ arc, layer, side, source, sink }: Course, limit: number, row: number): number {
    const rooms = this.pattern.layers[layer]!;
    return this.flow.send(rooms, source, sink, Math.min(limit, rooms[side][arc]!), arc, row);
  }

  /** What upholds a need when `row` is known to the reader; null when nothing does. */
  witness(sensitive: Sensitive, need: Need, row: number): Witness | null {
    const up = this.best(sensitive, 'up', Math.max(need.up, need.total), row);
    const down = this.best(sensitive, 'down', Math.max(need.down, need.total - up.amount), row);
    if (up.amount < need.up || down.amount < need.down || up.amount + down.amount < need.total) return null;
    return [sensitive.arc, ...up.support, ...down.support];
  }

  /**
   * A proof that a number is safe, or null. Of a proof that held before, what does not use the `changed` arc is kept as it is.
   * A head whose unit the public witness passes by needs no test: without that unit it still stands.
   */
  proof(sensitive: Sensitive, before?: Proof, changed = -1): Proof | null {
    const kept = (witness: Witness | undefined): Witness | undefined =>
      witness?.includes(changed) === false ? witness : undefined;
    const need = sensitive.needs[this.pattern.level[sensitive.arc]!]!;
    const publicly = kept(before?.publicly) ?? this.witness(sensitive, need, nobody);
    if (!publicly) return null;
    const insiders = new Map<number, Witness>();
    for (const row of this.insidersOf(sensitive, publicly)) {
      const witness = kept(before?.insiders.get(row)) ?? this.witness(sensitive, sensitive.insider(row), row);
      if (!witness) return null;
      insiders.set(row, witness);
    }
    return { publicly, insiders };
  }

  /** The units, other than the number’s own, whose heads could see through a witness. */
  insidersOf(sensitive: Sensitive, witness: Witness): number[] {
    if (!this.insiderSafe) return [];
    const rows = this.pattern.network.row;
    const own = rows[sensitive.arc];
    const heads = new Set(witness.map((arc) => rows[arc]!).filter((row) => row !== municipalRow && row !== own));
    return [...heads].sort((a, b) => a - b);
  }

  /** How far a number can be moved up and down, whichever way moves it farthest; no farther than the need asks. */
  farthest(sensitive: Sensitive, need: Need, row: number): Room {
    const up = this.best(sensitive, 'up', Math.max(need.up, need.total), row).amount;
    const down = this.best(sensitive, 'down', Math.max(need.down, need.total), row).amount;
    return { up, down };
  }

  private best(sensitive: Sensitive, direction: Direction, limit: number, row: number): Reach {
    let best: Reach = { amount: 0, support: [] };
    for (const way of sensitive.ways) {
      if (best.amount >= limit) break;
      const amount = this.reach(this.course(sensitive, way, direction), limit, row);
      if (amount > best.amount) best = { amount, support: this.flow.support() };
    }
    return best;
  }
}

interface Reach {
  readonly amount: number;
  readonly support: readonly number[];
}
