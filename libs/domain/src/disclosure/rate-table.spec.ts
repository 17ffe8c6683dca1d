import type { Gender } from '../gender';
import { municipality } from './municipality';
import { ownStatus, type Part, type RateStatus } from './rate-cell';
import {
  auditRateTable,
  protectRateTable,
  type ProtectedRateTable,
  type RateProtection,
  rateStatusOf,
} from './rate-table';
import type { RateTable, RateUnit } from './rate-unit';
import { RandomTables } from './testing/random-tables';
import { RateAttack } from './testing/rate-attack';
import { nationalThresholds } from './thresholds';

const part = (count: number, group: number): Part => ({ count, group });
const split = (id: string, girls: Part, boys: Part): RateUnit => ({ id, parts: { girls, boys } });
const whole = (id: string, all: Part): RateUnit => ({ id, parts: { all } });
const asTheyCome = <T>(items: readonly T[], most: number): readonly T[] => items.slice(0, most);

/** Every protected number, and every head of a unit, with whole pupils: for small tables. */
const attacked = (table: RateTable, result: ProtectedRateTable): Promise<string[]> =>
  new RateAttack([{ table, result }]).breaches((items) => items, Infinity, true);
const cellsOf = ({ rows }: ProtectedRateTable) =>
  [...rows].flatMap(([unit, row]) =>
    Object.entries(row).map(([gender, status]) => ({ unit, gender: gender as Gender, status })),
  );
const statuses = (result: ProtectedRateTable) => cellsOf(result).map(({ status }) => status);
const withStatus = (result: ProtectedRateTable, unit: string, gender: Gender, status: RateStatus) => ({
  ...result,
  rows: new Map(result.rows).set(unit, { ...result.rows.get(unit), [gender]: status }),
});

/** The counts of a cell, summed where the table holds only its parts. */
const partOf = ({ units }: RateTable, row: string, gender: Gender): Part =>
  units
    .filter(({ id }) => row === municipality || id === row)
    .flatMap(({ parts }) => Object.entries(parts) as [Gender, Part][])
    .filter(([each]) => gender === 'all' || each === gender)
    .reduce((sum, [, { count, group }]) => part(sum.count + count, sum.group + group), part(0, 0));

