import * as fc from 'fast-check';
import { chiSquareTail, incompleteGamma } from './incomplete-gamma';

describe('incompleteGamma', () => {
  it('is an exponential function when a is 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 500, noNaN: true }), (x) => {
        const { lower, upper } = incompleteGamma(1, x);
        expect(upper / Math.exp(-x)).toBeCloseTo(1, 11);
        expect(lower).toBeCloseTo(-Math.expm1(-x), 13);
      }),
    );
  });

  it('has 0 and infinity at its ends', () => {
    expect(incompleteGamma(2, 0)).toEqual({ lower: 0, upper: 1 });
    expect(incompleteGamma(2, Infinity)).toEqual({ lower: 1, upper: 0 });
  });

  it.each([
    [0, 1],
    [1, -1],
    [1, NaN],
  ])('refuses a = %p, x = %p', (a, x) => {
    expect(() => incompleteGamma(a, x)).toThrow(RangeError);
  });
});

describe('chiSquareTail', () => {
  // The 5 % points of every table (Pearson & Hartley 1966, table 8), with more digits by R: qchisq.
  it.each([
    [3.841458820694124, 1],
    [9.487729036781154, 4],
    [124.3421134004, 100],
  ])('gives 5 %% at %p with %p degrees of freedom', (x, degreesOfFreedom) => {
    expect(chiSquareTail(x, degreesOfFreedom)).toBeCloseTo(0.05, 10);
  });
});
