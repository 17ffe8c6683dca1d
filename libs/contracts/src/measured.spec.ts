import { language, measured, schoolYear, table } from './measured';

describe('a number as it is sent', () => {
  it.each([
    { kind: 'value', value: 0.75, count: 45, group: 60 },
    { kind: 'value', value: 0, count: 0, group: 12 },
    { kind: 'value', value: 221.5, count: null, group: null },
    { kind: 'nearly-all', group: 30 },
    { kind: 'suppressed' },
    { kind: 'missing' },
    { kind: 'not-reported' },
    { kind: 'not-applicable' },
  ])('is $kind', (one) => {
    expect(measured.parse(one)).toEqual(one);
  });

  it.each(['suppressed', 'missing', 'not-reported', 'not-applicable'])(
    'leaves every figure behind where it is %s',
    (kind) => {
      expect(measured.parse({ kind, value: 0.4173, count: 3, group: 7, numerator: 3 })).toEqual({ kind });
    },
  );

  it('leaves the count behind where it is nearly all', () => {
    expect(measured.parse({ kind: 'nearly-all', group: 30, count: 29, value: 0.97 })).toEqual({
      kind: 'nearly-all',
      group: 30,
    });
  });

  it.each([
    0.75,
    null,
    { value: 0.75 },
    { kind: 'value', value: null, count: null, group: null },
    { kind: 'value', value: Number.NaN, count: null, group: null },
    { kind: 'value', value: 0.5, count: -1, group: 4 },
    { kind: 'value', value: 0.5, count: 1.5, group: 3 },
    { kind: 'hidden' },
  ])('is never %j', (wrong) => {
    expect(measured.safeParse(wrong).success).toBe(false);
  });
});

describe('a school year in an address', () => {
  it.each([
    ['2025', 2025],
    ['1990', 1990],
    [2100, 2100],
  ])('is read from %p', (text, year) => {
    expect(schoolYear.parse(text)).toBe(year);
  });

  it.each(['', '1989', '2101', '2025/26', '2025.5', 'i år', null, undefined, 'Infinity'])('is never %p', (text) => {
    expect(schoolYear.safeParse(text).success).toBe(false);
  });
});

describe('a table', () => {
  it('is Swedish unless English is asked for', () => {
    expect(language.parse(undefined)).toBe('sv');
    expect(language.parse('en')).toBe('en');
    expect(language.safeParse('fi').success).toBe(false);
  });

  it('is a name and a text, and nothing else', () => {
    expect(table.parse({ fileName: 'a.csv', text: 'x', rows: [[41]] })).toEqual({ fileName: 'a.csv', text: 'x' });
  });
});
