import { comparable, countedYears, hasEnoughAnswers } from './series';
import { yearsTo2024 } from './testing/assessed';

describe('a series', () => {
  const years = yearsTo2024([1, 10], [2, 10], [null, 10], [0, 0], [5, 10]);

  it('can be compared from its latest break on', () => {
    expect(comparable(years)).toEqual(years);
    const broken = years.map((year) => ({ ...year, isBreak: year.schoolYear === 2021 || year.schoolYear === 2023 }));
    expect(comparable(broken).map(({ schoolYear }) => schoolYear)).toEqual([2023, 2024]);
  });

  it('gives the years with figures among the last', () => {
    expect(countedYears(years, 2024, 4).map(({ schoolYear }) => schoolYear)).toEqual([2021, 2024]);
    expect(countedYears(years, 2021, 3).map(({ schoolYear }) => schoolYear)).toEqual([2020, 2021]);
  });

  it('knows when enough have answered, and when nobody knows', () => {
    const year = { schoolYear: 2024, count: 20, group: 30 };
    expect(hasEnoughAnswers({ kind: 'survey' }, { ...year, invited: 50 })).toBe(true);
    expect(hasEnoughAnswers({ kind: 'survey' }, { ...year, invited: 51 })).toBe(false);
    expect(hasEnoughAnswers({ kind: 'survey' }, year)).toBeNull();
    expect(hasEnoughAnswers({ kind: 'rate' }, year)).toBe(true);
  });
});
