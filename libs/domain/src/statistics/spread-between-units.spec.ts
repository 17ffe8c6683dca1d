import * as fc from 'fast-check';
import { spreadBetweenUnits, type SpreadBetweenUnits } from './spread-between-units';

const of = (count: number, group: number) => ({ count, group });
const spread = (...units: Parameters<typeof spreadBetweenUnits>[0]) =>
  spreadBetweenUnits(units, 10) as SpreadBetweenUnits;

describe('spreadBetweenUnits', () => {
  // By hand: p = ½, Q = 2 · 50 · 0.4² / 0.25 = 64, τ² = (64 − 2) / (600 − 200) = 0.155, B = 0.005 / 0.16.
  it('agrees with a value worked out by hand', () => {
    const result = spread(of(5, 50), of(45, 50), of(25, 50));
    expect(result).toMatchObject({ kind: 'spread', share: 0.5, q: expect.closeTo(64, 12), degreesOfFreedom: 2 });
    // χ² with two degrees of freedom: e^(−Q/2).
    expect(result.p / Math.exp(-32)).toBeCloseTo(1, 10);
    expect(result.tau).toBeCloseTo(Math.sqrt(0.155), 12);
    expect(result.shrunken[0]).toBeCloseTo(0.5 - 0.4 * (1 - 0.005 / 0.16), 12);
    expect(result.rangeMeasured).toBeCloseTo(0.8, 12);
  });

  it('shows everyone the common share where they differ no more than chance', () => {
    const result = spread(of(12, 20), of(31, 50), of(60, 100), of(90, 150));
    expect(result.tau).toBe(0);
    expect(result.rangeShrunken).toBe(0);
    expect(new Set(result.shrunken)).toEqual(new Set([result.share]));
  });

  it.each([0, 1])('is nothing where every unit has the share %p', (share) => {
    const result = spread(of(30 * share, 30), of(40 * share, 40), of(50 * share, 50));
    expect(result).toMatchObject({ share, q: 0, p: 1, tau: 0, notChance: 0, shrunken: [share, share, share] });
  });

  it('leaves out the small and the missing, in their places', () => {
    const result = spread(of(9, 9), of(20, 30), { count: null, group: 30 }, of(25, 30), of(28, 30));
    expect(result.units).toBe(3);
    expect(result.shrunken.map((share) => share === null)).toEqual([true, false, true, false, false]);
  });

  it('says nothing of two', () => {
    expect(spreadBetweenUnits([of(8, 9), of(30, 40), of(28, 50)], 10)).toEqual({ kind: 'too-few-units', units: 2 });
  });

  it('never draws a unit away from the common share, nor past it', () => {
    const unit = fc.tuple(fc.integer({ min: 10, max: 200 }), fc.nat()).map(([n, draw]) => of(draw % (n + 1), n));
    fc.assert(
      fc.property(fc.array(unit, { minLength: 3, maxLength: 15 }), (units) => {
        const { share, shrunken, rangeShrunken, rangeMeasured } = spread(...units);
        for (const [at, { count, group }] of units.entries()) {
          const [measured, shown] = [count / group - share, shrunken[at]! - share];
          expect(Math.abs(shown)).toBeLessThanOrEqual(Math.abs(measured) + 1e-12);
          expect(shown * measured).toBeGreaterThanOrEqual(-1e-12);
        }
        expect(rangeShrunken).toBeLessThanOrEqual(rangeMeasured + 1e-12);
      }),
    );
  });

  it('refuses impossible counts', () => {
    expect(() => spread(of(31, 30), of(20, 30), of(20, 30))).toThrow('got 31 of 30');
  });
});
