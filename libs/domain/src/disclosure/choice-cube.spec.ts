import type { ChoiceCategory } from './category-tree';
import type { ChoiceStatus } from './choice-cell';
import { auditChoiceCube, choiceStatusOf, protectChoiceCube, type ProtectedChoiceCube } from './choice-cube';
import type { ChoiceCube, ChoiceUnit } from './choice-unit';
import { municipality } from './municipality';
import { ChoiceAttack } from './testing/choice-attack';
import { RandomTables } from './testing/random-tables';

const categories: ChoiceCategory[] = [
  { id: 'H', parent: null },
  { id: 'Y', parent: null },
  ...['EK', 'NA', 'SA', 'TE'].map((id) => ({ id, parent: 'H' })),
  ...['BF', 'EE', 'FT'].map((id) => ({ id, parent: 'Y' })),
];
const unit = (id: string, counts: Record<string, readonly [number, number]>): ChoiceUnit => ({
  id,
  counts: new Map(Object.entries(counts).map(([leaf, [girls, boys]]) => [leaf, { girls, boys }])),
});
const three: ChoiceCube = {
  categories,
  units: [
    unit('A', { EK: [13, 14], NA: [11, 9], SA: [15, 8], TE: [2, 9], BF: [3, 0], EE: [0, 7], FT: [1, 4] }),
    unit('B', { EK: [19, 21], NA: [16, 15], SA: [23, 8], TE: [6, 13], BF: [7, 1], EE: [1, 9], FT: [2, 6] }),
    unit('C', { EK: [8, 9], NA: [7, 6], SA: [12, 6], TE: [0, 7], BF: [6, 0], EE: [0, 5], FT: [0, 8] }),
  ],
};
const cellsOf = ({ rows }: ProtectedChoiceCube) =>
  [...rows].flatMap(([row, cells]) => [...cells].map(([category, status]) => ({ row, category, status })));
const withStatus = (result: ProtectedChoiceCube, row: string, category: string, status: ChoiceStatus) => ({
  ...result,
  rows: new Map(result.rows).set(row, new Map(result.rows.get(row)).set(category, status)),
});

