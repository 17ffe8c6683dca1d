import * as fc from 'fast-check';
import { bracketedRoot } from './bracketed-root';

describe('bracketedRoot', () => {
  it('finds a root to the last digits, in far fewer steps than halving takes', () => {
    let evaluations = 0;
    const root = bracketedRoot(
      (x) => {
        evaluations++;
        return x ** 3 - 0.2;
      },
      0,
      1,
    );

    expect(root).toBeCloseTo(Math.cbrt(0.2), 14);
    expect(evaluations).toBeLessThan(20);
  });

  it('finds it where the function is nearly a step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        (at, steepness) => {
          expect(bracketedRoot((x) => Math.tanh(steepness * (x - at)), 0, 1)).toBeCloseTo(at, 12);
        },
      ),
    );
  });

  it('gives the end nearest to a crossing that is not there', () => {
    expect(bracketedRoot((x) => x + 1, 0, 1)).toBe(0);
    expect(bracketedRoot((x) => x - 2, 0, 1)).toBe(1);
  });
});
