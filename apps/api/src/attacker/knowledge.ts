import { LinearProgram, type Bounds, type LinearFact, type Terms } from './linear-program';

const nothing: ReadonlyMap<string, Bounds> = new Map();

/**
 * Everything that is known of some numbers, taken apart: numbers that are known exactly are left out, and what has nothing to
 * do with one another becomes problems of its own. The answers are those of one large problem, and come sooner.
 *
 * @throws Error when what is known of a single number contradicts itself.
 */
export class Knowledge {
  private readonly bounds = new Map<string, Bounds>();
  private readonly problemOf: ReadonlyMap<string, Problem>;

  constructor(variables: ReadonlyMap<string, Bounds>, facts: readonly LinearFact[]) {
    for (const [name, bounds] of variables) this.bounds.set(name, bounds);
    const several = facts.filter((fact) => !this.narrow(fact));
    this.problemOf = problemsOf(this.bounds, several);
  }

  /**
   * The smallest and the largest value of a sum, when some numbers are known better than by everyone.
   *
   * @param also What else is known of single numbers.
   */
  async range(target: Terms, also: ReadonlyMap<string, Bounds> = nothing, integer = false): Promise<Bounds> {
    const parts = new Map<Problem, Record<string, number>>();
    let [lower, upper]: [number | null, number | null] = [0, 0];
    for (const [name, times] of Object.entries(target)) {
      const problem = this.problemOf.get(name);
      const [value] = this.bounds.get(name) ?? unheardOf(name);
      if (problem) parts.set(problem, { ...parts.get(problem), [name]: times });
      else [lower, upper] = [lower + (value ?? 0) * times, upper + (value ?? 0) * times];
    }
    for (const [problem, terms] of parts) {
      const [least, most] = await problem.range(terms, also, integer);
      lower = lower === null || least === null ? null : lower + least;
      upper = upper === null || most === null ? null : upper + most;
    }
    return [lower, upper];
  }

  /** Whether a number is known exactly by what has been told of it alone. */
  isTold(name: string): boolean {
    const [lower, upper] = this.bounds.get(name) ?? unheardOf(name);
    return lower !== null && lower === upper;
  }

  /** Whether some numbers have anything to do with another that is not known already. */
  touching(names: Iterable<string>): (name: string) => boolean {
    const problems = new Set([...names].flatMap((name) => this.problemOf.get(name) ?? []));
    return (name) => {
      const problem = this.problemOf.get(name);
      return problem !== undefined && problems.has(problem);
    };
  }

  /** Lets go of the solver's memory. */
  close(): void {
    for (const problem of new Set(this.problemOf.values())) problem.close();
  }

  /** Takes in what is told of a single number. @returns Whether it was that. */
  private narrow({ terms, lo, hi }: LinearFact): boolean {
    const [[name, times] = ['', 0], ...others] = Object.entries(terms);
    if (others.length > 0 || times !== 1) return false;
    const [lower, upper] = this.bounds.get(name) ?? unheardOf(name);
    const narrowed: Bounds = [larger(lower, lo), smaller(upper, hi)];
    if ((narrowed[0] ?? -Infinity) > (narrowed[1] ?? Infinity))
      throw new Error(`${name} is told to be ${lo}–${hi}, and was known to be ${lower}–${upper}`);
    this.bounds.set(name, narrowed);
    return true;
  }
}

/** Unknown numbers that hang together. The program is made when it is first asked. */
class Problem {
  private program: Promise<LinearProgram> | undefined;
  private supposed: ReadonlyMap<string, Bounds> = nothing;

  constructor(
    private readonly variables: ReadonlyMap<string, Bounds>,
    private readonly facts: readonly LinearFact[],
  ) {}

  get names(): readonly string[] {
    return [...this.variables.keys()];
  }

  async range(target: Terms, also: ReadonlyMap<string, Bounds>, integer: boolean): Promise<Bounds> {
    this.program ??= LinearProgram.of(this.variables, this.facts);
    const program = await this.program;
    // The same reader asks many times in a row.
    if (also !== this.supposed) program.suppose(new Map([...also].filter(([name]) => this.variables.has(name))));
    this.supposed = also;
    return program.range(target, { integer });
  }

  close(): void {
    void this.program?.then((program) => program.close());
  }
}

/** Facts without what is known in them, and the unknown numbers parted into those that the facts tie together. */
function problemsOf(bounds: ReadonlyMap<string, Bounds>, facts: readonly LinearFact[]): ReadonlyMap<string, Problem> {
  const open = facts.map((fact) => withoutKnown(bounds, fact)).filter(({ terms }) => Object.keys(terms).length > 0);
  const unknown = [...bounds].filter(([, [lower, upper]]) => lower === null || lower !== upper);
  const parent = new Map(unknown.map(([name]) => [name, name]));
  const rootOf = (name: string): string => {
    const above = parent.get(name) ?? name;
    if (above === name) return name;
    const root = rootOf(above);
    parent.set(name, root);
    return root;
  };
  for (const { terms } of open) {
    const [first = '', ...others] = Object.keys(terms);
    for (const other of others) parent.set(rootOf(other), rootOf(first));
  }
  const variables = Map.groupBy(unknown, ([name]) => rootOf(name));
  const factsOf = Map.groupBy(open, ({ terms }) => rootOf(Object.keys(terms)[0] ?? ''));
  const problems = [...variables].map(([root, names]) => new Problem(new Map(names), factsOf.get(root) ?? []));
  return new Map(problems.flatMap((problem) => problem.names.map((name) => [name, problem] as const)));
}

function withoutKnown(bounds: ReadonlyMap<string, Bounds>, { terms, lo, hi }: LinearFact): LinearFact {
  const left: Record<string, number> = {};
  let known = 0;
  for (const [name, times] of Object.entries(terms)) {
    const [lower, upper] = bounds.get(name) ?? unheardOf(name);
    if (lower !== null && lower === upper) known += lower * times;
    else left[name] = times;
  }
  return { terms: left, lo: lo === null ? null : lo - known, hi: hi === null ? null : hi - known };
}

const larger = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.max(one, other);
const smaller = (one: number | null, other: number | null) =>
  one === null || other === null ? (one ?? other) : Math.min(one, other);

function unheardOf(name: string): never {
  throw new Error(`There is no variable ${name}`);
}
