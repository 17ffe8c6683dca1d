import * as fc from 'fast-check';
import { paceLine, projectPace, type PlanLine } from './pace-line';

// From 70 % in 2022 to 90 % in 2027: four percentage points a year.
const plan: PlanLine = {
  baseline: { schoolYear: 2022, share: 0.7 },
  target: { schoolYear: 2027, share: 0.9 },
  kind: 'at-least',
};
const fewer: PlanLine = {
  baseline: { schoolYear: 2021, share: 0.1 },
  target: { schoolYear: 2027, share: 0.04 },
  kind: 'at-most',
};

describe('paceLine', () => {
  it('holds a share against the straight line', () => {
    expect(paceLine(plan, 2024, 0.75)).toEqual({
      requiredFromStart: expect.closeTo(4, 10),
      milestone: expect.closeTo(0.78, 12),
      gapPoints: expect.closeTo(-3, 10),
      requiredFromNow: expect.closeTo(5, 10),
      shareOfWay: expect.closeTo(0.25, 12),
    });
  });

  it('goes downwards as well', () => {
    expect(paceLine(fewer, 2024, 0.06)).toMatchObject({
      milestone: expect.closeTo(0.07, 12),
      requiredFromNow: expect.closeTo(-2 / 3, 10),
    });
  });

  it('requires nothing more of a share that is there, or when no year is left', () => {
    expect(paceLine(plan, 2024, 0.9).requiredFromNow).toBeNull();
    expect(paceLine(fewer, 2024, 0.03).requiredFromNow).toBeNull();
    expect(paceLine(plan, 2027, 0.8).requiredFromNow).toBeNull();
  });

  it('stays at the target after the target year', () => {
    expect(paceLine(plan, 2030, 0.8).milestone).toBeCloseTo(0.9, 12);
  });

  it('tells only the line when the year has no figure', () => {
    expect(paceLine(plan, 2024, null)).toMatchObject({ milestone: expect.closeTo(0.78, 12), gapPoints: null });
  });

  it('has no line without years between, and no way without a distance', () => {
    const at = { ...plan, target: { schoolYear: 2022, share: 0.9 } };
    expect(paceLine(at, 2023, 0.8)).toMatchObject({ requiredFromStart: null, milestone: null, gapPoints: null });
    const there = { ...plan, target: { schoolYear: 2027, share: 0.7 } };
    expect(paceLine(there, 2024, 0.68)).toMatchObject({ shareOfWay: null, requiredFromNow: expect.closeTo(2 / 3, 10) });
  });

  it('reaches the target in time when every year that is left gives what is required', () => {
    const share = fc.double({ min: 0, max: 0.89, noNaN: true });
    fc.assert(
      fc.property(share, fc.integer({ min: 2022, max: 2026 }), (now, schoolYear) => {
        const { requiredFromNow } = paceLine(plan, schoolYear, now);
        expect(projectPace(plan, schoolYear, now, requiredFromNow).schoolYear).toBe(2027);
      }),
    );
  });

  it('refuses what is no share', () => {
    expect(() => paceLine(plan, 2024, 75)).toThrow('got 75');
  });
});

describe('projectPace', () => {
  it('names the first year at or past the target, without floating point adding one', () => {
    // 15 points at 2.5 a year are six years: (0.9 − 0.75) / 0.025 is 6.000000000000001.
    expect(projectPace(plan, 2024, 0.75, 2.5)).toMatchObject({ kind: 'year', schoolYear: 2030 });
    expect(projectPace(fewer, 2024, 0.06, -1.4)).toMatchObject({ kind: 'year', schoolYear: 2026 });
  });

  it.each([
    [-1, 'never'],
    [0, 'never'],
    [0.4, 'more-than-30-years'],
    [null, 'no-trend'],
  ])('names no year at %p points a year: %s', (pointsPerYear, kind) => {
    expect(projectPace(plan, 2024, 0.75, pointsPerYear)).toEqual({ kind, schoolYear: null, exact: null });
  });

  it('says that it is there when it is', () => {
    expect(projectPace(plan, 2024, 0.92, -3)).toMatchObject({ kind: 'reached', schoolYear: 2024 });
  });
});
