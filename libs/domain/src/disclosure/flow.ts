/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or nodes */
import type { FlowNetwork } from './flow-network';
import type { Layer } from './pattern';

/**
 * The largest flow between two nodes through arcs with room, by shortest augmenting paths. Short paths are wanted for their
 * own sake: the fewer units a flow passes, the fewer heads could undo it.
 *
 * @see J. Edmonds & R. M. Karp (1972), J. ACM 19(2), 248–264.
 */
export class Flow {
  /** What the latest flow sends along each arc; below zero where it goes against the arc. */
  readonly sent: Int32Array;
  private readonly touched: number[] = [];
  /** The step that led to each node: twice the arc, plus one where it was walked backwards. */
  private readonly step: Int32Array;
  private readonly seen: Int32Array;
  private readonly queue: Int32Array;
  private search = 0;

  constructor(private readonly network: FlowNetwork) {
    this.sent = new Int32Array(network.from.length);
    this.step = new Int32Array(network.nodes);
    this.seen = new Int32Array(network.nodes);
    this.queue = new Int32Array(network.nodes);
  }

  /**
   * Sends as much as there is room for from one node to another, at most `limit`, past an arc and past all arcs of a row.
   *
   * @returns How much was sent. `sent` and `support` tell of it until the next call.
   */
  send(layer: Layer, source: number, sink: number, limit: number, pastArc: number, pastRow: number): number {
    for (const arc of this.touched) this.sent[arc] = 0;
    this.touched.length = 0;
    let total = 0;
    while (total < limit && this.finds(layer, source, sink, pastArc, pastRow))
      total += this.augment(layer, source, sink, limit - total);
    return total;
  }

  /** The arcs the latest flow uses. */
  support(): number[] {
    return this.touched.filter((arc) => this.sent[arc] !== 0);
  }

  /** Breadth first from the source; true when the sink is reached. */
  private finds({ up, down }: Layer, source: number, sink: number, pastArc: number, pastRow: number): boolean {
    const { from, to, row, start, around } = this.network;
    const { seen, step, queue, sent } = this;
    const search = ++this.search;
    seen[source] = search;
    queue[0] = source;
    for (let head = 0, tail = 1; head < tail; head++) {
      const node = queue[head]!;
      const end = start[node + 1]!;
      for (let at = start[node]!; at < end; at++) {
        const way = around[at]!;
        const arc = way >> 1;
        const backwards = way & 1;
        const left = backwards ? down[arc]! + sent[arc]! : up[arc]! - sent[arc]!;
        if (left <= 0) continue;
        const next = backwards ? from[arc]! : to[arc]!;
        if (seen[next] === search || arc === pastArc || row[arc] === pastRow) continue;
        seen[next] = search;
        step[next] = way;
        if (next === sink) return true;
        queue[tail++] = next;
      }
    }
    return false;
  }

  /** Sends what the path just found can carry. */
  private augment({ up, down }: Layer, source: number, sink: number, limit: number): number {
    const { from, to } = this.network;
    const { step, sent } = this;
    let amount = limit;
    for (let node = sink; node !== source;) {
      const arc = step[node]! >> 1;
      const backwards = step[node]! & 1;
      amount = Math.min(amount, backwards ? down[arc]! + sent[arc]! : up[arc]! - sent[arc]!);
      node = backwards ? to[arc]! : from[arc]!;
    }
    for (let node = sink; node !== source;) {
      const arc = step[node]! >> 1;
      const backwards = step[node]! & 1;
      if (sent[arc] === 0) this.touched.push(arc);
      sent[arc]! += backwards ? -amount : amount;
      node = backwards ? to[arc]! : from[arc]!;
    }
    return amount;
  }
}
