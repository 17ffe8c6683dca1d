import * as fc from 'fast-check';
import { leftToTarget } from './left-to-target';

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
