/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or nodes */
import type { Flow, Route } from './flow';
import type { Move, Pattern } from './pattern';
import { NodeQueue } from './node-queue';

/** A cell that is to be held back, and how far. */
export interface Raise {
  readonly arc: number;
  readonly level: number;
}

/** Cells to hold back, and what is lost by it. */
export interface Cover {
  readonly cost: number;
  readonly raises: readonly Raise[];
}

/** The price of an arc that is held back already: next to nothing, so that of two free paths the shorter is taken. */
const stride = 1e-6;
/** Costs closer than this are the same cost; then the first found stands. */
export const tie = 1e-12;

/** Finds which cells to hold back at the least loss, so that more can flow. Dijkstra’s algorithm over the residual network. */
export class CheapestPath {
  private readonly cost: Float64Array;
  private readonly step: Int32Array;
  private readonly level: Uint8Array;
  private readonly queue: NodeQueue;

  constructor(private readonly pattern: Pattern) {
    const { nodes } = pattern.network;
    this.cost = new Float64Array(nodes);
    this.step = new Int32Array(nodes);
    this.level = new Uint8Array(nodes);
    this.queue = new NodeQueue(this.cost);
  }

  /**
   * The cheapest way to send so much more along a route, beside the flow that already runs; null when there is none that costs
   * less than `below`.
   */
  find({ move, source, sink, pastArc, pastRow }: Route, amount: number, flow: Flow, below: number): Cover | null {
    const { from, to, row, start, around } = this.pattern.network;
    const { cost, queue } = this;
    cost.fill(Infinity);
    queue.clear();
    cost[source] = 0;
    queue.add(source);
    for (let node = queue.take(); node >= 0; node = queue.take()) {
      if (node === sink) return this.retrace(source, sink);
      for (let at = start[node]!; at < start[node + 1]!; at++) {
        const way = around[at]!;
        const arc = way >> 1;
        const isBackwards = (way & 1) === 1;
        const next = isBackwards ? from[arc]! : to[arc]!;
        if (arc === pastArc || row[arc] === pastRow || cost[next]! <= cost[node]! + stride) continue;
        const level = this.levelWithRoom(flow, arc, move, isBackwards, amount);
        if (level < 0) continue;
        const price = level === this.pattern.level[arc] ? stride : stride + this.pattern.rise(arc, level);
        const total = cost[node]! + price;
        if (total >= below || total >= cost[next]! - tie) continue;
        cost[next] = total;
        this.step[next] = way;
        this.level[next] = level;
        queue.add(next);
      }
    }
    return null;
  }

  /** The lowest level, from the present one, at which an arc can carry so much; −1 where none can. */
  private levelWithRoom(flow: Flow, arc: number, move: Move, isBackwards: boolean, amount: number): number {
    const now = this.pattern.level[arc]!;
    if (flow.room(arc, move, isBackwards) >= amount) return now;
    for (let level = now + 1; level <= this.pattern.highest(arc); level++)
      if (flow.roomAt(level, arc, move, isBackwards) >= amount) return level;
    return -1;
  }

  private retrace(source: number, sink: number): Cover {
    const { from, to } = this.pattern.network;
    const raises: Raise[] = [];
    for (let node = sink; node !== source;) {
      const arc = this.step[node]! >> 1;
      const level = this.level[node]!;
      if (level !== this.pattern.level[arc]) raises.push({ arc, level });
      node = this.step[node]! & 1 ? to[arc]! : from[arc]!;
    }
    return { cost: this.cost[sink]!, raises };
  }
}
