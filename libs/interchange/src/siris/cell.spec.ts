import { readSirisCell } from './cell';

describe('readSirisCell', () => {
  it.each([
    ['79,4', { state: 'value', number: 79.4 }],
    ['3\u00a0877', { state: 'value', number: 3877 }],
    ['0', { state: 'value', number: 0 }],
    ['..', { state: 'suppressed-at-source', number: null }],
    ['~100', { state: 'nearly-all', number: null }],
    ['.', { state: 'missing', number: null }],
    ['-', { state: 'missing', number: null }],
    ['...', { state: 'missing', number: null }],
    [' ', { state: 'missing', number: null }],
  ])('reads %j', (text, cell) => {
    expect(readSirisCell(text)).toEqual(cell);
  });

  it('says so when a cell is none of these', () => {
    expect(readSirisCell('Matematik')).toBeNull();
  });
});
