import { genders } from '../gender';
import { auditChoiceCube, choiceStatusOf } from './choice-cube';
import type { ChoiceUnit } from './choice-unit';
import { municipality } from './municipality';
import type { Part } from './rate-cell';
import { auditRateTable, protectRateTable, rateStatusOf } from './rate-table';
import type { RateUnit } from './rate-unit';
import { ChoiceAttack } from './testing/choice-attack';
import { RandomTables } from './testing/random-tables';
import { RateAttack } from './testing/rate-attack';
import { publishChoices, publishRates } from './testing/versions';

const part = (count: number, group: number): Part => ({ count, group });
const split = (id: string, girls: Part, boys: Part): RateUnit => ({ id, parts: { girls, boys } });
const asTheyCome = <T>(items: readonly T[], most: number): readonly T[] => items.slice(0, most);
const schools = [
  split('A', part(20, 40), part(22, 41)),
  split('B', part(31, 60), part(28, 55)),
  split('C', part(17, 33), part(12, 38)),
];
const late = split('D', part(3, 30), part(14, 31));

describe('a rate table in versions', () => {
  it('does not tell of a school that came late by what it added to the municipality', async () => {
    const first = publishRates([], schools);
    expect(first.result.rows.get(municipality)).toEqual({ all: 'exact', girls: 'exact', boys: 'exact' });
    const second = publishRates([first], [...schools, late]);

    expect(rateStatusOf(second.result, 'D', 'girls')).toBe('few');
    expect(second.result.rows.get(municipality)).toMatchObject({ girls: 'hidden' });
    expect(rateStatusOf(second.result, 'A', 'girls')).toBe('exact');
    expect(await new RateAttack([first, second]).breaches(asTheyCome, Infinity, true)).toEqual([]);

    const forgetful = protectRateTable({ units: [...schools, late] });
    const seen = new RateAttack([first, { table: { units: [...schools, late] }, result: forgetful }]);
    expect(await seen.breaches(asTheyCome, Infinity, true)).not.toEqual([]);
  });

  it('leaves what is known as it is, and hides again what was hidden', () => {
    const units = [
      { ...schools[0]!, earlier: { girls: { known: true }, boys: { held: true } } },
      { ...schools[1]!, earlier: { girls: { known: true, held: true } } },
      schools[2]!,
    ];
    const result = protectRateTable({ units });

    expect(result.rows.get('A')).toEqual({ all: 'exact', girls: 'exact', boys: 'hidden' });
    expect(rateStatusOf(result, 'B', 'girls')).toBe('hidden');
  });

  it('does not use a number as cover beyond the band it was once shown in', () => {
    const banded = { ...split('A', part(3, 30), part(16, 31)), earlier: { girls: { banded: true, held: true } } };
    const table = { units: [banded, schools[1]!, schools[2]!] };
    const result = protectRateTable(table);

    expect(rateStatusOf(result, 'A', 'girls')).toBe('hidden');
    expect(auditRateTable(table, result)).toEqual([]);
  });

  it('lets nobody who remembers narrow down a protected number in 150 random tables of three versions', async () => {
    const tables = new RandomTables(31);
    const draw = <T>(items: readonly T[], most: number) => tables.shuffled(items).slice(0, most);
    let failed = 0;
    for (let at = 0; at < 150; at++) {
      let units = tables.rateTable(tables.between(2, 8)).units;
      const versions = [publishRates([], units)];
      for (const late of ['E500', 'E501']) {
        const other = tables.rateUnit(tables.chance(0.6) ? late : 'E100', tables.next());
        units = [...units.filter(({ id }) => id !== other.id), other];
        versions.push(publishRates(versions, units));
      }
      const last = versions.at(-1)!;
      if (last.result.failed) failed++;
      expect({ at, audit: auditRateTable(last.table, last.result) }).toEqual({ at, audit: [] });
      const found = await new RateAttack(versions).breaches(draw, 2);
      expect({ at, found }).toEqual({ at, found: [] });
    }
    expect(failed).toBeLessThan(15);
  });

  it('never shows what it once hid', () => {
    const tables = new RandomTables(33);
    for (let at = 0; at < 60; at++) {
      const { units } = tables.rateTable(tables.between(2, 8));
      const first = publishRates([], units);
      const second = publishRates([first], [...units, tables.rateUnit('E500', tables.next())]);
      for (const [unit, row] of first.result.rows)
        for (const gender of genders)
          if (row[gender] === 'hidden') expect(rateStatusOf(second.result, unit, gender)).toBe('hidden');
    }
  });
});

describe('a choice cube in versions', () => {
  const categories = ['EK', 'NA', 'SA', 'BF'].map((id) => ({ id, parent: null }));
  const unit = (id: string, counts: Record<string, readonly [number, number]>): ChoiceUnit => ({
    id,
    counts: new Map(Object.entries(counts).map(([leaf, [girls, boys]]) => [leaf, { girls, boys }])),
  });
  const units = [
    unit('A', { EK: [13, 14], NA: [11, 9], SA: [15, 8], BF: [6, 7] }),
    unit('B', { EK: [19, 21], NA: [16, 15], SA: [23, 8], BF: [9, 8] }),
  ];

  it('does not tell of a school that came late by what it added to the municipality', async () => {
    const first = publishChoices([], { categories, units });
    const cube = { categories, units: [...units, unit('C', { EK: [9, 12], NA: [8, 7], SA: [12, 9], BF: [2, 6] })] };
    const second = publishChoices([first], cube);

    expect(choiceStatusOf(first.result, municipality, 'BF')).toBe('split');
    expect(choiceStatusOf(second.result, 'C', 'BF')).not.toBe('split');
    expect(choiceStatusOf(second.result, municipality, 'BF')).not.toBe('split');
    expect(choiceStatusOf(second.result, 'A', 'BF')).toBe('split');
    expect(await new ChoiceAttack([first, second]).breaches(asTheyCome, Infinity, true)).toEqual([]);
  });

  it('lets nobody who remembers narrow down a protected number in 60 random cubes of three versions, and shows nothing that was hidden', async () => {
    const tables = new RandomTables(32);
    const draw = <T>(items: readonly T[], most: number) => tables.shuffled(items).slice(0, most);
    for (let at = 0; at < 60; at++) {
      const cube = tables.choiceCube(tables.between(3, 6));
      const versions = [publishChoices([], { ...cube, units: cube.units.slice(2) })];
      for (const late of [1, 0]) versions.push(publishChoices(versions, { ...cube, units: cube.units.slice(late) }));
      const [first, , last] = versions;
      expect({ at, audit: auditChoiceCube(last!.cube, last!.result) }).toEqual({ at, audit: [] });
      for (const [row, cells] of first!.result.rows)
        for (const [category, status] of cells)
          if (status === 'hidden') expect(choiceStatusOf(last!.result, row, category)).toBe('hidden');
      const found = await new ChoiceAttack(versions).breaches(draw, 2);
      expect({ at, found }).toEqual({ at, found: [] });
    }
  });
});
