import * as fc from 'fast-check';
import type { Programme } from '../indicators/programme';
import { allProgrammes } from '../indicators/programme-tree';
import { releaseChoices, type UnitChoice } from './release-choices';
import { ReleaseHistory, type ReleaseCell } from './release-history';

const programme = (code: string, kind: Programme['kind'], girlShare: number): Programme => ({
  code,
  name: { sv: code, en: code },
  kind,
  validFrom: null,
  validTo: null,
  predecessor: null,
  reference: { girlShare, schoolYear: 2021 },
});
const programmes = [
  programme('NA', 'preparatory', 0.55),
  programme('SA', 'preparatory', 0.66),
  programme('TE', 'preparatory', 0.19),
  programme('EE', 'vocational', 0.04),
  programme('VO', 'vocational', 0.82),
];
const municipalityId = 'M';
const release = (choices: readonly UnitChoice[], versions: readonly (readonly ReleaseCell[])[] = []) =>
  releaseChoices({
    indicatorId: 'choice',
    municipalityId,
    choices,
    programmes,
    municipality: 'summed',
    history: new ReleaseHistory(versions.map((cells) => cells.filter(({ node }) => node !== ''))),
  });
const choice = (unitId: string, code: string, girls: number, boys: number): UnitChoice => ({
  unitId,
  programme: code,
  girls,
  boys,
});
const find = (cells: readonly ReleaseCell[], unitId: string, node: string, gender = 'all', indicatorId = 'choice') =>
  cells.find(
    (one) => one.unitId === unitId && one.node === node && one.gender === gender && one.indicatorId === indicatorId,
  );

const two = [
  choice('A', 'NA', 12, 10),
  choice('A', 'SA', 14, 7),
  choice('A', 'TE', 6, 15),
  choice('A', 'EE', 0, 8),
  choice('A', 'VO', 9, 6),
  choice('B', 'NA', 10, 9),
  choice('B', 'SA', 15, 8),
  choice('B', 'TE', 5, 12),
  choice('B', 'EE', 0, 9),
  choice('B', 'VO', 8, 5),
];

describe('releaseChoices', () => {
  it('shows a cube without small counts whole, with zeros and sums', () => {
    const cells = release(two);
    expect(new Set(cells.map(({ status }) => status))).toEqual(new Set(['exact']));
    expect(find(cells, 'A', 'EE', 'girls')).toMatchObject({ numerator: 0, denominator: 41 });
    expect(find(cells, municipalityId, allProgrammes)).toMatchObject({ numerator: 168, denominator: 168 });
    expect(find(cells, municipalityId, 'vocational', 'boys')).toMatchObject({ numerator: 28 });
  });

  it('counts the indicators of choices from the nodes', () => {
    const cells = release(two);
    const of = (id: string, gender = 'all') => find(cells, 'A', '', gender, id);
    expect(of('first-choice-vocational')).toMatchObject({ numerator: 23, denominator: 87 });
    expect(of('balanced-choices', 'girls')).toMatchObject({ numerator: 12, denominator: 41 });
    // Girls on programmes with few girls (TE, EE), boys on those with few boys (SA, VO).
    expect(of('non-traditional-choices', 'girls')).toMatchObject({ numerator: 6, denominator: 41 });
    expect(of('non-traditional-choices', 'boys')).toMatchObject({ numerator: 13, denominator: 46 });
    expect(of('non-traditional-choices')).toMatchObject({ numerator: 19, denominator: 87 });
  });

  it('shows an indicator only where every part of it is shown, and always how many have chosen', () => {
    const row = fc.record({
      unitId: fc.constantFrom('A', 'B', 'C'),
      programme: fc.constantFrom(...programmes.map(({ code }) => code)),
      girls: fc.nat({ max: 14 }),
      boys: fc.nat({ max: 14 }),
    });
    const key = ({ unitId, programme: code }: UnitChoice) => `${unitId} ${code}`;
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: key, minLength: 4, maxLength: 15 }), (choices) => {
        const cells = release(choices);
        for (const { node, status, numerator } of cells) {
          if (node === allProgrammes) expect(status).toBe('exact');
          else if (node !== '' && status === 'exact') expect([1, 2, 3, 4]).not.toContain(numerator);
        }
        for (const sum of cells.filter(({ indicatorId }) => indicatorId === 'first-choice-vocational')) {
          const parts = ['vocational', 'preparatory'].flatMap(
            (node) => find(cells, sum.unitId, node, sum.gender) ?? [],
          );
          expect(sum.status === 'exact').toBe(parts.every(({ status }) => status === 'exact'));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('does not tell of a unit that comes late by the difference between two sums', () => {
    const first = release(two);
    const second = release([...two, choice('C', 'NA', 2, 9), choice('C', 'SA', 13, 8)], [first]);
    expect(find(second, 'C', 'NA', 'girls')?.status).toBe('hidden');
    expect(find(second, municipalityId, 'NA', 'girls')?.status).toBe('hidden');
  });

  it('tells of a very small school how many have chosen, and not even what nobody chose', () => {
    const cells = release([...two, choice('C', 'NA', 5, 4)]).filter(({ unitId }) => unitId === 'C');
    const shown = cells.filter(({ status }) => status === 'exact');
    expect(shown.map(({ node, gender }) => `${node} ${gender}`)).toEqual(['all all', 'all girls', 'all boys']);
  });

  it('leaves a version as it is when nothing has changed', () => {
    const first = release([...two, choice('C', 'NA', 2, 9), choice('C', 'SA', 13, 8)]);
    expect(release([...two, choice('C', 'NA', 2, 9), choice('C', 'SA', 13, 8)], [first])).toEqual(first);
  });
});
