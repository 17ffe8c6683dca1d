import * as fc from 'fast-check';
import { disclose, discloseByGender } from './interim-disclosure';
import { type StoredCell } from '../stored-cell';

const rate = { counted: 'pupils', kind: 'rate' } as const;
const promise = { counted: 'pupils', kind: 'promise' } as const;
const activities = { counted: 'activities', kind: 'promise' } as const;

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

describe('disclose', () => {
  it('shows a share with what it is counted of', () => {
    expect(disclose(rate, counted(48, 60))).toEqual({ kind: 'value', value: 0.8, count: 48, group: 60 });
  });

  it.each([
    [7, 9, 'suppressed'],
    [3, 60, 'suppressed'],
    [0, 60, 'value'],
    [57, 60, 'nearly-all'],
    [60, 60, 'value'],
    [55, 60, 'value'],
  ])('shows %p of %p as %p', (numerator, denominator, kind) => {
    expect(disclose(rate, counted(numerator, denominator)).kind).toBe(kind);
  });

  it('tells a school how many are left of a promise', () => {
    expect(disclose(promise, counted(56, 60))).toMatchObject({ kind: 'value', count: 56 });
  });

  it('never holds back how many activities were done', () => {
    expect(disclose(activities, counted(2, 3))).toMatchObject({ kind: 'value', count: 2, group: 3 });
  });

  it('does not call a share of nobody zero', () => {
    expect(disclose(rate, counted(0, 0))).toEqual({ kind: 'not-applicable' });
  });

  it('holds back a published share of a small group', () => {
    expect(disclose(rate, published(0.5, 9))).toEqual({ kind: 'suppressed' });
    expect(disclose(rate, published(0.5, 10))).toEqual({ kind: 'value', value: 0.5, count: null, group: 10 });
  });

  it.each([
    ['nearly-all', 'nearly-all'],
    ['suppressed-at-source', 'suppressed'],
    ['missing', 'missing'],
    ['not-applicable', 'not-applicable'],
    ['not-reported', 'not-reported'],
  ] as const)('keeps what the source said: %p is %p', (state, kind) => {
    const cell: StoredCell = { state, basis: 'share', numerator: null, denominator: null, value: null, groupSize: 40 };
    expect(disclose(rate, cell).kind).toBe(kind);
  });

  it('never shows a number from which one to four pupils can be read', () => {
    const group = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(group, fc.nat(), (size, draw) => {
        const count = size === 0 ? 0 : draw % (size + 1);
        const shown = disclose(rate, counted(count, size));
        if (shown.kind !== 'value') return;
        expect(size).toBeGreaterThanOrEqual(10);
        expect([1, 2, 3, 4]).not.toContain(count);
        expect([1, 2, 3, 4]).not.toContain(size - count);
      }),
    );
  });
});

describe('discloseByGender', () => {
  it('holds back boys when girls are held back, because the whole is shown', () => {
    const shown = discloseByGender(rate, { all: counted(20, 60), girls: counted(3, 30), boys: counted(17, 30) });
    expect(shown.all).toMatchObject({ kind: 'value', count: 20 });
    expect(shown.girls).toEqual({ kind: 'suppressed' });
    expect(shown.boys).toEqual({ kind: 'suppressed' });
  });

  it('leaves no gender alone to be subtracted, whatever the counts', () => {
    const side = fc.record({ size: fc.integer({ min: 0, max: 80 }), draw: fc.nat() });
    fc.assert(
      fc.property(side, side, (g, b) => {
        const girls = counted(g.size === 0 ? 0 : g.draw % (g.size + 1), g.size);
        const boys = counted(b.size === 0 ? 0 : b.draw % (b.size + 1), b.size);
        const all = counted((girls.numerator ?? 0) + (boys.numerator ?? 0), g.size + b.size);
        const shown = discloseByGender(rate, { all, girls, boys });
        const exact = [shown.girls, shown.boys].filter(({ kind }) => kind === 'value').length;
        const hidden = [shown.girls, shown.boys].filter(
          ({ kind }) => kind === 'suppressed' || kind === 'nearly-all',
        ).length;
        expect(exact > 0 && hidden > 0).toBe(false);
      }),
    );
  });
});
