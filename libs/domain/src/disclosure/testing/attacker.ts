import highsLoader, { type Highs, type Model } from 'highs';

/** Something an attacker knows: a sum of unknown numbers lies between two limits. */
export interface Fact {
  /** Pairs of unknown and weight. */
  readonly terms: readonly (readonly [unknown: number, weight: number])[];
  readonly low: number;
  readonly high: number;
}

/** Picks at most so many of some items. */
export type Draw = <T>(items: readonly T[], most: number) => readonly T[];

let loading: Promise<Highs> | undefined;

/** Knows facts about numbers, and finds how far each sum of them can be narrowed down. */
export class Attacker {
  private constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    private readonly unknowns: number,
  ) {}

  /** @param whole Whether to use that pupils come whole; slower. */
  static async knowing(unknowns: number, facts: readonly Fact[], whole = false): Promise<Attacker> {
    loading ??= highsLoader();
    const highs = await loading;
    const terms = facts.flatMap((fact) => fact.terms);
    const starts = [0];
    for (const fact of facts) starts.push(starts.at(-1)! + fact.terms.length);
    const model = highs.createModel({
      numCols: unknowns,
      numRows: facts.length,
      colCost: new Float64Array(unknowns),
      colLower: new Float64Array(unknowns),
      colUpper: new Float64Array(unknowns).fill(highs.infinity),
      rowLower: facts.map(({ low }) => low),
      rowUpper: facts.map(({ high }) => (high === Infinity ? highs.infinity : high)),
      matrix: {
        format: 'csr',
        numRows: facts.length,
        numCols: unknowns,
        starts,
        indices: terms.map(([unknown]) => unknown),
        values: terms.map(([, weight]) => weight),
      },
      ...(whole && { integrality: new Int32Array(unknowns).fill(1) }),
    });
    model.options.set({ output_flag: false });
    return new Attacker(highs, model, unknowns);
  }

  /** The least and the greatest that a sum of unknowns can be. */
  range(terms: Fact['terms']): readonly [number, number] {
    const cost = new Float64Array(this.unknowns);
    for (const [unknown, weight] of terms) cost[unknown]! += weight;
    this.model.changeColsCost({ kind: 'range', from: 0, to: this.unknowns - 1 }, cost);
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    return [this.best(minimize), this.best(maximize)];
  }

  /** Learns some unknowns for the time of one piece of work. */
  learning<T>(known: ReadonlyMap<number, number>, work: () => T): T {
    for (const [unknown, value] of known) this.model.changeColBounds(unknown, value, value);
    const result = work();
    for (const unknown of known.keys()) this.model.changeColBounds(unknown, 0, this.highs.infinity);
    return result;
  }

  dispose(): void {
    this.model.dispose();
  }

  private best(sense: Parameters<Model['changeObjectiveSense']>[0]): number {
    this.model.changeObjectiveSense(sense);
    this.model.run();
    const { optimal, unbounded, unboundedOrInfeasible } = this.highs.constants.modelStatus;
    const status = this.model.getModelStatus();
    if (status === unbounded || status === unboundedOrInfeasible)
      return sense === this.highs.constants.objectiveSense.minimize ? -Infinity : Infinity;
    if (status !== optimal) throw new Error(`HiGHS ended with status ${status}`);
    return this.model.getObjectiveValue();
  }
}
