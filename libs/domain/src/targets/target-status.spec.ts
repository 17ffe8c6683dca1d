import * as fc from 'fast-check';
import { leftToTarget, targetStatus } from './target-status';

const promise = { kind: 'promise', unit: 'share' } as const;
const rate = { kind: 'rate', unit: 'share' } as const;
const all = { kind: 'at-least', value: 1 } as const;
const of = (count: number, group: number) => ({ kind: 'value', value: count / group, count, group }) as const;

describe('targetStatus', () => {
  it('counts what is left of a promise', () => {
    expect(targetStatus(promise, all, of(56, 60))).toEqual({ name: 'left', left: 4 });
    expect(targetStatus(promise, all, of(60, 60))).toEqual({ name: 'met', left: 0 });
  });

  it('places an outcome on a side of the target and claims no more', () => {
    expect(targetStatus(rate, { kind: 'at-least', value: 0.95 }, of(57, 61))).toEqual({ name: 'off-target', left: 1 });
    expect(targetStatus(rate, { kind: 'at-most', value: 0.05 }, of(4, 61))).toEqual({ name: 'off-target', left: 1 });
  });

  it('does not turn a hidden result into a failure', () => {
    expect(targetStatus(promise, all, { kind: 'suppressed' })).toEqual({ name: 'unknown', left: null });
  });

  it('says so when the plan promises nothing', () => {
    expect(targetStatus(rate, null, of(1, 2))).toEqual({ name: 'no-target', left: null });
  });

  it('compares a published share that nobody can count', () => {
    const share = { kind: 'value', value: 0.94, count: null, group: 61 } as const;
    expect(targetStatus(rate, { kind: 'at-least', value: 0.94 }, share)).toEqual({ name: 'at-target', left: null });
  });
});

describe('leftToTarget', () => {
  it('is exact where floating point is not: 95 % of 60 is 57', () => {
    expect(leftToTarget({ kind: 'at-least', value: 0.95 }, 57, 60)).toBe(0);
    expect(leftToTarget({ kind: 'at-least', value: 0.29 }, 29, 100)).toBe(0);
    expect(leftToTarget({ kind: 'at-most', value: 0.29 }, 29, 100)).toBe(0);
  });

  it('is the smallest number that puts the share on the target', () => {
    const size = fc.integer({ min: 1, max: 150 });
    fc.assert(
      fc.property(size, fc.integer({ min: 0, max: 100 }), fc.nat(), (group, percent, draw) => {
        const count = draw % (group + 1);
        const left = leftToTarget({ kind: 'at-least', value: percent / 100 }, count, group);
        expect((count + left) * 100).toBeGreaterThanOrEqual(percent * group);
        if (left > 0) expect((count + left - 1) * 100).toBeLessThan(percent * group);
      }),
    );
  });
});
