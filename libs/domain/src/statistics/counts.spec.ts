import { isCounted, pooled, requireCounts, requireDispersion, requireShare, requireWholeCounts } from './counts';

describe('counts', () => {
  it('tells what is missing, and a group of nobody, from what a share can be taken of', () => {
    expect(isCounted({ count: 0, group: 12 })).toBe(true);
    expect(isCounted({ count: null, group: 12 })).toBe(false);
    expect(isCounted({ count: 5, group: null })).toBe(false);
    expect(isCounted({ count: 0, group: 0 })).toBe(false);
  });

  it('puts groups together', () => {
    expect(
      pooled([
        { count: 3, group: 10 },
        { count: 4, group: 20 },
      ]),
    ).toEqual({ count: 7, group: 30 });
    expect(pooled([])).toEqual({ count: 0, group: 0 });
  });

  it.each([
    [-1, 5],
    [6, 5],
    [NaN, 5],
    [1, NaN],
    [1, Infinity],
  ])('refuses %p of %p and says the numbers', (count, group) => {
    expect(() => requireCounts(count, group)).toThrow(new RegExp(`got ${count} of ${group}`));
  });

  it('allows effective sizes, but not as numbers of pupils', () => {
    expect(() => requireCounts(1.5, 2.5)).not.toThrow();
    expect(() => requireWholeCounts(1.5, 5)).toThrow(RangeError);
    expect(() => requireWholeCounts(1, 2.5)).toThrow(RangeError);
  });

  it.each([0.9, NaN, Infinity])('refuses an over-dispersion of %p', (dispersion) => {
    expect(() => requireDispersion(dispersion)).toThrow(RangeError);
  });

  it.each([-0.01, 1.01, NaN])('refuses %p as a share', (share) => {
    expect(() => requireShare(share)).toThrow(RangeError);
  });
});
