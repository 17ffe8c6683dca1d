import * as fc from 'fast-check';
import { assessChangeTest, changeOf, markChanges } from './assess-change';
import type { AssessedIndicator, AssessedYear } from './assessment';
import { anAssessedIndicator, yearsTo2024 } from './testing/assessed';

const rate = anAssessedIndicator();
const band = anAssessedIndicator({ direction: 'band', goal: { kind: 'between', low: 0.4, high: 0.6 } });
const survey = anAssessedIndicator({ kind: 'survey' });

const rising = yearsTo2024([40, 60], [42, 60], [45, 62], [44, 58], [57, 61]);
const reasonOf = (indicator: AssessedIndicator, series: readonly AssessedYear[]) =>
  assessChangeTest(indicator, series, 1).reason;
const change = (indicator: AssessedIndicator, series: readonly AssessedYear[], isMarked: boolean, dispersion = 1) =>
  changeOf(indicator, series, assessChangeTest(indicator, series, dispersion), isMarked);

describe('assessChangeTest', () => {
  // Section 8.5 of the method report, row 1, computed with 40 digits.
  it('takes the stronger of the step and the trend, doubled', () => {
    expect(assessChangeTest(rate, rising, 1)).toEqual({
      reason: null,
      test: {
        prior: { count: 131, group: 180, years: 3 },
        latest: { count: 57, group: 61 },
        differencePoints: expect.closeTo(20.664845, 6),
        differenceInterval: { low: expect.closeTo(9.757, 3), high: expect.closeTo(28.653, 3) },
        stepP: expect.closeTo(0.000337734, 9),
        trendP: expect.closeTo(0.000631795, 9),
        trendPointsPerYear: expect.closeTo(5.980066, 6),
        p: expect.closeTo(0.000675468, 9),
        sign: 1,
        smallestVisiblePoints: expect.closeTo(17.191391, 6),
        dispersion: 1,
      },
    });
  });

  it('has only the step with fewer than five figures in seven years', () => {
    const { test } = assessChangeTest(rate, rising.slice(1), 1);
    expect(test).toMatchObject({ trendP: null, trendPointsPerYear: null });
    expect(test?.p).toBe(test?.stepP);
    const old = rising.map((year, at) => (at === 0 ? { ...year, schoolYear: 2017 } : year));
    expect(assessChangeTest(rate, old, 1).test?.trendP).toBeNull();
  });

  it('takes the last five of six figures', () => {
    const earlier = { schoolYear: 2019, count: 59, group: 60 };
    expect(assessChangeTest(rate, [earlier, ...rising], 1)).toEqual(assessChangeTest(rate, rising, 1));
  });

  it('goes by the sign of the trend when the step says nothing', () => {
    const { test } = assessChangeTest(rate, yearsTo2024([60, 120], [62, 121], [58, 119], [61, 122], [59, 118]), 1);
    expect(test).toMatchObject({ differencePoints: 0, sign: -1, p: 1 });
  });

  it('lets small years help the trend, but not stand alone', () => {
    expect(reasonOf(rate, yearsTo2024([40, 60], [5, 9]))).toBe('too-few');
    expect(reasonOf(rate, yearsTo2024([5, 9], [40, 60]))).toBe('too-few');
    expect(reasonOf(rate, yearsTo2024([5, 9], [5, 9], [40, 60]))).toBeNull();
    expect(assessChangeTest(rate, yearsTo2024([5, 9], [40, 60], [41, 60], [42, 60], [43, 60]), 1).test?.trendP).toEqual(
      expect.any(Number),
    );
  });

  it('tells the first year from a break', () => {
    expect(reasonOf(rate, yearsTo2024([45, 60]))).toBe('no-history');
    expect(reasonOf(rate, yearsTo2024([45, 60], [null, 60], [null, 60], [null, 60], [45, 60]))).toBe('no-history');
    expect(
      reasonOf(
        rate,
        rising.map((year) => ({ ...year, isBreak: year.schoolYear === 2024 })),
      ),
    ).toBe('break');
    const earlier = rising.map((year) => ({ ...year, isBreak: year.schoolYear === 2023 }));
    expect(assessChangeTest(rate, earlier, 1).test?.prior).toEqual({ count: 44, group: 58, years: 1 });
  });

  it('says that a year is missing, whether nobody counted or nobody was there', () => {
    expect(reasonOf(rate, [])).toBe('missing');
    expect(reasonOf(rate, yearsTo2024([45, 60], [null, 61]))).toBe('missing');
    expect(reasonOf(rate, yearsTo2024([45, 60], [0, 0]))).toBe('missing');
  });

  it('leaves out surveys that too few answered', () => {
    const asked = (invited: readonly number[]) =>
      yearsTo2024([33, 52], [35, 51], [40, 50]).map((year, at) => ({ ...year, invited: invited[at] }));
    expect(reasonOf(survey, asked([70, 72, 95]))).toBe('low-response');
    expect(assessChangeTest(survey, asked([70, 100, 70]), 1).test?.prior).toEqual({ count: 33, group: 52, years: 1 });
    expect(reasonOf(survey, asked([100, 100, 70]))).toBe('no-history');
  });

  it('does not test a promise', () => {
    expect(reasonOf(anAssessedIndicator({ kind: 'promise' }), rising)).toBe('counted');
  });

  it('is the mirror image when those who did not are counted', () => {
    const year = fc.tuple(fc.integer({ min: 10, max: 90 }), fc.nat()).map(([n, d]) => [d % (n + 1), n] as const);
    fc.assert(
      fc.property(fc.array(year, { minLength: 2, maxLength: 7 }), (counts) => {
        const test = assessChangeTest(rate, yearsTo2024(...counts), 1.3).test!;
        const rest = counts.map(([count, group]) => [group - count, group] as const);
        const turned = assessChangeTest(rate, yearsTo2024(...rest), 1.3).test!;
        expect(turned.p).toBeCloseTo(test.p, 9);
        expect(turned.differencePoints).toBeCloseTo(-test.differencePoints, 9);
      }),
    );
  });

  it('refuses impossible counts', () => {
    expect(() => assessChangeTest(rate, yearsTo2024([45, 60], [62, 61]), 1)).toThrow('got 62 of 61');
    expect(() => assessChangeTest(rate, yearsTo2024([45.5, 60], [45, 61]), 1)).toThrow(RangeError);
  });
});

