import * as fc from 'fast-check';
import { shownShare } from './shown-share';

const goal = { kind: 'at-least', value: 0.8 } as const;

describe('shownShare', () => {
  it('rounds the share, and the interval outwards, to whole per cent', () => {
    const status = { name: 'met', interval: { low: 0.8494, high: 0.9781 } } as const;
    expect(shownShare(57 / 61, status, goal)).toEqual({ percent: 93, interval: { low: 84, high: 98 }, decimals: 0 });
  });

  it('prints one decimal rather than the target itself beside the words that nobody can tell', () => {
    const interval = { low: 0.6896, high: 0.8888 };
    expect(shownShare(49 / 61, { name: 'cannot-tell', interval }, goal)).toEqual({
      percent: 80.3,
      interval: { low: 68.9, high: 88.9 },
      decimals: 1,
    });
    expect(shownShare(49 / 61, { name: 'cannot-tell', interval: null }, goal)).toMatchObject({ percent: 80.3 });
    const near = { low: 0.623, high: 0.7961 };
    expect(shownShare(0.71, { name: 'cannot-tell', interval: near }, goal).interval).toEqual({ low: 62.3, high: 79.7 });
  });

  it('does not print the target as where chance reaches beside the words that it is not met', () => {
    const interval = { low: 0.604, high: 0.6964 };
    expect(shownShare(0.65, { name: 'not-met', interval }, { kind: 'at-least', value: 0.7 })).toMatchObject({
      interval: { low: 60.4, high: 69.7 },
      decimals: 1,
    });
  });

  it('minds both ends of a band', () => {
    const band = { kind: 'between', low: 0.4, high: 0.6 } as const;
    expect(shownShare(0.398, { name: 'cannot-tell', interval: null }, band)).toMatchObject({ percent: 39.8 });
    expect(shownShare(0.603, { name: 'cannot-tell', interval: null }, band)).toMatchObject({ percent: 60.3 });
    expect(shownShare(0.5, { name: 'cannot-tell', interval: null }, band)).toMatchObject({ percent: 50 });
  });

  it('keeps to whole per cent when the target is met or there is none', () => {
    expect(shownShare(0.803, { name: 'met', interval: null }, goal).decimals).toBe(0);
    expect(shownShare(0.803, { name: 'cannot-tell', interval: null }, null).decimals).toBe(0);
  });

  it('does not let floating point move a whole per cent', () => {
    // 0.57 · 100 is 56.99999999999999, 0.07 · 100 is 7.000000000000001.
    expect(shownShare(0.57, { name: 'met', interval: { low: 0.57, high: 0.57 } }, null).interval).toEqual({
      low: 57,
      high: 57,
    });
    expect(shownShare(0.07, { name: 'met', interval: { low: 0.07, high: 0.07 } }, null).interval).toEqual({
      low: 7,
      high: 7,
    });
  });

  it('never prints a narrower interval than there is', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const interval = { low: Math.min(a, b), high: Math.max(a, b) };
        const shown = shownShare(a, { name: 'cannot-tell', interval }, goal);
        expect(shown.interval!.low).toBeLessThanOrEqual(100 * interval.low + 1e-8);
        expect(shown.interval!.high).toBeGreaterThanOrEqual(100 * interval.high - 1e-8);
      }),
    );
  });
});
