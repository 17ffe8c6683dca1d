/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index is one of the network’s own arcs or nodes */
/** The row of an arc that belongs to the municipality: no head of a unit knows it from own registers. */
export const municipalRow = -1;
/** In the place of a row that an insider knows: there is no insider. */
export const nobody = -2;
/** A room that nothing in the cell itself bounds. Far above any count, far below what 32 bits hold. */
export const boundless = 1 << 29;

/** One cell of a table, drawn as an arc from what it is a part of to what it is summed into. */
export interface Arc {
  readonly from: number;
  readonly to: number;
  /** Index of the unit whose head knows the cell, or `municipalRow`. */
  readonly row: number;
}

/**
 * A table as a circulation: every node is a sum that holds in the table, every cycle a way to change cells without
 * changing any sum. Nodes and arcs are counted from zero.
 */
export class FlowNetwork {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly row: Int32Array;
  /** Where the arcs around each node begin in `around`; one entry more than there are nodes. */
  readonly start: Int32Array;
  /** Arcs around the nodes, node by node: twice the arc where it leaves the node, plus one where it arrives. */
  readonly around: Int32Array;

  constructor(
    readonly nodes: number,
    arcs: readonly Arc[],
  ) {
    this.from = Int32Array.from(arcs, ({ from }) => from);
    this.to = Int32Array.from(arcs, ({ to }) => to);
    this.row = Int32Array.from(arcs, ({ row }) => row);
    this.start = new Int32Array(nodes + 1);
    for (const { from, to } of arcs) {
      this.start[from + 1]!++;
      this.start[to + 1]!++;
    }
    for (let node = 0; node < nodes; node++) this.start[node + 1]! += this.start[node]!;
    this.around = new Int32Array(2 * arcs.length);
    const next = this.start.slice();
    arcs.forEach(({ from, to }, arc) => {
      this.around[next[from]!++] = 2 * arc;
      this.around[next[to]!++] = 2 * arc + 1;
    });
  }
}
