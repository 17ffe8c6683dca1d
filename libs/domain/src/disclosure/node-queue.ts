/* eslint-disable @typescript-eslint/no-non-null-assertion -- every index lies inside the heap */

/** Nodes waiting to be visited, the cheapest first and of equals the lowest number: a binary heap that looks up costs. */
export class NodeQueue {
  private readonly nodes: number[] = [];
  /** Where each node stands in `nodes`; −1 when it is not waiting. */
  private readonly place: Int32Array;

  constructor(private readonly cost: Float64Array) {
    this.place = new Int32Array(cost.length).fill(-1);
  }

  clear(): void {
    for (const node of this.nodes) this.place[node] = -1;
    this.nodes.length = 0;
  }

  /** Adds a node, or moves it forward when its cost has fallen. */
  add(node: number): void {
    let at = this.place[node]!;
    if (at < 0) at = this.nodes.push(node) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.precedes(node, this.nodes[above]!)) break;
      this.put(this.nodes[above]!, at);
      at = above;
    }
    this.put(node, at);
  }

  /** Takes out the cheapest node; −1 when none is waiting. */
  take(): number {
    const first = this.nodes[0];
    const last = this.nodes.pop();
    if (first === undefined || last === undefined) return -1;
    this.place[first] = -1;
    if (this.nodes.length > 0) this.sink(last);
    return first;
  }

  private sink(node: number): void {
    const size = this.nodes.length;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below + 1 < size && this.precedes(this.nodes[below + 1]!, this.nodes[below]!)) below++;
      if (below >= size || !this.precedes(this.nodes[below]!, node)) break;
      this.put(this.nodes[below]!, at);
      at = below;
    }
    this.put(node, at);
  }

  private precedes(a: number, b: number): boolean {
    return this.cost[a]! < this.cost[b]! || (this.cost[a] === this.cost[b] && a < b);
  }

  private put(node: number, at: number): void {
    this.nodes[at] = node;
    this.place[node] = at;
  }
}
