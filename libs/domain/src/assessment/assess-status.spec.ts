import * as fc from 'fast-check';
import type { TargetGoal } from '../targets/target';
import { assessStatus, assessThreeYears } from './assess-status';
import { anAssessedIndicator, yearsTo2024 } from './testing/assessed';

const rate = anAssessedIndicator();
const year = (count: number | null, group: number | null, invited?: number | null) => {
  return { schoolYear: 2024, count, group, invited };
};
const atMost = (value: number): TargetGoal => ({ kind: 'at-most', value });

describe('assessStatus', () => {
  // Limits by R. G. Newcombe (1998), Stat. Med. 17, 857–872, table I, method 6: 81 of 263 is 25.44–36.58 %.
  it.each([
    ['met', 0.254],
    ['cannot-tell', 0.255],
    ['cannot-tell', 0.365],
    ['not-met', 0.366],
  ])('says %s of 81 of 263 when at least %p is wanted', (name, value) => {
    const indicator = anAssessedIndicator({ goal: { kind: 'at-least', value } });
    expect(assessStatus(indicator, year(81, 263), 1).name).toBe(name);
  });

  it.each([
    ['not-met', 0.254],
    ['cannot-tell', 0.255],
    ['cannot-tell', 0.365],
    ['met', 0.366],
  ])('says %s of 81 of 263 when at most %p is wanted', (name, value) => {
    expect(assessStatus(anAssessedIndicator({ goal: atMost(value) }), year(81, 263), 1).name).toBe(name);
  });

  it('wants the whole interval inside a band, or the whole of it outside', () => {
    const band = anAssessedIndicator({ direction: 'band', goal: { kind: 'between', low: 0.4, high: 0.6 } });
    expect(assessStatus(band, year(59, 118), 1)).toMatchObject({ name: 'met', reason: null });
    expect(assessStatus(band, year(30, 60), 1)).toMatchObject({ name: 'cannot-tell', lean: null });
    expect(assessStatus(band, year(12, 60), 1)).toMatchObject({ name: 'not-met', left: 12 });
    expect(assessStatus(band, year(55, 60), 1)).toMatchObject({ name: 'not-met', left: 19 });
  });

  it('says which way it leans when the evidence is one in five or less', () => {
    expect(assessStatus(rate, year(45, 60), 1)).toMatchObject({ reason: 'uncertain', lean: 'toward-not-met', left: 3 });
    expect(assessStatus(rate, year(53, 61), 1)).toMatchObject({ reason: 'uncertain', lean: 'toward-met', left: 0 });
    expect(assessStatus(rate, year(49, 61), 1)).toMatchObject({ reason: 'uncertain', lean: null });
    const fewer = anAssessedIndicator({ goal: atMost(0.2) });
    expect(assessStatus(fewer, year(15, 60), 1)).toMatchObject({ lean: 'toward-not-met', left: 3 });
    expect(assessStatus(fewer, year(8, 61), 1)).toMatchObject({ lean: 'toward-met', left: 0 });
  });

  it('is less certain when pupils influence each other', () => {
    expect(assessStatus(rate, year(57, 61), 1).name).toBe('met');
    expect(assessStatus(rate, year(54, 60), 1).name).toBe('met');
    expect(assessStatus(rate, year(54, 60), 2)).toMatchObject({ name: 'cannot-tell', reason: 'uncertain' });
  });

  it('gives the interval, and no verdict, where the plan promises nothing', () => {
    expect(assessStatus(anAssessedIndicator({ goal: null }), year(12, 60), 1)).toEqual({
      name: 'no-target',
      reason: null,
      lean: null,
      left: null,
      interval: { low: expect.closeTo(0.1131, 4), high: expect.closeTo(0.3152, 4) },
    });
  });

  it('says nothing certain of fewer than ten, but counts what is left', () => {
    expect(assessStatus(rate, year(5, 9), 1)).toEqual({
      name: 'cannot-tell',
      reason: 'too-few',
      lean: null,
      interval: null,
      left: 3,
    });
    expect(assessStatus(rate, year(10, 10), 1).reason).toBe('uncertain');
  });

  it('does not take the answers of some for those of all', () => {
    const survey = anAssessedIndicator({ kind: 'survey' });
    expect(assessStatus(survey, year(55, 57, 95), 1)).toMatchObject({ name: 'met' });
    expect(assessStatus(survey, year(55, 56, 95), 1)).toMatchObject({ name: 'cannot-tell', reason: 'low-response' });
    expect(assessStatus(survey, year(55, 57), 1)).toMatchObject({ name: 'cannot-tell', reason: 'unknown-response' });
    expect(assessStatus(survey, year(5, 9), 1).reason).toBe('too-few');
  });

  it('tells what is missing from a group of nobody, and neither from a failure', () => {
    const none = { lean: null, interval: null, left: null };
    expect(assessStatus(rate, null, 1)).toEqual({ name: 'no-data', reason: 'missing', ...none });
    expect(assessStatus(rate, year(null, 60), 1)).toEqual({ name: 'no-data', reason: 'missing', ...none });
    expect(assessStatus(rate, year(0, 0), 1)).toEqual({ name: 'no-data', reason: 'no-pupils', ...none });
  });

  it('counts a promise, however few the pupils, and claims no chance', () => {
    const promise = anAssessedIndicator({ kind: 'promise', goal: { kind: 'at-least', value: 0.95 } });
    // 95 % of 60 is 57, which floating point makes 57.00000000000001 of.
    expect(assessStatus(promise, year(57, 60), 1)).toEqual({
      name: 'met',
      reason: 'counted',
      lean: null,
      interval: null,
      left: 0,
    });
    expect(assessStatus(promise, year(56, 60), 1)).toMatchObject({ name: 'not-met', left: 1 });
    expect(assessStatus(promise, year(2, 3), 1)).toMatchObject({ name: 'not-met', left: 1 });
    expect(assessStatus({ ...promise, goal: null }, year(2, 3), 1)).toMatchObject({ name: 'no-target', left: null });
  });

  it('never calls the same share met for one more pupil wanted and not for one less', () => {
    const size = fc.integer({ min: 10, max: 150 });
    fc.assert(
      fc.property(size, fc.nat(), fc.integer({ min: 1, max: 98 }), (group, draw, percent) => {
        const at = (goal: number) =>
          assessStatus(
            anAssessedIndicator({ goal: { kind: 'at-least', value: goal / 100 } }),
            year(draw % (group + 1), group),
            1,
          );
        const order = ['met', 'cannot-tell', 'not-met'];
        expect(order.indexOf(at(percent).name)).toBeLessThanOrEqual(order.indexOf(at(percent + 1).name));
      }),
    );
  });

  it('is the mirror image when those who did not are counted', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 150 }), fc.nat(), (group, draw) => {
        const count = draw % (group + 1);
        const reached = assessStatus(rate, year(count, group), 1.3);
        const missed = assessStatus(anAssessedIndicator({ goal: atMost(0.2) }), year(group - count, group), 1.3);
        expect([missed.name, missed.lean, missed.left]).toEqual([reached.name, reached.lean, reached.left]);
      }),
    );
  });

  it('refuses impossible counts and dispersions', () => {
    expect(() => assessStatus(rate, year(61, 60), 1)).toThrow('got 61 of 60');
    expect(() => assessStatus(rate, year(-1, 60), 1)).toThrow(RangeError);
    expect(() => assessStatus(rate, year(50, 60), 0.5)).toThrow(RangeError);
  });
});

