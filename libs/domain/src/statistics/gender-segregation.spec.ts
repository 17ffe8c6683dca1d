import * as fc from 'fast-check';
import { segregation, segregationByGroup } from './gender-segregation';

const programme = fc.record({ girls: fc.integer({ min: 0, max: 60 }), boys: fc.integer({ min: 0, max: 60 }) });
const programmes = fc.array(programme, { minLength: 1, maxLength: 12 });
const of = (...rows: [number, number][]) => rows.map(([girls, boys]) => ({ girls, boys }));

describe('segregation', () => {
  // The tables m1, m2, m0 and m3 of tests/testthat/test_dissimilarity.R in Elbers' package `segregation`.
  it.each([
    [of([100, 0], [60, 40], [40, 60], [0, 100]), 0.6],
    [of([80, 20], [80, 20], [20, 80], [20, 80]), 0.6],
    [of([100, 100], [100, 100], [100, 100]), 0],
    [of([100, 0], [100, 0], [0, 100], [0, 100]), 1],
  ])('agrees with the published dissimilarity', (rows, expected) => {
    expect(segregation(rows)?.dissimilarity).toBeCloseTo(expected, 14);
  });

  it('is complete where no programme has both', () => {
    expect(segregation(of([100, 0], [100, 0], [0, 100], [0, 100]))).toMatchObject({
      adjusted: expect.closeTo(1, 12),
      mutualInformation: expect.closeTo(Math.LN2, 14),
      standardised: expect.closeTo(1, 14),
      karmelMacLachlan: expect.closeTo(0.5, 14),
    });
  });

  it('does not call chance segregation', () => {
    // Half and half everywhere: less than gender-blind choices would give.
    const even = segregation(of([3, 3], [2, 2], [4, 4]))!;
    expect(even.adjusted).toBeLessThan(0);
    expect(even.biasCorrected).toBe(0);
  });

  it('has nothing to adjust where chance alone gives everything: one girl and one boy, each alone', () => {
    expect(segregation(of([1, 0], [0, 1]))).toMatchObject({ dissimilarity: 1, byChance: 1, adjusted: null });
  });

  it('says nothing of one sex alone, or of nobody', () => {
    expect(segregation(of([10, 0], [5, 0]))).toBeNull();
    expect(segregation([])).toBeNull();
  });

  it('ignores empty programmes', () => {
    const with0 = segregation(of([20, 4], [0, 0], [3, 15]))!;
    const without = segregation(of([20, 4], [3, 15]))!;
    expect(without.biasCorrected).toBeGreaterThan(0);
    expect(with0).toEqual({ ...without, local: [without.local[0], null, without.local[1]] });
  });

  it('stays within its bounds, and is the same when girls and boys change places', () => {
    fc.assert(
      fc.property(programmes, (rows) => {
        const result = segregation(rows);
        const turned = segregation(rows.map(({ girls, boys }) => ({ girls: boys, boys: girls })));
        expect(turned === null).toBe(result === null);
        if (!result || !turned) return;
        expect(turned.mutualInformation).toBeCloseTo(result.mutualInformation, 12);
        expect(result.standardised).toBeGreaterThanOrEqual(-1e-12);
        expect(result.standardised).toBeLessThanOrEqual(1 + 1e-12);
        expect(result.biasCorrected).toBeLessThanOrEqual(result.mutualInformation + 1e-12);
        for (const local of result.local) expect(local ?? 0).toBeGreaterThanOrEqual(-1e-12);
      }),
    );
  });

  it('refuses parts of a pupil', () => {
    expect(() => segregation(of([1.5, 2]))).toThrow('got 1.5 and 2');
    expect(() => segregation(of([-1, 2]))).toThrow(RangeError);
  });
});

describe('segregationByGroup', () => {
  const grouped = fc.array(fc.record({ girls: fc.nat(60), boys: fc.nat(60), group: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 12,
  });

  it('splits M between groups and inside them, exactly', () => {
    fc.assert(
      fc.property(grouped, (rows) => {
        const split = segregationByGroup(rows);
        const whole = segregation(rows);
        expect(split === null).toBe(whole === null);
        if (!split || !whole) return;
        expect(split.between + split.within).toBeCloseTo(whole.mutualInformation, 12);
        expect([...split.groups.values()].reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('finds nothing between groups with the same mix, and nothing inside a group of one programme', () => {
    const rows = [
      { girls: 30, boys: 10, group: 'vocational' },
      { girls: 10, boys: 30, group: 'vocational' },
      { girls: 50, boys: 50, group: 'preparatory' },
    ];
    const split = segregationByGroup(rows)!;
    expect(split.between).toBeCloseTo(0, 14);
    expect(split.groups.get('preparatory')).toEqual({ weight: 100 / 180, mutualInformation: 0 });
  });
});