describe('markChanges', () => {
  it('lets at most one marked change in ten be chance, and does not count rows without a test', () => {
    expect(markChanges([0.001, 0.2, null, 0.5, 0.9])).toEqual([true, false, false, false, false]);
    expect(markChanges([0.06])).toEqual([true]);
    expect(markChanges([0.06, 0.9])).toEqual([false, false]);
  });
});

describe('changeOf', () => {
  it('is certain only when it is marked', () => {
    expect(change(rate, rising, true)).toMatchObject({ name: 'better', lean: null });
    expect(change(rate, rising, false)).toMatchObject({ name: 'no-certain-change', lean: 'possibly-better' });
  });

  it('values it the way the indicator does', () => {
    expect(change(anAssessedIndicator({ direction: 'lower' }), rising, true).name).toBe('worse');
    expect(change(anAssessedIndicator({ direction: 'lower' }), rising, false).lean).toBe('possibly-worse');
    expect(change(anAssessedIndicator({ direction: 'none' }), rising, true).name).toBe('changed-up');
    expect(change(anAssessedIndicator({ direction: 'none' }), rising, false).lean).toBe('possibly-up');
    const falling = yearsTo2024([57, 61], [30, 61]);
    expect(change(anAssessedIndicator({ direction: 'none' }), falling, true).name).toBe('changed-down');
    expect(change(rate, falling, true).name).toBe('worse');
  });

  it('values nearer to the band as better, and as far on the other side as neither', () => {
    expect(change(band, yearsTo2024([12, 60], [24, 60]), true).name).toBe('better');
    expect(change(band, yearsTo2024([24, 60], [12, 60]), true).name).toBe('worse');
    expect(change(band, yearsTo2024([36, 60], [48, 60]), true).name).toBe('worse');
    expect(change(band, yearsTo2024([24, 60], [36, 60]), true).name).toBe('changed-up');
    expect(change({ ...band, goal: null }, yearsTo2024([36, 60], [12, 60]), true).name).toBe('changed-down');
  });

  it('says that it cannot tell when only very large changes would be seen', () => {
    const small = yearsTo2024([15, 20], [16, 21], [17, 22], [15, 19], [18, 22]);
    expect(change(rate, small, false)).toMatchObject({ name: 'cannot-tell', reason: 'low-power', lean: null });
    expect(change(rate, rising, false, 1.5)).toMatchObject({ name: 'cannot-tell', lean: 'possibly-better' });
  });

  it('marks nothing that did not move', () => {
    expect(change(rate, yearsTo2024([100, 200], [100, 200]), true)).toMatchObject({ name: 'no-certain-change' });
  });

  it('gives the reason where there is no test', () => {
    expect(change(rate, yearsTo2024([45, 60]), true)).toEqual({
      name: 'cannot-tell',
      reason: 'no-history',
      lean: null,
      test: null,
      plainDifferencePoints: null,
    });
  });

  it('gives the plain difference of a promise to the year before, when it can be compared', () => {
    const promise = anAssessedIndicator({ kind: 'promise' });
    expect(change(promise, yearsTo2024([50, 100], [55, 100]), false)).toEqual({
      name: 'counted',
      reason: null,
      lean: null,
      test: null,
      plainDifferencePoints: expect.closeTo(5, 12),
    });
    expect(change(promise, yearsTo2024([55, 100]), false).plainDifferencePoints).toBeNull();
    expect(change(promise, yearsTo2024([50, 100], [null, 9], [55, 100]), false).plainDifferencePoints).toBeNull();
  });
});
