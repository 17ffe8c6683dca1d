import * as fc from 'fast-check';
import { trendOf } from './trend';

const series = (counts: readonly (number | null)[], groups: readonly (number | null)[], from = 2020) =>
  counts.map((count, at) => ({ schoolYear: from + at, count, group: groups[at] ?? null }));
const pair = fc.tuple(fc.integer({ min: 1, max: 150 }), fc.nat());
const drawn = fc.array(pair, { minLength: 3, maxLength: 8 }).map((pairs) =>
  series(
    pairs.map(([group, draw]) => draw % (group + 1)),
    pairs.map(([group]) => group),
  ),
);

describe('trendOf', () => {
  // SAS/STAT, PROC FREQ, "Pain": |Z| = 4.7918, with N in the variance where the conditional one has N − 1.
  it('agrees with the example of SAS', () => {
    const { z, pupils, fittedLast } = trendOf(series([6, 7, 9, 14, 23], [32, 33, 32, 32, 32], 0))!;
    expect(z * Math.sqrt(pupils / (pupils - 1))).toBeCloseTo(4.7918, 4);
    expect(fittedLast).toBeCloseTo(0.625, 12);
  });

  // DescTools: CochranArmitageTest gives 1.8856, the Mantel–Haenszel test X² = 3.4667, which is our z squared.
  it('agrees with the tests of DescTools', () => {
    const trend = trendOf(series([0, 1, 0, 3], [10, 10, 10, 10]))!;
    expect(trend.z ** 2).toBeCloseTo(3.4667, 4);
    expect(trend.pointsPerYear).toBeCloseTo(8, 12);
    expect(trend.share).toBe(0.1);
  });

  it('is level, and no evidence, where all or nobody did', () => {
    expect(trendOf(series([0, 0, 0], [30, 31, 32]))).toMatchObject({ pointsPerYear: 0, z: 0, p: 1, fittedLast: 0 });
    expect(trendOf(series([30, 31, 32], [30, 31, 32]))).toMatchObject({ pointsPerYear: 0, z: 0, p: 1, fittedLast: 1 });
  });

  it('goes by the years, not by their number', () => {
    const steady = [2018, 2019, 2021, 2024].map((schoolYear) => ({ schoolYear, count: schoolYear - 2008, group: 100 }));
    expect(trendOf(steady)?.pointsPerYear).toBeCloseTo(1, 10);
  });

  it('leaves out years without figures or pupils, and says nothing of two', () => {
    expect(trendOf(series([5, null, 7, 0, 12], [25, 24, 26, 0, 27]))?.years).toBe(3);
    expect(trendOf(series([10, 12], [20, 20]))).toBeNull();
  });

  it('turns around with the question and with time', () => {
    fc.assert(
      fc.property(drawn, (years) => {
        const { z, pointsPerYear } = trendOf(years)!;
        const missed = trendOf(years.map((year) => ({ ...year, count: year.group! - year.count! })))!;
        const backwards = trendOf(years.map((year) => ({ ...year, schoolYear: -year.schoolYear })))!;
        expect(missed.z).toBeCloseTo(-z, 8);
        expect(backwards.z).toBeCloseTo(-z, 8);
        expect(missed.pointsPerYear).toBeCloseTo(-pointsPerYear, 8);
      }),
    );
  });

  it('refuses impossible counts', () => {
    expect(() => trendOf(series([5, 6, 31], [30, 30, 30]))).toThrow('got 31 of 30');
  });
});
