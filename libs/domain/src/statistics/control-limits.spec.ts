import * as fc from 'fast-check';
import { controlErrors, midPLimits, normalLimits } from './control-limits';
import { midPEvidence } from './mid-p';

const centre = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const size = fc.integer({ min: 1, max: 400 });
const dispersion = fc.double({ min: 1, max: 4, noNaN: true });

describe('normalLimits', () => {
  // PHEindicatormethods, testdata_funnel_prop_outputs, where the whole is 80.642448 %.
  it.each([
    [16, 0.61282902, 1, 0.50118675, 1],
    [50, 0.69691035, 0.91593861, 0.63375595, 0.97909301],
    [102, 0.72974925, 0.88309971, 0.68553233, 0.92731663],
    [190, 0.75024492, 0.86260404, 0.71784739, 0.89500157],
  ])('agree with Fingertips for a group of %p', (group, low, high, outerLow, outerHigh) => {
    const near = (value: number): unknown => expect.closeTo(value, 7);
    expect(normalLimits(group, 0.80642448, 1, 0, controlErrors.inner)).toEqual({ low: near(low), high: near(high) });
    expect(normalLimits(group, 0.80642448, 1, 0, controlErrors.outer)).toEqual({
      low: near(outerLow),
      high: near(outerHigh),
    });
  });

  // 1.96 · √(0.21 / 60 + 0.0025), by hand.
  it('are wider where units differ by themselves', () => {
    expect(normalLimits(60, 0.7, 1, 0.0025, controlErrors.inner)).toEqual({
      low: expect.closeTo(0.5482, 4),
      high: expect.closeTo(0.8518, 4),
    });
  });

  it('say nothing of nobody, and refuse a negative variance', () => {
    expect(normalLimits(0, 0.5, 1, 0, 0.025)).toBeNull();
    expect(() => normalLimits(10, 0.5, 1, -0.1, 0.025)).toThrow(RangeError);
  });
});

describe('midPLimits', () => {
  it('are where the evidence against the centre is what may fall outside', () => {
    fc.assert(
      fc.property(size, centre, dispersion, (group, p, phi) => {
        const { low, high } = midPLimits(group, p, phi, controlErrors.inner)!;
        const n = group / phi;
        expect(low).toBeLessThanOrEqual(p);
        expect(high).toBeGreaterThanOrEqual(p);
        if (high < 1) expect(midPEvidence(high * n, n, p)?.higher).toBeCloseTo(0.025, 8);
        if (low > 0) expect(midPEvidence(low * n, n, p)?.lower).toBeCloseTo(0.025, 8);
      }),
    );
  });

  it('are mirror images for those who are not counted', () => {
    fc.assert(
      fc.property(size, centre, dispersion, (group, p, phi) => {
        const { low } = midPLimits(group, p, phi, controlErrors.inner)!;
        expect(midPLimits(group, 1 - p, phi, controlErrors.inner)?.high).toBeCloseTo(1 - low, 8);
      }),
    );
  });

  it('lie further out at 99.8 % than at 95 %', () => {
    fc.assert(
      fc.property(size, centre, (group, p) => {
        const inner = midPLimits(group, p, 1, controlErrors.inner)!;
        const outer = midPLimits(group, p, 1, controlErrors.outer)!;
        expect(outer.low).toBeLessThanOrEqual(inner.low);
        expect(outer.high).toBeGreaterThanOrEqual(inner.high);
      }),
    );
  });

  it('are 0 and 1 where no share could be strange', () => {
    // Ten pupils that count as two and a half: ½ · 0.5^2.5 is more than 2.5 %.
    expect(midPLimits(10, 0.5, 4, controlErrors.inner)).toEqual({ low: 0, high: 1 });
  });

  it('say nothing of nobody, and refuse what cannot be', () => {
    expect(midPLimits(0, 0.5, 1, 0.025)).toBeNull();
    expect(() => midPLimits(-1, 0.5, 1, 0.025)).toThrow('got -1');
    expect(() => midPLimits(10, 1.5, 1, 0.025)).toThrow(RangeError);
    expect(() => midPLimits(10, 0.5, 0.5, 0.025)).toThrow(RangeError);
  });
});
