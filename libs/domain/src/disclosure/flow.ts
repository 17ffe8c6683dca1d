/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs, nodes or figures */
import { boundless } from './flow-network';
import type { Move, Pattern } from './pattern';

/** Where a flow goes: a move from one node to another, past an arc and past all arcs of a row. */
export interface Route {
  readonly move: Move;
  readonly source: number;
  readonly sink: number;
  readonly pastArc: number;
  readonly pastRow: number;
}

/**
 * Flows through arcs with room, by shortest augmenting paths. Short paths are wanted for their own sake: the fewer units a
 * flow passes, the fewer heads could undo it. Flows of several moves may stand beside each other: together they are one table
 * that agrees with everything published, and each finds the room that the others leave or make.
 *
 * @see J. Edmonds & R. M. Karp (1972), J. ACM 19(2), 248–264.
 */
export class Flow {
  /** How far each figure of each arc has been moved: `moved[figure][arc]`. */
  private readonly moved: readonly Int32Array[];
  private readonly touched = new Set<number>();
  /** The step that led to each node: twice the arc, plus one where it was walked backwards. */
  private readonly step: Int32Array;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  private search = 0;

  constructor(private readonly pattern: Pattern) {
    const { nodes, from } = pattern.network;
    this.moved = pattern.rooms.map(() => new Int32Array(from.length));
    this.step = new Int32Array(nodes);
    this.seen = new Int32Array(nodes);
    this.queue = new Int32Array(nodes);
  }

  /** Takes back all that was moved. */
  clear(): void {
    for (const arc of this.touched) for (const figure of this.moved) figure[arc] = 0;
    this.touched.clear();
  }

  /** Sends as much as there is room for, at most `limit`, beside what flows already. Returns how much that was. */
  send(route: Route, limit: number): number {
    let total = 0;
    while (total < limit && this.finds(route)) total += this.augment(route, limit - total);
    return total;
  }

  /** Moves the figures of one arc. */
  shift(arc: number, move: Move, amount: number): void {
    this.touched.add(arc);
    for (let figure = 0; figure < move.length; figure++) this.moved[figure]![arc]! += move[figure]! * amount;
  }

  /** How far a move can still go through an arc at its present level, with the arc or against it. */
  room(arc: number, move: Move, isBackwards: boolean): number {
    const { rooms } = this.pattern;
    let least = boundless;
    for (let figure = 0; figure < move.length; figure++) {
      const does = move[figure]!;
      if (does === 0) continue;
      const moved = this.moved[figure]![arc]!;
      const left = does > 0 !== isBackwards ? rooms[figure]!.up[arc]! - moved : rooms[figure]!.down[arc]! + moved;
      if (left < least) least = left;
    }
    return least;
  }

  /** The same if the arc were held back to a level. */
  roomAt(level: number, arc: number, move: Move, isBackwards: boolean): number {
    let least = boundless;
    for (let figure = 0; figure < move.length; figure++) {
      const does = move[figure]!;
      if (does === 0) continue;
      const moved = this.moved[figure]![arc]!;
      const { up, down } = this.pattern.room(arc, figure, level);
      least = Math.min(least, does > 0 !== isBackwards ? up - moved : down + moved);
    }
    return least;
  }

  /** The arcs that have been moved. */
  support(): number[] {
    return [...this.touched].filter((arc) => this.moved.some((figure) => figure[arc] !== 0));
  }

  /** Breadth first from the source; true when the sink is reached. */
  private finds({ move, source, sink, pastArc, pastRow }: Route): boolean {
    const { from, to, row, start, around } = this.pattern.network;
    const { seen, step, queue } = this;
    const search = ++this.search;
    seen[source] = search;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head]!;
      const end = start[node + 1]!;
      for (let at = start[node]!; at < end; at++) {
        const way = around[at]!;
        const arc = way >> 1;
        const isBackwards = (way & 1) === 1;
        const next = isBackwards ? from[arc]! : to[arc]!;
        if (seen[next] === search || arc === pastArc || row[arc] === pastRow) continue;
        if (this.room(arc, move, isBackwards) <= 0) continue;
        seen[next] = search;
        step[next] = way;
        if (next === sink) return true;
        queue[tail++] = next;
      }
    }
    return false;
  }

  /** Sends what the path just found can carry. */
  private augment({ move, source, sink }: Route, limit: number): number {
    const { from, to } = this.pattern.network;
    const { step } = this;
    let amount = limit;
    for (let node = sink; node !== source;) {
      const arc = step[node]! >> 1;
      const isBackwards = (step[node]! & 1) === 1;
      amount = Math.min(amount, this.room(arc, move, isBackwards));
      node = isBackwards ? to[arc]! : from[arc]!;
    }
    for (let node = sink; node !== source;) {
      const arc = step[node]! >> 1;
      const isBackwards = (step[node]! & 1) === 1;
      this.shift(arc, move, isBackwards ? -amount : amount);
      node = isBackwards ? to[arc]! : from[arc]!;
    }
    return amount;
  }
}
