import * as fc from 'fast-check';
import { estimateDispersion } from './dispersion';

const years = (counts: readonly (number | null)[], group: number | null = 40) =>
  counts.map((count) => ({ count, group }));

describe('estimateDispersion', () => {
  it('holds to what is known beforehand while there are no figures', () => {
    expect(estimateDispersion([])).toEqual({ dispersion: 1.3, raw: null, degreesOfFreedom: 0 });
  });

  // 10 and 30 of 40: mean ½, χ² = 2 · 10² / 10 = 20 with one degree of freedom; (20 + 26) / 21.
  it('weighs the figures against it', () => {
    const { dispersion, raw, degreesOfFreedom } = estimateDispersion([years([10, 30])]);
    expect({ raw, degreesOfFreedom }).toEqual({ raw: 20, degreesOfFreedom: 1 });
    expect(dispersion).toBeCloseTo(46 / 21, 14);
  });

  it('stays between 1 and 4', () => {
    const wild = years([2, 38, 2, 38, 2, 38]);
    expect(estimateDispersion([wild, wild, wild, wild]).dispersion).toBe(4);
    const still = years(new Array<number>(100).fill(20));
    expect(estimateDispersion([still]).dispersion).toBe(1);
  });

  it('leaves out units with hardly a case, or hardly anybody else, and years without figures', () => {
    expect(estimateDispersion([years([1, 1, 2])]).degreesOfFreedom).toBe(0);
    expect(estimateDispersion([years([39, 39, 38])]).degreesOfFreedom).toBe(0);
    expect(estimateDispersion([years([20])]).degreesOfFreedom).toBe(0);
    expect(estimateDispersion([[...years([20, null, 22]), ...years([0], 0)]]).degreesOfFreedom).toBe(1);
  });

  it('is the same for those who did and those who did not', () => {
    const series = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.array(series, { maxLength: 6 }), (units) => {
        const measured = estimateDispersion(units.map((unit) => years(unit)));
        const turned = estimateDispersion(units.map((unit) => years(unit.map((count) => 40 - count))));
        expect(turned.dispersion).toBeCloseTo(measured.dispersion, 10);
      }),
    );
  });

  it('refuses impossible counts', () => {
    expect(() => estimateDispersion([years([41, 20])])).toThrow('got 41 of 40');
    expect(() => estimateDispersion([years([20.5, 20])])).toThrow('whole numbers');
  });
});
