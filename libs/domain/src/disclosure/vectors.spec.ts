import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Gender } from '../gender';
import { auditChoiceCube, choiceStatusOf, protectChoiceCube } from './choice-cube';
import type { ChoiceCube } from './choice-unit';
import { municipality } from './municipality';
import { auditRateTable, protectRateTable, rateStatusOf } from './rate-table';
import type { RateTable } from './rate-unit';
import { Attacker } from './testing/attacker';
import { ChoiceAttack } from './testing/choice-attack';
import { RateAttack } from './testing/rate-attack';

const folder = resolve(import.meta.dirname, '../../../../../shared/vectors');
const inOrder = <T>(items: readonly T[], most: number): readonly T[] => items.slice(0, most);

/** The cases of a file of vectors. One empty case where it is absent, since a table of tests may not be empty. */
function casesOf<T>(name: string): [string, T | null][] {
  const path = join(folder, `${name}.json`);
  if (!existsSync(path)) return [['no vectors here', null]];
  const { cases } = JSON.parse(readFileSync(path, 'utf8')) as { cases: (T & { id: string })[] };
  return cases.map((each) => [each.id, each]);
}

interface RateCase {
  input: {
    k: number;
    n_min: number;
    insider_safe: boolean;
    units: { id: string; n: Record<'F' | 'M', number>; x: Record<'F' | 'M', number> }[];
  };
  expected: { primary: Record<string, 'band' | 'hidden'>; max_hidden: number };
}

interface ChoiceCase {
  input: {
    insider_safe: boolean;
    tree: Record<string, string[]>;
    units: { id: string; cells: Record<string, [number, number]> }[];
  };
  expected: { primary: { cell: string; quantity: 'T' | 'F' | 'M' }[]; max_loss: number };
}

interface AttackCase {
  input: {
    variables: Record<string, [number | null, number | null]>;
    published: { coef: Record<string, number>; lo: number | null; hi: number | null }[];
    targets: Record<string, number>[];
  };
  expected: { intervals: Record<'lp' | 'integer', [number | null, number | null]>[] };
}

describe('the vectors', () => {
  it.each(casesOf<RateCase>('suppression_rate'))('accept the rate table %s', async (_, vector) => {
    if (!vector) return;
    const { input, expected } = vector;
    const genderOf: Record<string, Gender> = { T: 'all', F: 'girls', M: 'boys' };
    const table: RateTable = {
      units: input.units.map(({ id, n, x }) => ({
        id,
        parts: { girls: { count: x.F, group: n.F }, boys: { count: x.M, group: n.M } },
      })),
    };
    const options = {
      thresholds: { smallestCount: input.k, smallestGroup: input.n_min },
      insiderSafe: input.insider_safe,
    };
    const result = protectRateTable(table, options);

    for (const [cell, own] of Object.entries(expected.primary)) {
      const [row = '', gender = ''] = cell.split('|');
      const status = rateStatusOf(result, row === 'KOM' ? municipality : row, genderOf[gender]!);
      expect(own === 'band' ? ['few', 'nearly-all', 'hidden'] : ['hidden']).toContain(status);
    }
    expect(auditRateTable(table, result, options)).toEqual([]);
    const attack = new RateAttack([{ table, result }]);
    expect(await attack.breaches(inOrder, input.insider_safe ? Infinity : 0, true)).toEqual([]);
    const hidden = [...result.rows.values()].flatMap((row) => Object.values(row)).filter((each) => each === 'hidden');
    expect(hidden.length).toBeLessThanOrEqual(expected.max_hidden);
    expect(protectRateTable({ units: [...table.units].reverse() }, options).rows).toEqual(result.rows);
  });

  it.each(casesOf<ChoiceCase>('suppression_cube'))('accept the choice cube %s', async (_, vector) => {
    if (!vector) return;
    const { input, expected } = vector;
    const cube: ChoiceCube = {
      categories: Object.entries(input.tree).flatMap(([group, leaves]) => [
        { id: group, parent: null },
        ...leaves.map((id) => ({ id, parent: group })),
      ]),
      units: input.units.map(({ id, cells }) => ({
        id,
        counts: new Map(Object.entries(cells).map(([leaf, [girls, boys]]) => [leaf, { girls, boys }])),
      })),
    };
    const options = { insiderSafe: input.insider_safe };
    const result = protectChoiceCube(cube, options);

    for (const { cell, quantity } of expected.primary) {
      const [row = '', category = ''] = cell.split('|');
      const status = choiceStatusOf(result, row === 'KOM' ? municipality : row, category);
      expect(quantity === 'T' ? ['hidden'] : ['total', 'hidden']).toContain(status);
    }
    expect(auditChoiceCube(cube, result, options)).toEqual([]);
    const attack = new ChoiceAttack([{ cube, result }]);
    expect(await attack.breaches(inOrder, input.insider_safe ? Infinity : 0, true)).toEqual([]);
    const statuses = [...result.rows.values()].flatMap((row) => [...row.values()]);
    const loss = statuses.reduce((sum, each) => sum + (each === 'hidden' ? 2 : each === 'total' ? 1 : 0), 0);
    expect(loss).toBeLessThanOrEqual(expected.max_loss);
    const shuffled = { categories: [...cube.categories].reverse(), units: [...cube.units].reverse() };
    expect(protectChoiceCube(shuffled, options).rows).toEqual(result.rows);
  });

  it.each(casesOf<AttackCase>('attack'))('agree with the attacker on %s', async (_, vector) => {
    if (!vector) return;
    const { input, expected } = vector;
    const names = Object.keys(input.variables);
    const termsOf = (weights: Record<string, number>) =>
      Object.entries(weights).map(([name, weight]) => [names.indexOf(name), weight] as const);
    const facts = [
      ...names.map((name, at) => ({ coef: [[at, 1] as const], bounds: input.variables[name]! })),
      ...input.published.map(({ coef, lo, hi }) => ({ coef: termsOf(coef), bounds: [lo, hi] as const })),
    ].map(({ coef, bounds: [low, high] }) => ({ terms: coef, low: low ?? -Infinity, high: high ?? Infinity }));
    for (const kind of ['lp', 'integer'] as const) {
      const attacker = await Attacker.knowing(names.length, facts, kind === 'integer');
      const found = input.targets.map((target) => attacker.range(termsOf(target)));
      attacker.dispose();
      found.forEach(([low, high], at) => {
        const [least, most] = expected.intervals[at]![kind];
        expect(low).toBeCloseTo(least ?? -Infinity, 5);
        expect(high).toBeCloseTo(most ?? Infinity, 5);
      });
    }
  });
});
