import * as fc from 'fast-check';
import { erfc, normalCdf, normalQuantile, twoSidedP } from './normal-distribution';

describe('the normal distribution', () => {
  // NIST DLMF 7.23 and table 26.1 of Abramowitz & Stegun; the tail by R: pnorm(-8).
  it.each([
    [0, 0.5],
    [1, 0.8413447460685429],
    [1.96, 0.9750021048517795],
    [-3, 0.0013498980316300933],
    [-8, 6.220960574271786e-16],
  ])('knows that Φ(%p) is %p', (z, p) => {
    expect(normalCdf(z) / p).toBeCloseTo(1, 12);
  });

  // R: qnorm.
  it.each([
    [0.975, 1.959963984540054],
    [0.8, 0.8416212335729143],
    [1e-10, -6.361340902404056],
  ])('knows that Φ⁻¹(%p) is %p', (p, z) => {
    expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  // DLMF 7.2: erfc(1).
  it('knows the complementary error function on both sides', () => {
    expect(erfc(1)).toBeCloseTo(0.15729920705028513, 14);
    expect(erfc(-1)).toBeCloseTo(2 - 0.15729920705028513, 14);
  });

  it('goes there and back again, far out in the tail too', () => {
    fc.assert(
      fc.property(fc.double({ min: -30, max: 0, noNaN: true }), (z) => {
        expect(normalQuantile(normalCdf(z))).toBeCloseTo(z, 9);
      }),
    );
  });

  it('is the same on both sides of the middle', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 14);
        expect(twoSidedP(z)).toBe(twoSidedP(-z));
      }),
    );
  });

  it('has its ends at infinity', () => {
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([-Infinity, Infinity]);
    expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  });

  it.each([-0.1, 1.1, NaN])('refuses %p as a probability', (p) => {
    expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
