import * as fc from 'fast-check';
import type { Measured } from '../measured';
import { dissimilarity } from '../statistics/dissimilarity';
import { shownSegregation, type ShownChoice } from './shown-segregation';

const pupils = (count: number): Measured => ({ kind: 'value', value: count, count, group: 400 });
const choice = (programme: string, girls: number | null, boys: number | null): ShownChoice => {
  const figure = (count: number | null): Measured => (count === null ? { kind: 'suppressed' } : pupils(count));
  return {
    programme,
    name: { sv: programme, en: programme },
    kind: 'preparatory',
    girls: figure(girls),
    boys: figure(boys),
    all: figure(girls === null || boys === null ? null : girls + boys),
  };
};
// The data of R's package segregation, test_dissimilarity: D is 0.6.
const published = [choice('0', 100, 0), choice('1', 60, 40), choice('2', 40, 60), choice('3', 0, 100)];
const everyone = { girls: pupils(200), boys: pupils(200) };

describe('shownSegregation', () => {
  it('agrees with a published value, beside its level by chance', () => {
    const shown = shownSegregation(published, everyone, null);
    if (shown.kind !== 'measured') throw new Error(shown.reason);
    expect(shown.measured).toBeCloseTo(0.6, 12);
    expect(shown.byChance).toBeCloseTo(0.0689, 4);
    expect(shown.adjusted).toBeCloseTo(0.5704, 4);
    expect(shown.mutualInformation).toBeCloseTo(0.3566, 4);
  });

  it('counts programmes that are not shown as one', () => {
    const shown = shownSegregation(
      [choice('0', 100, 0), choice('1', 60, 40), choice('2', null, null), choice('3', null, null)],
      everyone,
      null,
    );
    if (shown.kind !== 'measured') throw new Error(shown.reason);
    const merged = dissimilarity([
      { girls: 100, boys: 0 },
      { girls: 60, boys: 40 },
      { girls: 40, boys: 160 },
    ]);
    expect(shown).toMatchObject({ programmesTogether: 2, ...merged });
    expect(shown.contributions.map(({ programme }) => programme)).toContain(null);
  });

  it('gives each programme its part of the whole, largest first', () => {
    const counts = fc.array(fc.tuple(fc.nat({ max: 60 }), fc.nat({ max: 60 })), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(counts, (rows) => {
        const choices = rows.map(([girls, boys], at) => choice(String(at), girls, boys));
        const sum = (at: 0 | 1) => rows.reduce((total, row) => total + row[at], 0);
        const shown = shownSegregation(choices, { girls: pupils(sum(0)), boys: pupils(sum(1)) }, null);
        if (shown.kind !== 'measured' || shown.mutualInformation < 1e-9) return;
        const shares = shown.contributions.map(({ share }) => share);
        expect(shares).toEqual([...shares].sort((a, b) => b - a));
        expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6);
        expect(shown.adjusted).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it.each([
    ['too-few', { girls: pupils(20), boys: pupils(20) }],
    ['one-gender-only', { girls: pupils(80), boys: pupils(0) }],
    ['hidden', { girls: { kind: 'suppressed' }, boys: { kind: 'suppressed' } }],
    ['not-reported', { girls: { kind: 'not-reported' }, boys: { kind: 'not-reported' } }],
  ] as const)('cannot be told: %s', (reason, all) => {
    expect(shownSegregation([], all, null)).toEqual({ kind: 'cannot-tell', reason });
  });
});
