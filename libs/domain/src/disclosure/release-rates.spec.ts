import * as fc from 'fast-check';
import type { Gender } from '../gender';
import { ReleaseHistory, type CountedCell, type ReleaseCell } from './release-history';
import { releaseRates, type MunicipalRow } from './release-rates';

const municipalityId = 'M';
type Split = readonly [girls: readonly [number, number], boys: readonly [number, number]];

const cell = (unitId: string, gender: Gender, [numerator, denominator]: readonly [number, number]): CountedCell => ({
  indicatorId: 'i',
  unitId,
  gender,
  node: '',
  numerator,
  denominator,
});
const unit = (id: string, [girls, boys]: Split): CountedCell[] => [
  cell(id, 'all', [girls[0] + boys[0], girls[1] + boys[1]]),
  cell(id, 'girls', girls),
  cell(id, 'boys', boys),
];
const release = (
  cells: readonly CountedCell[],
  versions: readonly (readonly ReleaseCell[])[] = [],
  municipality: MunicipalRow = 'summed',
) => releaseRates({ indicatorId: 'i', municipalityId, cells, municipality, history: new ReleaseHistory(versions) });
const statusOf = (cells: readonly ReleaseCell[], unitId: string, gender: Gender) =>
  cells.find((one) => one.unitId === unitId && one.gender === gender)?.status;

const large = ['A', 'B', 'C'].flatMap((id) =>
  unit(id, [
    [20, 30],
    [18, 30],
  ]),
);

describe('releaseRates', () => {
  it('publishes a table without small numbers whole, with its sum', () => {
    const cells = release(large);
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['exact']));
    expect(cells.find((one) => one.unitId === municipalityId && one.gender === 'all')).toMatchObject({
      numerator: 114,
      denominator: 180,
    });
  });

  it('leaves a version as it is when nothing has changed', () => {
    const first = release([...large, ...unit('D', [[2, 30], [15, 30]])]); // prettier-ignore
    expect(release([...large, ...unit('D', [[2, 30], [15, 30]])], [first])).toEqual(first); // prettier-ignore
  });

  it('tells nothing of the whole while it waits for units, and sums them when they are there', () => {
    const waiting = release(large.slice(0, 3), [], 'waiting');
    expect(waiting.some(({ unitId }) => unitId === municipalityId)).toBe(false);
    const whole = release(large, [waiting]);
    expect(statusOf(whole, municipalityId, 'all')).toBe('exact');
    expect(new Set(whole.map(({ batch }) => batch))).toEqual(new Set([0]));
  });

  it('does not tell of a unit that comes late by the difference between two sums', () => {
    const first = release(large);
    const second = release([...large, ...unit('D', [[2, 30], [15, 30]])], [first]); // prettier-ignore
    // Everything of A, B and C is remembered: the sum would be theirs and D's.
    expect(statusOf(second, 'D', 'girls')).not.toBe('exact');
    expect(statusOf(second, municipalityId, 'girls')).toBe('hidden');
    expect(second.filter(({ unitId }) => unitId === 'D').every(({ batch }) => batch === 1)).toBe(true);
  });

  it('hides the whole when a figure that was hidden is corrected', () => {
    const before = [...large, ...unit('D', [[2, 30], [15, 30]])]; // prettier-ignore
    const first = release(before);
    expect(statusOf(first, municipalityId, 'girls')).toBe('exact');
    const second = release([...large, ...unit('D', [[12, 30], [15, 30]])], [first]); // prettier-ignore
    for (const gender of ['all', 'girls', 'boys'] as const)
      expect(statusOf(second, municipalityId, gender)).toBe('hidden');
  });

  it('hides the sum of a unit too when a figure in it that was hidden is corrected', () => {
    const before = [...large, ...unit('D', [[8, 12], [13, 22]])]; // prettier-ignore
    const first = release(before);
    expect(statusOf(first, 'D', 'girls')).toBe('nearly-all');
    expect(statusOf(first, 'D', 'all')).toBe('exact');
    // 21 of 34 and then 23: two more girls, so they were ten at the most.
    const second = release([...large, ...unit('D', [[10, 12], [13, 22]])], [first]); // prettier-ignore
    expect(statusOf(second, 'D', 'all')).toBe('hidden');
  });

  it('corrects a figure that was shown, and shows the new sum', () => {
    const first = release(large);
    const second = release([...large.slice(0, 6), ...unit('C', [[21, 30], [18, 30]])], [first]); // prettier-ignore
    expect(statusOf(second, 'C', 'girls')).toBe('exact');
    expect(statusOf(second, municipalityId, 'girls')).toBe('exact');
  });

  it('protects counts that a file gives for the municipality itself, with and without units', () => {
    const own = (count: number) => [cell(municipalityId, 'all', [count, 60])];
    const alone = (count: number) =>
      releaseRates({
        indicatorId: 'i',
        municipalityId,
        cells: [],
        ownRow: own(count),
        municipality: 'known',
        history: new ReleaseHistory([]),
      });
    expect(alone(40)).toMatchObject([{ status: 'exact', numerator: 40 }]);
    expect(alone(3)).toMatchObject([{ status: 'few' }]);
    const beside = releaseRates({
      indicatorId: 'i',
      municipalityId,
      cells: [...large, ...unit('D', [[2, 30], [15, 30]])], // prettier-ignore
      ownRow: own(40),
      municipality: 'known',
      history: new ReleaseHistory([]),
    });
    expect(statusOf(beside, municipalityId, 'all')).toBe('exact');
    expect(statusOf(beside, 'D', 'girls')).not.toBe('exact');
  });

  it('hides girls and boys who do not add up to the whole', () => {
    const odd = [cell('D', 'all', [40, 62]), cell('D', 'girls', [20, 30]), cell('D', 'boys', [18, 30])];
    const cells = release([...large, ...odd]);
    expect(statusOf(cells, 'D', 'girls')).toBe('hidden');
    expect(statusOf(cells, 'D', 'boys')).toBe('hidden');
  });

  it('hides the whole too where it would tell of one gender: there are few others', () => {
    // 2 boys and 1 who is registered as neither: of 6 in all, 3 to 6 are girls.
    const few = [cell('D', 'all', [6, 11]), cell('D', 'girls', [5, 8]), cell('D', 'boys', [0, 2])];
    expect(statusOf(release([...large, ...few]), 'D', 'all')).toBe('hidden');
    const many = [cell('D', 'all', [22, 41]), cell('D', 'girls', [11, 20]), cell('D', 'boys', [10, 20])];
    expect(statusOf(release([...large, ...many]), 'D', 'all')).toBe('exact');
  });

  it('never shows again what it has hidden once, whatever comes', () => {
    const split = fc.tuple(fc.nat({ max: 40 }), fc.nat({ max: 40 }), fc.nat(), fc.nat()).map(([g, b, x, y]): Split => [
      [g === 0 ? 0 : x % (g + 1), g],
      [b === 0 ? 0 : y % (b + 1), b],
    ]); // prettier-ignore
    const table = fc.array(split, { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(fc.array(table, { minLength: 2, maxLength: 3 }), (tables) => {
        const versions: ReleaseCell[][] = [];
        for (const units of tables)
          versions.push(release(units.flatMap((own, at) => unit(`U${at}`, own)), versions)); // prettier-ignore
        const hidden = new Set<string>();
        for (const cells of versions) {
          for (const { unitId, gender, status, denominator } of cells) {
            const key = `${unitId} ${gender}`;
            if (denominator > 0 && hidden.has(key)) expect([key, status]).toEqual([key, 'hidden']);
            if (status === 'hidden') hidden.add(key);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
