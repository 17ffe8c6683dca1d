import type { Highs, Model, ModelData, ObjectiveSense } from 'highs';

/** How low and how high a number can be; null is without end. */
export type Bounds = readonly [lower: number | null, upper: number | null];

/** A sum of variables by name, each times its coefficient. */
export type Terms = Readonly<Record<string, number>>;

/** Something that has been told of a sum: it is at least `lo` and at most `hi`. */
export interface LinearFact {
  readonly terms: Terms;
  readonly lo: number | null;
  readonly hi: number | null;
}

let loading: Promise<Highs> | undefined;

/** HiGHS is a package of the workshop: whoever only runs the product never loads it. */
function solver(): Promise<Highs> {
  loading ??= import('highs').then(({ default: load }) => load());
  return loading;
}

/** HiGHS answers to within a ten-millionth; answers that differ by less are the same. */
const precision = 1e6;

/**
 * Some unknown numbers and everything that has been told of them: how low and how high can one of them, or a sum, be? Built
 * once and asked many times, because each answer starts from the one before.
 */
export class LinearProgram {
  private readonly columns: ReadonlyMap<string, number>;
  private readonly limits: readonly (readonly [number, number])[];
  private weighed: readonly (readonly [column: number, weight: number])[] = [];
  private supposed: readonly number[] = [];
  private isWhole = false;

  private constructor(
    private readonly highs: Highs,
    private readonly model: Model,
    variables: readonly (readonly [string, Bounds])[],
  ) {
    this.columns = new Map(variables.map(([name], at) => [name, at]));
    this.limits = variables.map(([, [lower, upper]]) => [lower ?? -Infinity, upper ?? Infinity]);
  }

  /** @throws Error when a fact names a variable that there is none of. */
  static async of(variables: ReadonlyMap<string, Bounds>, facts: readonly LinearFact[]): Promise<LinearProgram> {
    const highs = await solver();
    const model = highs.createModel();
    model.options.set({ output_flag: false });
    const program = new LinearProgram(highs, model, [...variables]);
    model.passModel(program.modelOf(facts));
    return program;
  }

  /**
   * The smallest and the largest value a sum can have.
   *
   * @param integer Whether the variables are whole numbers. Slower; without it the range is the same or wider.
   * @throws Error when the facts contradict each other.
   */
  range(target: Terms, { integer = false }: { readonly integer?: boolean } = {}): Bounds {
    if (integer !== this.isWhole) this.makeWhole(integer);
    for (const [column] of this.weighed) this.model.changeColCost(column, 0);
    this.weighed = this.entriesOf(target);
    this.weigh();
    const { minimize, maximize } = this.highs.constants.objectiveSense;
    return [this.best(minimize), this.best(maximize)];
  }

  /** What is known of single numbers beside the facts, from now on: they cannot leave these bounds either. */
  suppose(known: ReadonlyMap<string, Bounds>): void {
    for (const column of this.supposed) this.model.changeColBounds(column, ...this.limitsOf(column));
    this.supposed = [...known].map(([name, [lower, upper]]) => {
      const column = this.columnOf(name);
      const [least, most] = this.limitsOf(column);
      this.model.changeColBounds(column, Math.max(least, lower ?? -Infinity), Math.min(most, upper ?? Infinity));
      return column;
    });
  }

  /** Lets go of the solver's memory, which nobody else does: it is not JavaScript's. */
  close(): void {
    this.model.dispose();
  }

  private columnOf(name: string): number {
    const column = this.columns.get(name);
    if (column === undefined) throw new Error(`There is no variable ${name}`);
    return column;
  }

  private limitsOf(column: number): readonly [number, number] {
    return this.limits[column] ?? [-Infinity, Infinity];
  }

  private entriesOf(terms: Terms): (readonly [column: number, weight: number])[] {
    return Object.entries(terms).map(([name, weight]) => [this.columnOf(name), weight]);
  }

  private weigh(times = 1): void {
    for (const [column, weight] of this.weighed) this.model.changeColCost(column, weight * times);
  }

  private makeWhole(integer: boolean): void {
    this.isWhole = integer;
    const { integer: whole } = this.highs.constants.variableType;
    if (!integer) this.model.clearIntegrality();
    else for (const column of this.columns.values()) this.model.changeColIntegrality(column, whole);
  }

  /** The best value in a direction, or null where there is no end. */
  private best(sense: ObjectiveSense): number | null {
    this.model.changeObjectiveSense(sense);
    const { modelStatus } = this.model.run();
    const { optimal, unbounded, unboundedOrInfeasible, empty } = this.highs.constants.modelStatus;
    if (modelStatus === empty) return 0;
    if (modelStatus === optimal) return Math.round(this.model.getObjectiveValue() * precision) / precision + 0;
    if (modelStatus === unbounded) return null;
    if (modelStatus === unboundedOrInfeasible && this.isPossible()) return null;
    throw new Error(`The facts contradict each other (HiGHS calls it ${modelStatus})`);
  }

  /** Presolve may not tell "without end" from "impossible". Where nothing is asked for, only the latter is left. */
  private isPossible(): boolean {
    this.weigh(0);
    const { modelStatus } = this.model.run();
    this.weigh();
    return modelStatus === this.highs.constants.modelStatus.optimal;
  }

  private modelOf(facts: readonly LinearFact[]): ModelData {
    const rows = facts.map(({ terms }) => this.entriesOf(terms));
    const entries = rows.flat();
    const starts = [0];
    for (const row of rows) starts.push((starts.at(-1) ?? 0) + row.length);
    const [numCols, numRows] = [this.columns.size, rows.length];
    return {
      numCols,
      numRows,
      colCost: new Float64Array(numCols),
      colLower: this.limits.map(([lower]) => lower),
      colUpper: this.limits.map(([, upper]) => upper),
      rowLower: facts.map(({ lo }) => lo ?? -Infinity),
      rowUpper: facts.map(({ hi }) => hi ?? Infinity),
      matrix: {
        format: 'csr',
        numCols,
        numRows,
        starts,
        indices: entries.map(([column]) => column),
        values: entries.map(([, weight]) => weight),
      },
    };
  }
}
