import * as fc from 'fast-check';
import { formatSwedishNumber, fractionOfPercent, parseSwedishNumber } from './swedish-number';

describe('parseSwedishNumber', () => {
  it.each([
    ['79,4', 79.4],
    ['1 234,5', 1234.5],
    ['1\u00a0234\u202f567', 1234567],
    ['\u2212 5'.replace(' ', ''), -5],
    ['\u20130,5', -0.5],
    ['6.0', 6],
    ['0764', 764],
    [' 90 ', 90],
  ])('reads %j', (text, number) => {
    expect(parseSwedishNumber(text)).toBe(number);
  });

  it.each([
    '',
    '.',
    '..',
    '~100',
    '1.234',
    '1.234,5',
    '1,234,5',
    '1 23',
    '12 34',
    '71,9 %',
    '1e3',
    '0x10',
    'Infinity',
    '-',
    '5-',
  ])('does not guess at %j', (text) => {
    expect(parseSwedishNumber(text)).toBeNull();
  });

  it('reads back whatever Swedish formatting writes', () => {
    const swedish = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 6 });
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 6 }), (digits, places) => {
        const number = digits / 10 ** places;
        expect(parseSwedishNumber(swedish.format(number))).toBeCloseTo(number, 6);
      }),
    );
  });
});

describe('formatSwedishNumber', () => {
  it.each([
    [1234567.25, '1234567,25'],
    [-0.5, '-0,5'],
    [-0, '0'],
    [1e-7, '0,0000001'],
    [0.1, '0,1'],
  ])('writes %p as %j', (number, text) => {
    expect(formatSwedishNumber(number)).toBe(text);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e15, max: 1e15, noNaN: true }), (number) => {
        expect(parseSwedishNumber(formatSwedishNumber(number))).toBeCloseTo(number, 10);
      }),
    );
  });

  it.each([NaN, Infinity])('refuses %p', (number) => {
    expect(() => formatSwedishNumber(number)).toThrow(RangeError);
  });
});

describe('fractionOfPercent', () => {
  it('gives the nearest number to the fraction for every tenth of a per cent', () => {
    for (let tenths = 0; tenths <= 1000; tenths += 1) expect(fractionOfPercent(tenths / 10)).toBe(tenths / 1000);
  });

  it('keeps the decimals of Kolada', () => {
    expect(fractionOfPercent(72.805139)).toBe(0.72805139);
  });
});
