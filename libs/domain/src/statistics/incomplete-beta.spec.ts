import * as fc from 'fast-check';
import { incompleteBeta } from './incomplete-beta';

const size = fc.double({ min: 0.05, max: 3000, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('incompleteBeta', () => {
  // P(at least 2 of 4 heads) = 11/16, by counting; I_p(½, ½) = 2/π · arcsin √p (DLMF 8.17).
  it('agrees with what can be worked out by hand', () => {
    expect(incompleteBeta(2, 3)(0.5)).toBeCloseTo(11 / 16, 14);
    expect(incompleteBeta(0.5, 0.5)(0.3)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(0.3)), 14);
  });

  it('is the mirror image when a and b change places', () => {
    fc.assert(
      // 1 − p has no room for a p near 0.
      fc.property(size, size, fc.double({ min: 0.01, max: 0.99, noNaN: true }), (a, b, p) => {
        expect(incompleteBeta(a, b)(p) + incompleteBeta(b, a)(1 - p)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('grows from 0 to 1', () => {
    fc.assert(
      fc.property(size, size, share, share, (a, b, p, q) => {
        const f = incompleteBeta(a, b);
        expect(f(Math.min(p, q))).toBeLessThanOrEqual(f(Math.max(p, q)) + 1e-12);
        expect([f(0), f(1)]).toEqual([0, 1]);
      }),
    );
  });

  it.each([
    [0, 1],
    [1, -1],
    [NaN, 1],
  ])('refuses a = %p, b = %p', (a, b) => {
    expect(() => incompleteBeta(a, b)).toThrow(RangeError);
  });
});
