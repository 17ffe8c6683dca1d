import * as fc from 'fast-check';
import { readCsv } from './read-csv';
import { guardFormula, writeCsvRows, writeCsvTable } from './write-csv';

describe('writeCsvTable', () => {
  it('writes what Swedish Excel opens rightly', () => {
    const text = writeCsvTable({
      title: 'Behöriga till yrkesprogram',
      facts: [
        ['Källa', 'Skolverket'],
        ['Läsår', '2024/25'],
      ],
      header: ['Skola', 'Andel'],
      rows: [
        ['Åsa; "norra"', 0.794],
        ['Ö', null],
        ['X', -1234.5],
      ],
    });

    expect(text).toBe(
      '\ufeffBehöriga till yrkesprogram\r\nKälla;Skolverket\r\nLäsår;2024/25\r\n\r\n' +
        'Skola;Andel\r\n"Åsa; ""norra""";0,794\r\nÖ;\r\nX;-1234,5',
    );
  });

  it('lets any text survive, apart from the apostrophe before formulas', () => {
    const unbroken = (text: string) => text.replace(/\r\n?/g, '\n');
    const cell = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x${text}`);
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, fc.string()), { minLength: 1 }), (rows) => {
        const { records } = readCsv(writeCsvRows(rows).slice(1), ';');
        expect(records.map(({ cells }) => cells)).toEqual(
          rows.map((row) => row.map((text) => unbroken(guardFormula(text)))),
        );
      }),
    );
  });
});

describe('guardFormula', () => {
  it.each(['=1+1', '+A1', '-A1', '@SUM(A1)', '\t=1', ' =1', '\r=1', '|x', '\uff1dA1'])('guards %j', (text) => {
    expect(guardFormula(text)).toBe(`'${text}`);
  });

  it.each(['-5', '-0,5', '\u22125', 'Åsa', '~100', '..', ''])('leaves %j as it is', (text) => {
    expect(guardFormula(text)).toBe(text);
  });
});
