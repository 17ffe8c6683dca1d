import * as fc from 'fast-check';
import { dissimilarity } from './dissimilarity';

describe('dissimilarity', () => {
  // Half of 0.5 − 0.3 and 0.7 − 0.5, by hand.
  it('agrees with a value worked out by hand', () => {
    const result = dissimilarity([
      { girls: 100, boys: 60 },
      { girls: 100, boys: 140 },
    ]);
    expect(result?.measured).toBeCloseTo(0.2, 12);
  });

  // A unit of 111 pupils, computed with 40 digits.
  it('knows what chance alone would give', () => {
    const result = dissimilarity([
      { girls: 14, boys: 15 },
      { girls: 12, boys: 10 },
      { girls: 18, boys: 8 },
      { girls: 2, boys: 13 },
      { girls: 4, boys: 1 },
      { girls: 0, boys: 6 },
      { girls: 1, boys: 5 },
      { girls: 2, boys: 0 },
    ]);
    expect(result?.measured).toBeCloseTo(0.3571893298633702, 10);
    expect(result?.byChance).toBeCloseTo(0.18281584585594732, 10);
  });

  it('is one when no programme has both, and says nothing of one sex alone', () => {
    expect(
      dissimilarity([
        { girls: 30, boys: 0 },
        { girls: 0, boys: 30 },
      ])?.measured,
    ).toBe(1);
    expect(dissimilarity([{ girls: 30, boys: 0 }])).toBeNull();
  });

  it('is the same when girls and boys change places', () => {
    const row = fc.record({ girls: fc.integer({ min: 0, max: 40 }), boys: fc.integer({ min: 0, max: 40 }) });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const turned = dissimilarity(rows.map(({ girls, boys }) => ({ girls: boys, boys: girls })));
        const result = dissimilarity(rows);
        expect(turned === null).toBe(result === null);
        if (!result || !turned) return;
        expect(turned.measured).toBeCloseTo(result.measured, 12);
        expect(turned.byChance).toBeCloseTo(result.byChance, 9);
        expect(result.byChance).toBeLessThanOrEqual(1);
      }),
    );
  });
});
