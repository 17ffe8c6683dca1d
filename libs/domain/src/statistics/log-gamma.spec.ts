import * as fc from 'fast-check';
import { logGamma } from './log-gamma';

describe('logGamma', () => {
  // Γ(½) = √π, Γ(¼) = 3.62560990822190831… (OEIS A068466), Γ(11) = 10!.
  it.each([
    [0.5, Math.log(Math.PI) / 2],
    [0.25, Math.log(3.625609908221908)],
    [1, 0],
    [11, Math.log(3628800)],
  ])('agrees with what is known of Γ(%p)', (x, expected) => {
    expect(logGamma(x)).toBeCloseTo(expected, 13);
  });

  it('grows by ln x from x to x + 1', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 5000, noNaN: true }), (x) => {
        expect(logGamma(x + 1) - logGamma(x)).toBeCloseTo(Math.log(x), 9);
      }),
    );
  });
});
