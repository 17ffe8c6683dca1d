import * as fc from 'fast-check';
import { wilsonInterval } from './wilson-interval';

describe('wilsonInterval', () => {
  // R. G. Newcombe (1998), Stat. Med. 17, 857–872, table I, method 3.
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('agrees with the published limits for %p of %p', (count, group, low, high) => {
    expect(wilsonInterval(count, group)).toEqual({ low: expect.closeTo(low, 4), high: expect.closeTo(high, 4) });
  });

  // The test data of PHEindicatormethods (ukhsa-collaboration).
  it('agrees with Fingertips to the last digit, also at 99.8 %', () => {
    expect(wilsonInterval(65, 100)).toEqual({
      low: expect.closeTo(0.55254443296888, 13),
      high: expect.closeTo(0.736357517569025, 13),
    });
    expect(wilsonInterval(65, 100, 0.998)).toEqual({
      low: expect.closeTo(0.495494657407043, 13),
      high: expect.closeTo(0.77835406140897, 13),
    });
  });

  it('is the mirror image when the question is turned around', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(), (group, draw) => {
        const count = draw % (group + 1);
        const reached = wilsonInterval(count, group)!;
        const missed = wilsonInterval(group - count, group)!;
        expect(reached.low).toBeCloseTo(1 - missed.high, 13);
        expect(reached.low).toBeLessThanOrEqual(count / group);
        expect(reached.high).toBeGreaterThanOrEqual(count / group);
      }),
    );
  });

  it('ends exactly at none and at all', () => {
    expect(wilsonInterval(0, 7)?.low).toBe(0);
    expect(wilsonInterval(7, 7)?.high).toBe(1);
  });

  it('says nothing of nobody', () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it('refuses impossible counts and confidences', () => {
    expect(() => wilsonInterval(41, 40)).toThrow('got 41 of 40');
    expect(() => wilsonInterval(-1, 40)).toThrow(RangeError);
    expect(() => wilsonInterval(1, 40, 1)).toThrow(RangeError);
  });
});
