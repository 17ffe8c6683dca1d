import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { LinearProgram, type Bounds, type LinearFact, type Terms } from './linear-program';

const unknown = (...names: string[]) => new Map<string, Bounds>(names.map((name) => [name, [0, null]]));
const sum = (names: readonly string[], value: number): LinearFact => ({
  terms: Object.fromEntries(names.map((name) => [name, 1])),
  lo: value,
  hi: value,
});

async function ranges(variables: ReadonlyMap<string, Bounds>, facts: readonly LinearFact[], targets: readonly Terms[]) {
  const program = await LinearProgram.of(variables, facts);
  try {
    return targets.map((target) => ({ lp: program.range(target), integer: program.range(target, { integer: true }) }));
  } finally {
    program.close();
  }
}

/** Fischetti & Salazar (2000), J. Am. Stat. Assoc. 95: the investments of a region, four cells hidden. */
const investments = [
  sum(['y21', 'y23'], 30),
  sum(['y31', 'y33'], 29),
  sum(['y21', 'y31'], 25),
  sum(['y23', 'y33'], 34),
];

describe('LinearProgram', () => {
  it('finds what Fischetti and Salazar found: the hidden 22 is somewhere from 5 to 30', async () => {
    const [y23, y33] = await ranges(unknown('y21', 'y23', 'y31', 'y33'), investments, [{ y23: 1 }, { y33: 1 }]);

    expect(y23).toEqual({ lp: [5, 30], integer: [5, 30] });
    expect(y33).toEqual({ lp: [4, 29], integer: [4, 29] });
  });

  it('finds the only hidden number of a row exactly', async () => {
    expect(await ranges(unknown('a', 'b'), [sum(['a'], 54), sum(['a', 'b'], 57)], [{ b: 1 }])).toEqual([
      { lp: [3, 3], integer: [3, 3] },
    ]);
  });

  it('tells a whole number from a fraction', async () => {
    const facts: LinearFact[] = [{ terms: { a: 2, b: 2 }, lo: 3, hi: 5 }];

    expect(await ranges(unknown('a', 'b'), facts, [{ a: 1, b: 1 }])).toEqual([{ lp: [1.5, 2.5], integer: [2, 2] }]);
  });

  it('says that there is no end', async () => {
    const facts: LinearFact[] = [{ terms: { a: 1, b: -1 }, lo: 2, hi: null }];

    expect(await ranges(unknown('a', 'b'), facts, [{ a: 1 }, { b: 1 }])).toEqual([
      { lp: [2, null], integer: [2, null] },
      { lp: [0, null], integer: [0, null] },
    ]);
  });

  it('forgets what was asked for last, and what was only supposed', async () => {
    const program = await LinearProgram.of(unknown('a', 'b', 'c'), [sum(['a', 'b', 'c'], 14)]);

    expect(program.range({ a: 1, b: 1 })).toEqual([0, 14]);
    program.suppose(new Map([['c', [9, 9]]]));
    expect(program.range({ a: 1 })).toEqual([0, 5]);
    program.suppose(new Map([['b', [1, null]]]));
    expect(program.range({ a: 1 })).toEqual([0, 13]);
    program.suppose(new Map());
    expect(program.range({ b: 1 }, { integer: true })).toEqual([0, 14]);
    program.close();
  });

  it('supposes nothing that goes beyond what is known', async () => {
    const program = await LinearProgram.of(new Map([['a', [0, 4]]]), []);

    program.suppose(new Map([['a', [1, 9]]]));
    expect(program.range({ a: 1 })).toEqual([1, 4]);
    program.close();
  });

  it('refuses facts that contradict each other, and variables that there are none of', async () => {
    const facts = [sum(['a'], 3), sum(['a', 'b'], 2)];

    await expect(ranges(unknown('a', 'b'), facts, [{ b: 1 }])).rejects.toThrow('contradict');
    await expect(ranges(unknown('a'), [], [{ b: 1 }])).rejects.toThrow('no variable b');
  });

  it('never leaves out the truth', async () => {
    const cell = fc.integer({ min: 0, max: 30 });
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const names = rows.map((row, y) => row.map((_, x) => `${y},${x}`));
        const facts = [
          ...rows.map((row, y) =>
            sum(
              names[y]!,
              row.reduce((a, b) => a + b),
            ),
          ),
          ...[0, 1, 2].map((x) =>
            sum(
              names.map((row) => row[x]!),
              rows.reduce((all, row) => all + row[x]!, 0),
            ),
          ),
        ];
        const targets = names.flat().map((name) => ({ [name]: 1 }));
        const found = await ranges(unknown(...names.flat()), facts, targets);
        found.forEach(({ lp, integer }, at) => {
          expect(lp[0]).toBeLessThanOrEqual(rows.flat()[at]!);
          expect(lp[1]).toBeGreaterThanOrEqual(rows.flat()[at]!);
          // A table of sums in two directions is a network: its corners are whole.
          expect(integer).toEqual(lp);
        });
      }),
      { numRuns: 30 },
    );
  });
});

interface AttackCase {
  readonly id: string;
  readonly note: string;
  readonly input: {
    readonly variables: Readonly<Record<string, Bounds>>;
    readonly published: readonly { readonly coef: Terms; readonly lo: number; readonly hi: number }[];
    readonly targets: readonly Terms[];
  };
  readonly expected: { readonly intervals: readonly { readonly lp: Bounds; readonly integer: Bounds }[] };
}

// The vectors lie beside the checkout on some machines and are not part of it.
const vectors = path.resolve(import.meta.dirname, '../../../../../shared/vectors/attack.json');
const cases = existsSync(vectors)
  ? (JSON.parse(readFileSync(vectors, 'utf8')) as { readonly cases: readonly AttackCase[] }).cases
  : [];
(cases.length > 0 ? describe : describe.skip)('the vectors of the attack', () => {
  it.each(cases.map((one) => [one.id, one.note, one] as const))('%s: %s', async (_id, _note, { input, expected }) => {
    const facts = input.published.map(({ coef, lo, hi }) => ({ terms: coef, lo, hi }));

    expect(await ranges(new Map(Object.entries(input.variables)), facts, input.targets)).toEqual(expected.intervals);
  });
});
