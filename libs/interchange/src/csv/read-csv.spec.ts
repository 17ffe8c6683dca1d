import { RuleBroken } from '@vagval/domain/rule-broken';
import { delimiterOf, readCsv } from './read-csv';

describe('readCsv', () => {
  it('tells the physical line each record begins on, past blank lines and quoted line breaks', () => {
    const { records } = readCsv('a;b\r\n"x\r\ny";2\r\n\r\n3;4\r\n', ';');

    expect(records).toEqual([
      { row: 1, cells: ['a', 'b'] },
      { row: 2, cells: ['x\ny', '2'] },
      { row: 4, cells: [''] },
      { row: 5, cells: ['3', '4'] },
    ]);
  });

  it('tells where a quotation mark is never closed, and reads on when marks are ordinary', () => {
    const text = 'a;b\n1;2\n3;"x\n5;6\n';

    expect(readCsv(text, ';')).toEqual({ records: [], unclosedQuote: 3 });
    expect(readCsv(text, ';', 'ordinary').records[2]).toEqual({ row: 3, cells: ['3', '"x'] });
  });

  it('refuses more lines than any file may have before it splits them', () => {
    expect(() => readCsv('\n'.repeat(201_001), ';')).toThrow(
      new RuleBroken('import-too-many-rows', { limit: 200_000 }),
    );
  });
});

describe('delimiterOf', () => {
  it.each([
    ['a;b,c;d', ';'],
    ['a,b,c', ','],
    ['a\tb\tc', '\t'],
    ['a', ';'],
  ])('finds the mark of %j', (line, mark) => {
    expect(delimiterOf(line)).toBe(mark);
  });
});