describe('protectRateTable', () => {
  it('shows a table without small numbers whole', () => {
    const table = { units: [split('A', part(20, 40), part(18, 36)), split('B', part(25, 41), part(12, 30))] };

    expect(new Set(statuses(protectRateTable(table)))).toEqual(new Set(['exact']));
  });

  it('shows a small number as a band, and hides what it could be worked out from', async () => {
    const table = {
      units: [
        split('A', part(27, 30), part(24, 31)),
        split('B', part(37, 43), part(36, 45)),
        split('C', part(20, 26), part(19, 29)),
      ],
    };
    const result = protectRateTable(table, { insiderSafe: false });

    expect(rateStatusOf(result, 'A', 'girls')).toBe('nearly-all');
    expect(rateStatusOf(result, municipality, 'all')).toBe('exact');
    expect(statuses(result)).toContain('hidden');
    expect(await new RateAttack([{ table, result }]).breaches(asTheyCome, 0, true)).toEqual([]);
  });

  it.each([
    [part(0, 40), 'few'],
    [part(40, 40), 'nearly-all'],
    [part(4, 9), 'hidden'],
    [part(0, 0), 'exact'],
  ])('takes %j for %p', (girls, expected) => {
    const table = { units: [split('A', girls, part(20, 41)), split('B', part(20, 40), part(19, 38))] };

    expect(rateStatusOf(protectRateTable(table), 'A', 'girls')).toBe(expected);
  });

  it('leaves the head of one of two schools in doubt of the other', async () => {
    const table = { units: [split('A', part(3, 32), part(16, 30)), split('B', part(21, 44), part(10, 45))] };

    expect(await attacked(table, protectRateTable(table))).toEqual([]);
    const naive = protectRateTable(table, { insiderSafe: false });
    expect(auditRateTable(table, naive)).not.toEqual([]);
  });

  it('protects a single school and the municipality that repeats it', async () => {
    const table = { units: [split('A', part(38, 40), part(20, 44))] };
    const result = protectRateTable(table);

    expect(rateStatusOf(result, 'A', 'girls')).toBe('nearly-all');
    expect(rateStatusOf(result, municipality, 'girls')).toBe('nearly-all');
    expect(await attacked(table, result)).toEqual([]);
  });

  it('protects small groups, and schools whose pupils are not counted by gender', async () => {
    const table = {
      units: [
        split('A', part(3, 6), part(4, 9)),
        split('B', part(30, 60), part(41, 64)),
        whole('C', part(2, 40)),
        whole('D', part(22, 48)),
        split('E', part(31, 72), part(17, 75)),
      ],
    };
    const result = protectRateTable(table);

    expect(result).toMatchObject({ failed: false });
    expect(rateStatusOf(result, 'C', 'girls')).toBeUndefined();
    expect(rateStatusOf(result, 'C', 'all')).toBe('few');
    expect(await attacked(table, result)).toEqual([]);
  });

  it('leaves the row of the municipality as it is when it is public elsewhere', async () => {
    const table = {
      units: [
        split('A', part(3, 30), part(14, 31)),
        split('B', part(17, 43), part(22, 45)),
        split('C', part(12, 26), part(19, 39)),
      ],
    };
    const result = protectRateTable(table, { municipality: 'known' });

    expect(result.rows.get(municipality)).toEqual({ all: 'exact', girls: 'exact', boys: 'exact' });
    expect(await attacked(table, result)).toEqual([]);
  });

  it('hides everything when nothing can protect it', () => {
    const table = { units: [split('A', part(3, 30), part(14, 31))] };
    const result = protectRateTable(table, { municipality: 'known' });

    expect(result).toMatchObject({ failed: true });
    expect(result.rows.get('A')).toEqual({ all: 'hidden', girls: 'hidden', boys: 'hidden' });
    expect(auditRateTable(table, result, { municipality: 'known' })).toEqual([]);
  });

  it('holds more back when thresholds are raised, and refuses to lower them', () => {
    const table = { units: [split('A', part(7, 40), part(20, 41)), split('B', part(20, 40), part(19, 38))] };

    const raised: RateProtection = { thresholds: { smallestCount: 10, smallestGroup: 20 } };
    expect(rateStatusOf(protectRateTable(table, raised), 'A', 'girls')).toBe('few');
    expect(auditRateTable(table, protectRateTable(table, raised), raised)).toEqual([]);
    expect(() => protectRateTable(table, { thresholds: { smallestCount: 4 } })).toThrow(RangeError);
    expect(() => protectRateTable(table, { thresholds: { smallestGroup: 9 } })).toThrow(RangeError);
  });

  it.each([[part(-1, 5)], [part(6, 5)], [part(1.5, 5)]])('refuses %j', (girls) => {
    expect(() => protectRateTable({ units: [split('A', girls, part(1, 5))] })).toThrow(RangeError);
  });

  it('refuses two units of one name, and a unit that bears the municipality’s', () => {
    const unit = split('A', part(10, 20), part(10, 20));

    expect(() => protectRateTable({ units: [unit, unit] })).toThrow(RangeError);
    expect(() => protectRateTable({ units: [{ ...unit, id: municipality }] })).toThrow(RangeError);
  });

  it('gives the same answer in whatever order the units come', () => {
    const tables = new RandomTables(5);
    for (let at = 0; at < 40; at++) {
      const table = tables.rateTable();
      const other = { units: tables.shuffled(table.units) };
      expect(new Map(protectRateTable(other).rows)).toEqual(new Map(protectRateTable(table).rows));
    }
  });

  it('lets neither a reader nor the head of a unit narrow down a protected number in 300 random tables', async () => {
    const tables = new RandomTables(11);
    const draw = <T>(items: readonly T[], most: number) => tables.shuffled(items).slice(0, most);
    let failed = 0;
    for (let at = 0; at < 300; at++) {
      const table = tables.rateTable();
      const result = protectRateTable(table);
      if (result.failed) failed++;
      expect({ at, audit: auditRateTable(table, result) }).toEqual({ at, audit: [] });
      if (result.failed) continue;
      const found = await new RateAttack([{ table, result }]).breaches(draw, 3);
      expect({ at, found }).toEqual({ at, found: [] });
    }
    expect(failed).toBeLessThan(12);
  });

  it('holds back nothing that is not needed: any covering cell that is shown gives a protected number away', async () => {
    const tables = new RandomTables(23);
    let covering = 0;
    while (covering < 40) {
      const table = tables.rateTable(tables.between(2, 6));
      const result = protectRateTable(table, { insiderSafe: false });
      if (result.failed || result.withheld.size > 0) continue;
      for (const { unit, gender, status } of cellsOf(result)) {
        if (status !== 'hidden' || ownStatus(partOf(table, unit, gender), nationalThresholds) !== 'exact') continue;
        covering++;
        const leaky = withStatus(result, unit, gender, 'exact');
        expect(await new RateAttack([{ table, result: leaky }]).breaches((items) => items, 0)).not.toEqual([]);
        expect(auditRateTable(table, leaky, { insiderSafe: false })).not.toEqual([]);
      }
    }
  });
});
