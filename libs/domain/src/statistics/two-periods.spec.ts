import * as fc from 'fast-check';
import { adjustForDispersion, fisherMidP, newcombeInterval, smallestVisibleChange } from './two-periods';

const of = (count: number, group: number) => ({ count, group });
const counts = fc
  .tuple(fc.integer({ min: 1, max: 300 }), fc.nat())
  .map(([group, draw]) => of(draw % (group + 1), group));
const nobody = of(0, 0);

describe('fisherMidP', () => {
  // A. Agresti (2002), Categorical Data Analysis, 2nd ed., section 3.5: one-sided mid-p 0.129 of Fisher's tea.
  it('agrees with the published mid-p of the tea', () => {
    const evidence = fisherMidP(of(1, 4), of(3, 4))!;
    expect(evidence.earlierLower).toBeCloseTo(0.129, 3);
    // (16/2 + 1) of 70 ways.
    expect(evidence.twoSided).toBeCloseTo((2 * 9) / 70, 14);
  });

  it('finds no change where all or nobody did in both', () => {
    expect(fisherMidP(of(0, 20), of(0, 10))).toEqual({ earlierLower: 0.5, earlierHigher: 0.5, twoSided: 1 });
    expect(fisherMidP(of(30, 30), of(30, 30))).toEqual({ earlierLower: 0.5, earlierHigher: 0.5, twoSided: 1 });
  });

  it('is the same for those who did and those who did not, and for the periods in the other order', () => {
    fc.assert(
      fc.property(counts, counts, (earlier, later) => {
        const evidence = fisherMidP(earlier, later)!;
        const rest = (each: typeof earlier) => of(each.group - each.count, each.group);
        expect(fisherMidP(rest(earlier), rest(later))!.twoSided).toBeCloseTo(evidence.twoSided, 12);
        expect(fisherMidP(later, earlier)!.earlierHigher).toBeCloseTo(evidence.earlierLower, 12);
        expect(evidence.earlierLower + evidence.earlierHigher).toBeCloseTo(1, 12);
      }),
    );
  });

  it('says nothing of nobody', () => {
    expect(fisherMidP(nobody, of(5, 20))).toBeNull();
    expect(fisherMidP(of(5, 20), nobody)).toBeNull();
  });

  it('refuses parts of a pupil and impossible counts', () => {
    expect(() => fisherMidP(of(1.5, 4), of(3, 4))).toThrow('got 1.5 of 4');
    expect(() => fisherMidP(of(1, 4), of(5, 4))).toThrow('got 5 of 4');
  });
});

describe('adjustForDispersion', () => {
  // z = 1.96 / √4 = 0.98, whose two-sided p is 0.3271.
  it('divides the z by the root', () => {
    expect(adjustForDispersion(0.05, 4)).toBeCloseTo(0.3271, 4);
  });

  it('never makes a p smaller, and leaves it be without over-dispersion', () => {
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(p, fc.double({ min: 1, max: 4, noNaN: true }), (value, phi) => {
        expect(adjustForDispersion(value, phi)).toBeGreaterThanOrEqual(value - 1e-12);
        expect(adjustForDispersion(value, 1)).toBe(value);
      }),
    );
  });

  it('keeps certainty certain, and refuses what is none', () => {
    expect(adjustForDispersion(0, 2)).toBe(0);
    expect(adjustForDispersion(1, 2)).toBe(1);
    expect(() => adjustForDispersion(1.1, 2)).toThrow(RangeError);
    expect(() => adjustForDispersion(0.5, 0.9)).toThrow(RangeError);
  });
});

describe('newcombeInterval', () => {
  // R. G. Newcombe (1998), Stat. Med. 17, 873–890, table II, method 10, all eight examples; the later is his first.
  it.each([
    [of(48, 80), of(56, 70), 0.0524, 0.3339],
    [of(3, 10), of(9, 10), 0.1705, 0.809],
    [of(2, 7), of(6, 7), 0.0582, 0.8062],
    [of(0, 29), of(5, 56), -0.0381, 0.1926],
    [of(0, 20), of(0, 10), -0.1611, 0.2775],
    [of(0, 10), of(0, 10), -0.2775, 0.2775],
    [of(0, 20), of(10, 10), 0.6791, 1],
    [of(0, 10), of(10, 10), 0.6075, 1],
  ])('agrees with the published limits from %p to %p', (earlier, later, low, high) => {
    expect(newcombeInterval(earlier, later)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  it('turns its sign when the periods change places', () => {
    fc.assert(
      fc.property(counts, counts, (earlier, later) => {
        const there = newcombeInterval(earlier, later)!;
        const back = newcombeInterval(later, earlier)!;
        expect(there.low).toBeCloseTo(-back.high, 12);
      }),
    );
  });

  it('says nothing of nobody', () => {
    expect(newcombeInterval(nobody, of(5, 20))).toBeNull();
  });
});

describe('smallestVisibleChange', () => {
  // 2.8016 · √(0.25 · 2 / 100), by hand.
  it('is 20 percentage points for two groups of a hundred at 50 %', () => {
    expect(smallestVisibleChange(of(50, 100), of(50, 100), 1)).toBeCloseTo(0.1981, 4);
  });

  it('does not shrink to nothing where nobody did', () => {
    expect(smallestVisibleChange(of(0, 100), of(0, 100), 1)).toBe(smallestVisibleChange(of(5, 100), of(5, 100), 1));
  });

  it('falls with more pupils, and grows by the root of the over-dispersion', () => {
    fc.assert(
      fc.property(counts, counts, (earlier, later) => {
        const seen = smallestVisibleChange(earlier, later, 1)!;
        const twice = (each: typeof earlier) => of(2 * each.count, 2 * each.group);
        expect(smallestVisibleChange(twice(earlier), twice(later), 1)! * Math.SQRT2).toBeCloseTo(seen, 12);
        expect(smallestVisibleChange(earlier, later, 4)).toBeCloseTo(2 * seen, 12);
      }),
    );
  });

  it('says nothing of nobody', () => {
    expect(smallestVisibleChange(of(5, 20), nobody, 1)).toBeNull();
  });
});
