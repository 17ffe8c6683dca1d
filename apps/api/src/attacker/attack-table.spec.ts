import type { Measured } from '@vagval/domain/measured';
import { attackTable } from './attack-table';
import { AttackedTable } from './attacked-table';
import type { Told } from './told';
import { keyOf, type TrueCell, type Truth } from './true-cell';

const name = { indicatorId: 'eligible-vocational', schoolYear: 2025 };
const whole = '3000';

/** Units that are not split by gender: count and group of each, by code. */
function truthOf(units: Readonly<Record<string, readonly [number, number]>>): Truth {
  const cells = Object.entries(units).map(([unitCode, [numerator, denominator]]): TrueCell => {
    return { ...name, unitCode, gender: 'all', programme: null, numerator, denominator };
  });
  return new Map(cells.map((cell) => [keyOf(cell), cell]));
}

function tableOf(...truths: Truth[]): AttackedTable {
  const unitCodes = [...new Set(truths.flatMap((truth) => [...truth.values()].map(({ unitCode }) => unitCode)))];
  return new AttackedTable({ name, municipalityCode: whole, unitCodes, truths, nodes: null });
}

const told = (unitCode: string, figure: Measured, wave = 0): Told => ({
  cell: { unitCode, gender: 'all', node: '' },
  wave,
  figure,
  where: 'matrix',
});
const exact = (count: number, group: number): Measured => ({ kind: 'value', value: count / group, count, group });
const hidden: Measured = { kind: 'suppressed' };
const few = (group: number): Measured => ({ kind: 'few', group });

async function outcome(table: AttackedTable, figures: readonly Told[], insiders: readonly string[] = []) {
  const { breaches } = await attackTable(table, figures, {
    insiders,
    isWhole: () => true,
    withheld: new Map(),
  });
  return breaches.map(({ cell, reader, what }) => `${cell}, ${reader}: ${what}`);
}

describe('attackTable', () => {
  const three = tableOf(truthOf({ A: [3, 40], B: [20, 50], C: [30, 60] }));

  it('subtracts what is shown from what it is a part of', async () => {
    const figures = [
      told('A', few(40)),
      told('B', exact(20, 50)),
      told('C', exact(30, 60)),
      told(whole, exact(53, 150)),
    ];
    expect(await outcome(three, figures)).toContain('A all @1, public: 3 of 40 is known to be 3–3');
  });

  it('finds nothing where another figure covers the small one', async () => {
    const figures = [told('A', few(40)), told('B', hidden), told('C', exact(30, 60)), told(whole, exact(53, 150))];
    expect(await outcome(three, figures)).toEqual([]);
  });

  it('knows what the head of the unit that covers knows', async () => {
    const figures = [told('A', few(40)), told('B', hidden), told('C', exact(30, 60)), told(whole, exact(53, 150))];
    expect(await outcome(three, figures, ['B', 'C'])).toEqual(['A all @1, head of B: 3 of 40 is known to be 3–3']);
  });

  it('is told that what only covers others is not small itself', async () => {
    const table = tableOf(truthOf({ A: [3, 40], B: [5, 50], C: [30, 60] }));
    const figures = [told('A', few(40)), told('B', hidden), told('C', exact(30, 60)), told(whole, exact(38, 150))];
    // B is at least 5, so A is at most 3.
    expect(await outcome(table, figures)).toEqual([
      'A all @1, told: 3 of 40 is known to be 0–3',
      'A all @1, told, whole numbers: 3 of 40 is known to be 0–3',
    ]);
  });

  it('remembers what was told before a unit came', async () => {
    const [before, after] = [
      { A: [30, 40], B: [20, 50] },
      { A: [30, 40], B: [20, 50], C: [2, 60] },
    ] as const;
    const table = tableOf(truthOf(before), truthOf(after));
    const figures = [
      told(whole, exact(50, 90)),
      ...[told('A', hidden, 1), told('B', hidden, 1), told('C', few(60), 1), told(whole, exact(52, 150), 1)],
    ];
    expect(table.hasHistory).toBe(true);
    expect((await outcome(table, figures)).join()).toContain('C all @2, public: 2 of 60 is known to be 2–2');
    expect((await outcome(table, figures.slice(1))).join()).not.toContain('C all');
  });

  it('counts a protected number that is shown as found', async () => {
    expect((await outcome(three, [told('A', exact(3, 40))])).join()).toContain(
      'A all @1, public: 3 of 40 is known to be 3–3',
    );
  });

  it('says so when an answer holds another number than was counted', async () => {
    expect(await outcome(three, [told('B', exact(21, 50))])).toEqual([
      'B all, public: matrix says 21 where 20 was counted',
    ]);
  });
});
