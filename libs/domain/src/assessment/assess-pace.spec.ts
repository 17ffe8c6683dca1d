import { assess } from './assess';
import type { AssessedIndicator, AssessedYear } from './assessment';
import { anAssessedIndicator, yearsTo2024 } from './testing/assessed';

// 70 % in 2022, 80 % in 2027: 74 % in 2024.
const rate = anAssessedIndicator();
const pace = (indicator: AssessedIndicator, series: readonly AssessedYear[], dispersion = 1) =>
  assess(indicator, series, { dispersion, isMarked: false }).pace;
const later = (years: readonly AssessedYear[], by: number) =>
  years.map((year) => ({ ...year, schoolYear: year.schoolYear + by }));

describe('assessPace', () => {
  it('holds the interval against the milestone, not the share', () => {
    expect(pace(rate, yearsTo2024([46, 60])).name).toBe('cannot-tell');
    expect(pace(rate, yearsTo2024([790, 1000])).name).toBe('on-track');
    expect(pace(rate, yearsTo2024([30, 60])).name).toBe('behind');
    const fewer = anAssessedIndicator({
      goal: { kind: 'at-most', value: 0.2 },
      baseline: { schoolYear: 2022, share: 0.3 },
    });
    expect(pace(fewer, yearsTo2024([210, 1000])).name).toBe('on-track');
    expect(pace(fewer, yearsTo2024([30, 60])).name).toBe('behind');
  });

  it('tells what is needed', () => {
    expect(pace(rate, yearsTo2024([30, 60]))).toEqual({
      name: 'behind',
      milestone: expect.closeTo(0.74, 12),
      gapPoints: expect.closeTo(-24, 10),
      requiredPointsPerYear: expect.closeTo(10, 10),
      targetYear: 2027,
      projectedYear: null,
      projection: 'no-certain-trend',
    });
  });

  it('is reached when the target is met, and over when its year has come', () => {
    expect(pace(rate, yearsTo2024([57, 61])).name).toBe('reached');
    expect(pace(rate, later(yearsTo2024([57, 61]), 3)).name).toBe('reached');
    expect(pace(rate, later(yearsTo2024([30, 60]), 3)).name).toBe('missed');
    expect(pace(rate, later(yearsTo2024([48, 60]), 4)).name).toBe('cannot-tell');
  });

  it('counts a promise against the milestone, without dust', () => {
    const promise = anAssessedIndicator({
      kind: 'promise',
      goal: { kind: 'at-least', value: 1 },
      baseline: { schoolYear: 2021, share: 0.6 },
      targetYear: 2026,
    });
    // 60 % + 40 · 3 / 5 is 84 %, which is 42 of 50; floating point makes it 0.8400000000000001.
    expect(pace(promise, yearsTo2024([42, 50]))).toMatchObject({ name: 'on-track', projection: null });
    expect(pace(promise, yearsTo2024([41, 50])).name).toBe('behind');
    expect(pace(promise, yearsTo2024([3, 4])).name).toBe('behind');
    expect(pace(promise, yearsTo2024([50, 50])).name).toBe('reached');
    const fewer = { ...promise, goal: { kind: 'at-most', value: 0.2 } } as const;
    // 60 % − 40 · 3 / 5 is 36 %.
    expect(pace(fewer, yearsTo2024([18, 50])).name).toBe('on-track');
    expect(pace(fewer, yearsTo2024([19, 50])).name).toBe('behind');
  });

  it('says nothing of too few, of a survey too few answered, or of a year without a figure', () => {
    expect(pace(rate, yearsTo2024([1, 9])).name).toBe('cannot-tell');
    expect(pace(anAssessedIndicator({ kind: 'survey' }), yearsTo2024([1, 60])).name).toBe('cannot-tell');
    expect(pace(rate, yearsTo2024([null, 60]))).toMatchObject({
      name: 'cannot-tell',
      milestone: expect.closeTo(0.74, 12),
      gapPoints: null,
    });
    expect(pace(rate, []).name).toBe('cannot-tell');
  });

  it('does not apply without a target, a start or a year, nor to a band', () => {
    const without: Partial<AssessedIndicator>[] = [
      { goal: null },
      { baseline: null },
      { targetYear: null },
      { goal: { kind: 'between', low: 0.4, high: 0.6 } },
    ];
    for (const given of without)
      expect(pace(anAssessedIndicator(given), yearsTo2024([30, 60])).name).toBe('not-applicable');
  });

  it('has no milestone when the plan starts where it ends', () => {
    const odd = anAssessedIndicator({ baseline: { schoolYear: 2027, share: 0.7 } });
    expect(pace(odd, yearsTo2024([45, 60]))).toMatchObject({ name: 'cannot-tell', milestone: null });
  });

  it('draws only a certain trend on into the future', () => {
    const rising = yearsTo2024([20, 60], [24, 60], [28, 60], [31, 60], [36, 60]);
    // 60 % with 6.5 points a year: 80 % in four years.
    expect(pace(rate, rising)).toMatchObject({ projection: 'year', projectedYear: 2028 });
    expect(pace(rate, rising, 4)).toMatchObject({ projection: 'no-certain-trend', projectedYear: null });
    expect(pace(rate, rising.slice(1))).toMatchObject({ projection: 'no-certain-trend', projectedYear: null });
  });

  it('says so when the trend never gets there, or is there already', () => {
    expect(pace(rate, yearsTo2024([40, 60], [36, 60], [30, 60], [26, 60], [20, 60])).projection).toBe('never');
    const slow = yearsTo2024([5000, 50000], [5300, 50000], [5600, 50000], [5900, 50000], [6200, 50000]);
    expect(pace(rate, slow).projection).toBe('more-than-30-years');
    expect(pace(rate, yearsTo2024([40, 60], [42, 60], [45, 62], [44, 58], [57, 61]))).toMatchObject({
      requiredPointsPerYear: null,
      projection: null,
      projectedYear: null,
    });
  });
});