describe('protectChoiceCube', () => {
  it('shows a cube without small numbers whole, and true zeros as they are', () => {
    const cube: ChoiceCube = {
      categories,
      units: [
        unit('A', { EK: [12, 15], SA: [20, 9], EE: [0, 22] }),
        unit('B', { EK: [9, 15], SA: [18, 5], EE: [0, 7] }),
      ],
    };
    const result = protectChoiceCube(cube);

    expect(new Set(cellsOf(result).map(({ status }) => status))).toEqual(new Set(['split', 'zero']));
    expect(choiceStatusOf(result, 'A', 'BF')).toBe('zero');
    expect(choiceStatusOf(result, 'A', 'EE')).toBe('split');
  });

  it('hides a small sum, and the genders of a sum that has a small one', async () => {
    const result = protectChoiceCube(three);

    expect(choiceStatusOf(result, 'A', 'BF')).toBe('hidden');
    expect(['total', 'hidden']).toContain(choiceStatusOf(result, 'A', 'TE'));
    expect(result).toMatchObject({ failed: false });
    expect(auditChoiceCube(three, result)).toEqual([]);
    expect(await new ChoiceAttack([{ cube: three, result }]).breaches((items) => items, Infinity, true)).toEqual([]);
  });

  it('shows only sums where a single school is the municipality', async () => {
    const cube: ChoiceCube = {
      categories,
      units: [
        unit('A', { EK: [51, 60], NA: [47, 41], SA: [69, 34], TE: [4, 40], BF: [18, 3], EE: [2, 25], FT: [7, 18] }),
      ],
    };
    const result = protectChoiceCube(cube);

    expect(choiceStatusOf(result, 'A', 'TE')).toBe('total');
    expect(choiceStatusOf(result, municipality, 'TE')).toBe('total');
    expect(cellsOf(result).map(({ status }) => status)).not.toContain('hidden');
    expect(await new ChoiceAttack([{ cube, result }]).breaches((items) => items, Infinity, true)).toEqual([]);
  });

  it('leaves a lone girl in doubt by boys who may be girls, and so keeps the sums of the municipality', async () => {
    const counts = { EK: [12, 14], NA: [10, 11], BF: [14, 6], FT: [9, 13] } as const;
    const cube: ChoiceCube = {
      categories,
      units: [
        unit('A', { ...counts, EE: [1, 0], TE: [1, 3] }),
        unit('B', { ...counts, EE: [0, 4], TE: [2, 2] }),
        unit('C', { ...counts, EE: [1, 3], TE: [0, 4] }),
        unit('D', { ...counts, EE: [0, 3], TE: [1, 2] }),
      ],
    };
    const result = protectChoiceCube(cube);

    expect(choiceStatusOf(result, 'A', 'EE')).toBe('hidden');
    expect(choiceStatusOf(result, municipality, 'EE')).toBe('total');
    expect(choiceStatusOf(result, municipality, 'TE')).toBe('total');
    expect([...result.rows.get(municipality)!.values()]).not.toContain('hidden');
    expect(auditChoiceCube(cube, result)).toEqual([]);
    expect(await new ChoiceAttack([{ cube, result }]).breaches((items) => items, Infinity, true)).toEqual([]);
  });

  it('shows nine of ten sums of the municipality that are large enough, in municipalities of 14 schools', () => {
    const tables = new RandomTables(41);
    const girls = [0.64, 0.52, 0.55, 0.2, 0.05, 0.1, 0.18, 0.62, 0.72, 0.78, 0.93, 0.25, 0.22, 0.05];
    const liking = new Map(girls.map((share, at) => [`P${at}`, { weight: at < 4 ? 10 : 2, girls: share }]));
    const leaves = [...liking.keys()].map((id, at) => ({ id, parent: at < 4 ? 'H' : 'Y' }));
    let shown = 0;
    let large = 0;
    for (let at = 0; at < 10; at++) {
      const units = Array.from({ length: 14 }, (_, place) => tables.choiceUnit(`E${100 + place}`, liking));
      const cube = { categories: [...categories.filter(({ parent }) => parent === null), ...leaves], units };
      const result = protectChoiceCube(cube);
      for (const { id } of leaves) {
        const pupils = units.reduce((sum, { counts }) => {
          const count = counts.get(id);
          return sum + (count ? count.girls + count.boys : 0);
        }, 0);
        if (pupils < 5) continue;
        large++;
        if (choiceStatusOf(result, municipality, id) !== 'hidden') shown++;
      }
      expect(auditChoiceCube(cube, result)).toEqual([]);
    }
    expect(shown / large).toBeGreaterThan(0.9);
  });

  it('withholds a school whose girls all chose the same, and leaves the others their figures', async () => {
    const cube: ChoiceCube = { ...three, units: [...three.units, unit('D', { EK: [3, 0], FT: [0, 9], SA: [0, 6] })] };
    const result = protectChoiceCube(cube);

    expect(result.failed).toBe(false);
    expect([...result.withheld.keys()]).toEqual(['D']);
    expect(auditChoiceCube(cube, result)).toEqual([]);
    expect(await new ChoiceAttack([{ cube, result }]).breaches((items) => items, Infinity)).toEqual([]);
  });

  it('hides everything, zeros too, when nothing can protect it', () => {
    const cube: ChoiceCube = { categories: [{ id: 'EK', parent: null }], units: [unit('A', { EK: [3, 20] })] };
    const result = protectChoiceCube(cube);

    expect(result).toMatchObject({ failed: true });
    expect(new Set(cellsOf(result).map(({ status }) => status))).toEqual(new Set(['hidden']));
    expect(auditChoiceCube(cube, result)).toEqual([]);
  });

  it('refuses what is no cube', () => {
    const refused = (change: Partial<ChoiceCube>) => expect(() => protectChoiceCube({ ...three, ...change }));
    refused({ units: [unit('A', { EK: [-1, 2] })] }).toThrow(RangeError);
    refused({ units: [unit('A', { EK: [1.5, 2] })] }).toThrow(RangeError);
    refused({ units: [unit('A', { H: [6, 7] })] }).toThrow(RangeError);
    refused({ units: [unit(municipality, {})] }).toThrow(RangeError);
    refused({ units: [unit('A', {}), unit('A', {})] }).toThrow(RangeError);
    refused({ categories: [...categories, { id: 'EK', parent: 'Y' }] }).toThrow(RangeError);
    refused({ categories: [{ id: 'EK', parent: 'H' }] }).toThrow(RangeError);
    refused({
      categories: [
        { id: 'H', parent: 'Y' },
        { id: 'Y', parent: 'H' },
        { id: 'EK', parent: 'H' },
      ],
    }).toThrow(RangeError);
    refused({ municipalCategories: [{ id: 'EK', parent: null }] }).toThrow(RangeError);
    expect(() => protectChoiceCube(three, { thresholds: { smallestCount: 3 } })).toThrow(RangeError);
  });

  it('gives the same answer in whatever order units and categories come', () => {
    const tables = new RandomTables(6);
    for (let at = 0; at < 25; at++) {
      const cube = tables.choiceCube();
      const { categories: own, municipalCategories: whole } = cube;
      const other = {
        categories: tables.shuffled(own),
        ...(whole && { municipalCategories: tables.shuffled(whole) }),
        units: tables.shuffled(cube.units),
      };
      expect(new Map(protectChoiceCube(other).rows)).toEqual(new Map(protectChoiceCube(cube).rows));
    }
  });

  it('lets neither a reader nor the head of a unit narrow down a protected number in 200 random cubes', async () => {
    const tables = new RandomTables(12);
    const draw = <T>(items: readonly T[], most: number) => tables.shuffled(items).slice(0, most);
    let failed = 0;
    for (let at = 0; at < 200; at++) {
      const cube = tables.choiceCube();
      const result = protectChoiceCube(cube);
      if (result.failed) failed++;
      expect({ at, audit: auditChoiceCube(cube, result) }).toEqual({ at, audit: [] });
      if (result.failed) continue;
      const found = await new ChoiceAttack([{ cube, result }]).breaches(draw, 2);
      expect({ at, found }).toEqual({ at, found: [] });
    }
    expect(failed).toBeLessThan(20);
  });

  it('holds back nothing that is not needed: any covering cell that is shown breaks a proof', () => {
    const tables = new RandomTables(24);
    let covering = 0;
    while (covering < 60) {
      const cube = tables.choiceCube(tables.between(2, 6));
      const result = protectChoiceCube(cube);
      if (result.failed || result.withheld.size > 0) continue;
      const least = protectedForItself(cube);
      for (const { row, category, status } of cellsOf(result)) {
        if (status !== 'hidden' || least(row, category)) continue;
        covering++;
        expect(auditChoiceCube(cube, withStatus(result, row, category, 'split'))).not.toEqual([]);
      }
    }
  });
});

/** Whether a cell has a number of its own to protect. */
function protectedForItself(cube: ChoiceCube): (row: string, category: string) => boolean {
  const categoriesOf = (row: string) =>
    row === municipality ? (cube.municipalCategories ?? cube.categories) : cube.categories;
  const under = (row: string, leaf: string, category: string): boolean => {
    for (let at: string | null = leaf; at !== null;) {
      if (at === category) return true;
      at = categoriesOf(row).find(({ id }) => id === at)?.parent ?? null;
    }
    return false;
  };
  const isSmall = (value: number) => value > 0 && value < 5;
  return (row, category) => {
    const counts = cube.units
      .filter(({ id }) => row === municipality || row === id)
      .flatMap((each) => [...each.counts].filter(([leaf]) => under(row, leaf, category)).map(([, count]) => count));
    const girls = counts.reduce((sum, count) => sum + count.girls, 0);
    const boys = counts.reduce((sum, count) => sum + count.boys, 0);
    return isSmall(girls) || isSmall(boys) || isSmall(girls + boys);
  };
}
