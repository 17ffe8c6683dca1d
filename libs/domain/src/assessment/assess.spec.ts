import { assess, notAssessed } from './assess';
import type { AssessedIndicator, AssessedYear } from './assessment';
import { anAssessedIndicator, yearsTo2024 } from './testing/assessed';

const rate = anAssessedIndicator();
const judged = (indicator: AssessedIndicator, series: readonly AssessedYear[], isMarked = false) => {
  const { status, threeYears, change, pace, attention } = assess(indicator, series, { dispersion: 1, isMarked });
  return [status.name, threeYears?.name ?? null, change.name, pace.name, attention];
};

describe('assess', () => {
  it('judges a row that is clearly above its target', () => {
    const series = yearsTo2024([40, 60], [42, 60], [45, 62], [44, 58], [57, 61]);
    expect(judged(rate, series)).toEqual(['met', 'cannot-tell', 'no-certain-change', 'reached', 'good']);
    expect(judged(rate, series, true)).toEqual(['met', 'cannot-tell', 'better', 'reached', 'good']);
  });

  it('judges a row that fell', () => {
    const series = yearsTo2024([50, 62], [49, 60], [51, 61], [48, 60], [30, 59]);
    expect(judged(rate, series, true)).toEqual(['not-met', 'not-met', 'worse', 'behind', 'act']);
  });

  it('says of 22 pupils that it cannot tell', () => {
    const series = yearsTo2024([15, 20], [16, 21], [17, 22], [15, 19], [18, 22]);
    expect(judged(rate, series)).toEqual(['cannot-tell', 'cannot-tell', 'cannot-tell', 'cannot-tell', 'unknown']);
  });

  it('judges a promise by counting', () => {
    const promise = anAssessedIndicator({ kind: 'promise', goal: { kind: 'at-least', value: 1 } });
    expect(judged(promise, yearsTo2024([55, 58], [57, 60]))).toEqual(['not-met', null, 'counted', 'on-track', 'watch']);
    expect(judged(promise, yearsTo2024([55, 58], [60, 60]))).toEqual(['met', null, 'counted', 'reached', 'good']);
  });

  it('has nothing to say without a year', () => {
    expect(judged(rate, [])).toEqual(['no-data', null, 'cannot-tell', 'cannot-tell', 'no-data']);
  });
});

describe('notAssessed', () => {
  it('says of a hidden figure only that it is hidden', () => {
    expect(notAssessed('hidden', rate)).toEqual({
      status: { name: 'cannot-tell', reason: 'hidden', lean: null, interval: null, left: null },
      threeYears: null,
      change: { name: 'cannot-tell', reason: 'hidden', lean: null, test: null, plainDifferencePoints: null },
      pace: {
        name: 'cannot-tell',
        milestone: null,
        gapPoints: null,
        requiredPointsPerYear: null,
        targetYear: 2027,
        projectedYear: null,
        projection: null,
      },
      attention: 'unknown',
    });
  });

  it('says the same of a promise and of an outcome, so that nothing shows through', () => {
    expect(notAssessed('hidden', { ...rate, kind: 'promise' })).toEqual(notAssessed('hidden', rate));
  });

  it('tells a share without counts from a figure that is not there', () => {
    expect(notAssessed('no-counts', rate)).toMatchObject({
      status: { name: 'cannot-tell', reason: 'no-counts' },
      change: { reason: 'no-counts' },
      attention: 'unknown',
    });
    expect(notAssessed('no-pupils', rate)).toMatchObject({
      status: { name: 'no-data', reason: 'no-pupils' },
      change: { reason: 'missing' },
      attention: 'no-data',
    });
    expect(notAssessed('missing', { ...rate, goal: null })).toMatchObject({
      status: { name: 'no-data', reason: 'missing' },
      pace: { name: 'not-applicable' },
    });
  });
});
