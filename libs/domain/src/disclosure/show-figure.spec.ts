import * as fc from 'fast-check';
import type { StoredCell } from '../stored-cell';
import { isProtected, showExact, showPublished } from './show-figure';

const counted = (numerator: number, denominator: number): StoredCell => ({
  state: 'value',
  basis: 'counts',
  numerator,
  denominator,
  value: null,
  groupSize: null,
});
const published = (value: number, groupSize: number | null): StoredCell => ({
  state: 'value',
  basis: 'share',
  numerator: null,
  denominator: null,
  value,
  groupSize,
});

describe('showExact', () => {
  it('shows a share with what it is counted of, however few', () => {
    expect(showExact(counted(3, 5))).toEqual({ kind: 'value', value: 0.6, count: 3, group: 5 });
  });

  it('does not call a share of nobody zero', () => {
    expect(showExact(counted(0, 0))).toEqual({ kind: 'not-applicable' });
  });

  it.each([
    ['nearly-all', { kind: 'nearly-all', group: 40 }],
    ['suppressed-at-source', { kind: 'suppressed' }],
    ['missing', { kind: 'missing' }],
    ['not-applicable', { kind: 'not-applicable' }],
    ['not-reported', { kind: 'not-reported' }],
  ] as const)('keeps what the source said: %p', (state, shown) => {
    expect(showExact({ ...published(0.5, 40), state, value: null })).toEqual(shown);
  });

  it('does not pass on a published share of a group known to be small', () => {
    expect(showExact(published(0.5, 9))).toEqual({ kind: 'suppressed' });
    expect(showExact(published(0.5, 10))).toEqual({ kind: 'value', value: 0.5, count: null, group: 10 });
    expect(showExact(published(0.5, null))).toEqual({ kind: 'value', value: 0.5, count: null, group: null });
  });
});

describe('showPublished', () => {
  it('shows what the release shows', () => {
    expect(showPublished(counted(48, 60), 'exact')).toEqual({ kind: 'value', value: 0.8, count: 48, group: 60 });
    expect(showPublished(counted(2, 60), 'few')).toEqual({ kind: 'few', group: 60 });
    expect(showPublished(counted(58, 60), 'nearly-all')).toEqual({ kind: 'nearly-all', group: 60 });
    expect(showPublished(counted(30, 60), 'hidden')).toEqual({ kind: 'suppressed' });
  });

  it('shows nothing of counts that no release knows', () => {
    expect(showPublished(counted(48, 60), null)).toEqual({ kind: 'suppressed' });
  });

  it('looks the same for a small count and for one that keeps it company', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), (group, draw) => {
        expect(showPublished(counted(draw % (group + 1), group), 'hidden')).toEqual({ kind: 'suppressed' });
      }),
    );
  });
});

describe('isProtected', () => {
  it.each([
    ['ordinary', 'pupils', 'share', true],
    ['sensitive', 'answers', 'share', true],
    ['open', 'pupils', 'share', false],
    ['ordinary', 'units', 'share', false],
    ['ordinary', 'pupils', 'points', false],
  ] as const)('%s counts of %s as %s: %p', (disclosure, counts, unit, expected) => {
    expect(isProtected({ disclosure, counted: counts, unit })).toBe(expected);
  });
});
