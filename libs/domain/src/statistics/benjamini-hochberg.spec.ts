import * as fc from 'fast-check';
import { benjaminiHochberg } from './benjamini-hochberg';

// Y. Benjamini & Y. Hochberg (1995), J. R. Stat. Soc. B 57(1), section 4.1: fifteen outcomes of a trial of thrombolysis.
const thrombolysis = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
];
const p = fc.double({ min: 0, max: 1, noNaN: true });
const family = fc.array(fc.option(p), { maxLength: 60 });

describe('benjaminiHochberg', () => {
  it('marks the four smallest of the published example at 5 %', () => {
    expect(benjaminiHochberg(thrombolysis, 0.05).isMarked).toEqual(thrombolysis.map((value) => value <= 0.0095));
  });

  it('marks all of a family where none alone would pass', () => {
    expect(benjaminiHochberg([0.09, 0.1, 0.08, 0.095], 0.1).isMarked).toEqual([true, true, true, true]);
    expect(benjaminiHochberg([0.09, 0.5, 0.5, 0.5], 0.1).isMarked).toEqual([false, false, false, false]);
  });

  it('does not count what was not tested', () => {
    expect(benjaminiHochberg([0.03, null, 0.5, 0.02, null], 0.1)).toEqual({
      isMarked: [true, false, false, true, false],
      adjusted: [expect.closeTo(0.045, 12), null, 0.5, expect.closeTo(0.045, 12), null],
    });
    expect(benjaminiHochberg([], 0.1)).toEqual({ isMarked: [], adjusted: [] });
  });

  it('never marks a larger p and leaves a smaller one', () => {
    fc.assert(
      fc.property(family, fc.double({ min: 0.01, max: 0.5, noNaN: true }), (pValues, rate) => {
        const { isMarked, adjusted } = benjaminiHochberg(pValues, rate);
        for (const [i, a] of pValues.entries())
          for (const [j, b] of pValues.entries()) {
            if (a === null || b === null || a > b) continue;
            expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
            if (isMarked[j]) expect(isMarked[i]).toBe(true);
          }
      }),
    );
  });

  it('marks no fewer at a higher rate, and never what is not at all unlikely', () => {
    fc.assert(
      fc.property(family, (pValues) => {
        const strict = benjaminiHochberg(pValues, 0.05);
        const loose = benjaminiHochberg(pValues, 0.1);
        for (const [at, value] of pValues.entries()) {
          if (strict.isMarked[at]) expect(loose.isMarked[at]).toBe(true);
          if (loose.isMarked[at]) expect(value).toBeLessThanOrEqual(0.1);
        }
      }),
    );
  });

  it('refuses what is no probability', () => {
    expect(() => benjaminiHochberg([0.5, NaN], 0.1)).toThrow(RangeError);
    expect(() => benjaminiHochberg([0.5], 1.1)).toThrow(RangeError);
  });
});