describe('assessThreeYears', () => {
  it('puts the last three school years together', () => {
    const status = assessThreeYears(rate, yearsTo2024([1, 60], [50, 62], [49, 60], [30, 59]), 1);
    expect(status).toMatchObject({ count: 129, group: 181, years: 3, name: 'not-met', left: null });
  });

  it('lets three small groups say something together', () => {
    expect(assessThreeYears(rate, yearsTo2024([5, 8], [7, 9], [6, 8]), 1)).toMatchObject({
      group: 25,
      reason: 'uncertain',
    });
    expect(assessThreeYears(rate, yearsTo2024([2, 3], [2, 3], [2, 3]), 1)?.reason).toBe('too-few');
  });

  it('goes over a missing year, but not over a break', () => {
    expect(assessThreeYears(rate, yearsTo2024([42, 60], [null, null], [49, 61]), 1)).toMatchObject({ years: 2 });
    const broken = yearsTo2024([42, 60], [44, 60], [49, 61]).map((each) => ({
      ...each,
      isBreak: each.schoolYear === 2024,
    }));
    expect(assessThreeYears(rate, broken, 1)).toBeNull();
  });

  it('is nothing for one year, a year without a figure, and a promise', () => {
    expect(assessThreeYears(rate, yearsTo2024([42, 60]), 1)).toBeNull();
    expect(assessThreeYears(rate, yearsTo2024([42, 60], [44, 60], [null, 60]), 1)).toBeNull();
    expect(assessThreeYears(rate, [], 1)).toBeNull();
    const promise = anAssessedIndicator({ kind: 'promise' });
    expect(assessThreeYears(promise, yearsTo2024([42, 60], [44, 60]), 1)).toBeNull();
  });

  it('asks how many answered in all the years', () => {
    const survey = anAssessedIndicator({ kind: 'survey' });
    const [first, second] = yearsTo2024([35, 51], [40, 50]) as [object, object];
    const answered = (before: number | null, now: number) =>
      assessThreeYears(
        survey,
        [
          { ...first, invited: before },
          { ...second, invited: now },
        ] as never,
        1,
      )?.reason;
    expect(answered(72, 95)).toBe('uncertain');
    expect(answered(90, 95)).toBe('low-response');
    expect(answered(null, 60)).toBe('unknown-response');
  });
});
