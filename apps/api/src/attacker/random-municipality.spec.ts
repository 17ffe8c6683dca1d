import { randomMunicipality, registerFiles, tidyFile } from './random-municipality';
import { ImportsService } from '../imports/imports.service';
import { operator } from '../operator/operator';
import { TestApi } from '../testing/test-api';
import { keyOf } from './true-cell';

const many = Array.from({ length: 300 }, (_, number) => randomMunicipality(7, number));

describe('a random municipality', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(randomMunicipality(1, 5)).toEqual(randomMunicipality(1, 5));
    expect(randomMunicipality(1, 5)).not.toEqual(randomMunicipality(2, 5));
  });

  it('is sometimes what is hard to protect', () => {
    const units = many.flatMap((one) => one.units);
    const cells = many.flatMap(({ waves }) => [...waves[2]!.truth.values()]);

    expect(many.filter((one) => one.units.length === 1).length).toBeGreaterThan(10);
    expect(many.filter((one) => one.units.length > 12).length).toBeGreaterThan(5);
    expect(units.filter(({ girlShare }) => girlShare === 0 || girlShare === 1).length).toBeGreaterThan(10);
    expect(units.filter(({ isSplit }) => !isSplit).length).toBeGreaterThan(10);
    expect(cells.filter(({ denominator }) => denominator > 0 && denominator < 10).length).toBeGreaterThan(500);
    expect(cells.filter(({ numerator, denominator }) => numerator === denominator).length).toBeGreaterThan(500);
    expect(cells.filter(({ numerator }) => numerator > 0 && numerator < 5).length).toBeGreaterThan(5000);
    expect(new Set(cells.map(({ indicatorId }) => indicatorId)).size).toBe(11);
  });

  it('takes in late units and corrected figures, so that releases have a history', () => {
    const third = many.flatMap(({ waves }) => {
      const [, before, after] = waves;
      return after!.cells.map((cell) => before!.truth.has(keyOf(cell)));
    });
    expect(third.filter((isCorrected) => isCorrected).length).toBeGreaterThan(50);
    expect(third.filter((isCorrected) => !isCorrected).length).toBeGreaterThan(500);
    for (const { waves } of many) expect(waves[3]!.truth).toBe(waves[1]!.truth);
  });

  it('is taken in as any other', async () => {
    const api = await TestApi.start();
    const some = many.slice(0, 12);
    const imports = api.app.get(ImportsService);
    for (const file of [...registerFiles(some), ...[0, 1, 2].map((wave) => tidyFile(some, wave))]) {
      const { summary } = await imports.takeInFile(file, operator);
      expect([file.name, summary.errors.slice(0, 3)]).toEqual([file.name, []]);
    }
    const [stored] = await api.sql<{ cells: number }>(
      'SELECT count(*)::int AS cells FROM observation WHERE replaced_by IS NULL',
    );
    expect(stored).toEqual({ cells: some.reduce((sum, { waves }) => sum + waves[2]!.truth.size, 0) });
    await api.stop();
  });
});
