import type { Measured } from '../measured';
import { assessedSeries, whyNotAssessed } from './assessed-series';
import { chanceInterval } from './chance-interval';

const value = (count: number, group: number): Measured => ({ kind: 'value', value: count / group, count, group });
const year = (schoolYear: number, all: Measured) => ({ schoolYear, all, girls: all, boys: all });

describe('assessedSeries', () => {
  it('ends with the assessed year, and has a year without counts where the figure is hidden', () => {
    const shown = [year(2023, value(40, 60)), year(2024, { kind: 'few', group: 60 }), year(2025, value(48, 60))];
    const series = assessedSeries(shown, 'all', 2025, () => null, [2024]);
    expect(series).toHaveLength(7);
    expect(series.at(-1)).toEqual({ schoolYear: 2025, count: 48, group: 60, invited: null, isBreak: false });
    expect(series.at(-2)).toEqual({ schoolYear: 2024, count: null, group: null, invited: null, isBreak: true });
    expect(series.at(-3)).toMatchObject({ schoolYear: 2023, count: 40, group: 60 });
  });

  it('leaves out later years, and shares without the counts behind them', () => {
    const shown = [year(2025, { kind: 'value', value: 0.8, count: null, group: 60 }), year(2026, value(50, 60))];
    expect(assessedSeries(shown, 'girls', 2025, () => null, []).every(({ count }) => count === null)).toBe(true);
  });
});

describe('whyNotAssessed', () => {
  it.each([
    [value(48, 60), null],
    [{ kind: 'value', value: 0.8, count: null, group: 60 }, 'no-counts'],
    [{ kind: 'suppressed' }, 'hidden'],
    [{ kind: 'few', group: 60 }, 'hidden'],
    [{ kind: 'nearly-all', group: 60 }, 'hidden'],
    [{ kind: 'missing' }, 'missing'],
    [{ kind: 'not-reported' }, 'missing'],
    [{ kind: 'not-applicable' }, 'no-pupils'],
  ] as const)('of %j is %p', (figure, reason) => {
    expect(whyNotAssessed(figure)).toBe(reason);
  });
});

describe('chanceInterval', () => {
  const rate = { kind: 'rate', unit: 'share' } as const;

  // Newcombe (1998a), table I, mid-p: 81 of 263 gives 0.2544–0.3658.
  it('agrees with a published interval', () => {
    const interval = chanceInterval(rate, value(81, 263), 1);
    expect(interval?.low).toBeCloseTo(0.2544, 4);
    expect(interval?.high).toBeCloseTo(0.3658, 4);
  });

  it.each([
    ['a promise', { kind: 'promise', unit: 'share' } as const, value(48, 60)],
    ['a group of nine', rate, value(5, 9)],
    ['a band', rate, { kind: 'few', group: 60 } as const],
    ['a hidden figure', rate, { kind: 'suppressed' } as const],
    ['a share without counts', rate, { kind: 'value', value: 0.5, count: null, group: 60 } as const],
    ['merit points', { kind: 'rate', unit: 'points' } as const, value(48, 60)],
  ])('is not drawn for %s', (_, indicator, figure) => {
    expect(chanceInterval(indicator, figure, 1)).toBeNull();
  });
});
