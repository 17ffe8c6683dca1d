import * as fc from 'fast-check';
import { formatIn } from './format';

const sv = formatIn('sv');
const en = formatIn('en');
const hard = '\u00a0';

describe('percent', () => {
  it('is a whole number with a hard space in Swedish and none in English', () => {
    expect(sv.percent(57 / 61)).toBe(`93${hard}%`);
    expect(en.percent(57 / 61)).toBe('93%');
    expect(sv.percent(0.1287, 1)).toBe(`12,9${hard}%`);
  });

  it('says 100 % only of everyone and 0 % only of no one', () => {
    expect(sv.percent(1)).toBe(`100${hard}%`);
    expect(sv.percent(0)).toBe(`0${hard}%`);
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 100_000 }), fc.nat(), (group, draw) => {
        const share = (1 + (draw % (group - 1))) / group;
        expect([`100${hard}%`, `0${hard}%`]).not.toContain(sv.percent(share));
      }),
    );
  });

  it('rounds a half upwards, whatever binary fractions make of it', () => {
    expect(sv.percent(0.285)).toBe(`29${hard}%`);
    expect(sv.percent(0.145)).toBe(`15${hard}%`);
  });

  it('never shows a reader what is no number', () => {
    fc.assert(
      fc.property(fc.double(), fc.constantFrom<0 | 1>(0, 1), (share, decimals) => {
        const written = sv.percent(share, decimals);
        expect(written).not.toMatch(/NaN|Infinity|-/);
        expect(written).toMatch(/^(\u2013|\u2212?[\d\u00a0]+(,\d)?\u00a0%)$/);
      }),
    );
  });
});

describe('number', () => {
  it('uses a real minus, a hard space and a comma in Swedish', () => {
    expect(sv.number(-1234567.5, 1)).toBe(`\u22121${hard}234${hard}567,5`);
    expect(en.number(-1234567.5, 1)).toBe('\u22121,234,567.5');
    expect(sv.number(-0.2)).toBe('0');
  });

  it('counts points in words', () => {
    expect(sv.points(0.14)).toBe(`14${hard}procentenheter`);
    expect(sv.points(-0.01)).toBe(`\u22121${hard}procentenhet`);
    expect(en.points(0.01)).toBe(`1${hard}percentage point`);
  });
});

describe('days', () => {
  it('are written as they are said', () => {
    expect(sv.date('2026-09-14')).toBe('14 september 2026');
    expect(en.date('2026-09-14')).toBe('14 September 2026');
    expect(sv.shortDate('2026-06-30')).toBe('30 juni');
    expect(sv.week(41)).toBe(`v.${hard}41`);
    expect(sv.schoolYear(1999)).toBe('1999/00');
  });

  it('are Swedish days, also when the clock of the world has not come there yet', () => {
    expect(sv.moment('2026-06-30T22:30:00Z')).toBe('1 juli 2026 00:30');
  });
});

it('writes a list with its last word', () => {
  expect(sv.list(['a', 'b', 'c'])).toBe('a, b och c');
  expect(en.list(['a', 'b'])).toBe('a and b');
});

it('writes sizes a reader can compare with a limit', () => {
  expect(sv.size(20 * 1024 * 1024)).toBe(`20${hard}MB`);
  expect(sv.size(400)).toBe(`1${hard}kB`);
  expect(en.size(1_363_149)).toBe(`1.3${hard}MB`);
});
