import * as fc from 'fast-check';
import { incompleteBeta } from './incomplete-beta';
import { midPEvidence, midPInterval } from './mid-p';

const group = fc.integer({ min: 1, max: 400 });
const counts = fc.tuple(group, fc.nat()).map(([size, draw]) => [draw % (size + 1), size] as const);
const dispersion = fc.double({ min: 1, max: 4, noNaN: true });

/** P(X > count) + ½ P(X = count), summed one by one. */
function summedEvidence(count: number, size: number, share: number): number {
  let probability = (1 - share) ** size;
  let sum = 0;
  for (let k = 0; k <= size; k++) {
    if (k >= count) sum += k === count ? probability / 2 : probability;
    probability *= ((size - k) / (k + 1)) * (share / (1 - share));
  }
  return sum;
}

describe('midPInterval', () => {
  // R. G. Newcombe (1998), Stat. Med. 17, 857–872, table I, method 6.
  it.each([
    [81, 263, 0.2544, 0.3658],
    [15, 148, 0.0601, 0.1581],
    [0, 20, 0, 0.1391],
    [1, 29, 0.0017, 0.1585],
  ])('agrees with the published limits for %p of %p', (count, size, low, high) => {
    expect(midPInterval(count, size)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  it('is the mirror image when the question is turned around, to the last digit', () => {
    fc.assert(
      fc.property(counts, ([count, size]) => {
        const { low, high } = midPInterval(count, size)!;
        const turned = midPInterval(size - count, size)!;
        expect(turned.high).toBe(count === 0 ? 1 : 1 - low);
        expect(1 - turned.low).toBe(high);
      }),
    );
  });

  it('holds the share itself, and moves upwards with the count', () => {
    fc.assert(
      fc.property(counts, ([count, size]) => {
        const { low, high } = midPInterval(count, size)!;
        expect(low).toBeLessThanOrEqual(count / size);
        expect(high).toBeGreaterThanOrEqual(count / size);
        if (count === size) return;
        const next = midPInterval(count + 1, size)!;
        expect(next.low).toBeGreaterThan(low);
        expect(next.high).toBeGreaterThan(high);
      }),
    );
  });

  it('lies inside the interval of Clopper and Pearson, which takes all of what was seen for strange', () => {
    fc.assert(
      fc.property(counts, ([count, size]) => {
        const { low, high } = midPInterval(count, size)!;
        if (count > 0) expect(incompleteBeta(count, size - count + 1)(low)).toBeGreaterThan(0.025);
        if (count < size) expect(incompleteBeta(size - count, count + 1)(1 - high)).toBeGreaterThan(0.025);
      }),
    );
  });

  it('is wider when pupils influence each other', () => {
    fc.assert(
      fc.property(counts, dispersion, ([count, size], phi) => {
        const alone = midPInterval(count, size)!;
        const together = midPInterval(count / phi, size / phi)!;
        expect(together.low).toBeLessThanOrEqual(alone.low + 1e-12);
        expect(together.high).toBeGreaterThanOrEqual(alone.high - 1e-12);
      }),
    );
  });

  it('ends where the evidence is 2.5 %, so the words and the interval agree', () => {
    fc.assert(
      fc.property(counts, dispersion, ([count, size], phi) => {
        const [x, n] = [count / phi, size / phi];
        const { low, high } = midPInterval(x, n)!;
        if (count > 0) expect(midPEvidence(x, n, low)?.higher).toBeCloseTo(0.025, 9);
        if (count < size) expect(midPEvidence(x, n, high)?.lower).toBeCloseTo(0.025, 9);
      }),
    );
  });

  it('ends exactly at none and at all, and says nothing of nobody', () => {
    expect(midPInterval(0, 20)?.low).toBe(0);
    expect(midPInterval(20, 20)?.high).toBe(1);
    expect(midPInterval(0, 0)).toBeNull();
  });

  it.each([
    [-1, 5],
    [6, 5],
    [NaN, 5],
    [1, NaN],
  ])('refuses %p of %p', (count, size) => {
    expect(() => midPInterval(count, size)).toThrow(`got ${count} of ${size}`);
  });
});

describe('midPEvidence', () => {
  it('is the sum of the binomial probabilities, half of what was seen', () => {
    const share = fc.double({ min: 0.05, max: 0.95, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.nat(), share, (size, draw, p) => {
        const count = draw % (size + 1);
        const evidence = midPEvidence(count, size, p)!;
        expect(evidence.higher).toBeCloseTo(summedEvidence(count, size, p), 10);
        expect(evidence.higher + evidence.lower).toBeCloseTo(1, 10);
      }),
    );
  });

  it('has an answer for a share of 0 and of 1', () => {
    expect(midPEvidence(0, 20, 0)).toEqual({ higher: 0.5, lower: 0.5 });
    expect(midPEvidence(1, 20, 0)).toEqual({ higher: 0, lower: 1 });
    expect(midPEvidence(20, 20, 1)).toEqual({ higher: 0.5, lower: 0.5 });
    expect(midPEvidence(19, 20, 1)).toEqual({ higher: 1, lower: 0 });
  });

  it('says nothing of nobody, and refuses a share that is none', () => {
    expect(midPEvidence(0, 0, 0.5)).toBeNull();
    expect(() => midPEvidence(1, 2, 1.5)).toThrow(RangeError);
  });
});
