import { readErrors as en } from './en/read-errors';
import { readErrors as sv, readErrorsWithSentence } from './sv/read-errors';
import { readErrorsWithSentence as englishNames } from './en/read-errors';

const facts = {
  column: 'täljare',
  value: '12x',
  firstRow: 3,
  expected: 9,
  found: 8,
  girls: 5,
  boys: 6,
  all: 10,
  numerator: 9,
  denominator: 8,
};

it('has a sentence for the same errors in both languages', () => {
  expect([...englishNames].sort()).toEqual([...readErrorsWithSentence].sort());
});

it.each(readErrorsWithSentence)('says what is wrong with %s and what to do', (name) => {
  for (const say of [sv, en]) {
    const sentence = say(name, facts);
    expect(sentence).toMatch(/^[\p{Lu}”“\d].*\.$/su);
    expect(sentence).not.toMatch(/undefined/);
  }
});

it.each([
  'municipality-code-invalid',
  'unit-code-invalid',
  'indicator-unknown',
  'gender-unknown',
  'school-year-invalid',
])('says of %s that the cell is empty, when it is', (name) => {
  for (const say of [sv, en])
    expect(say(name, { column: 'x', value: '' })).toMatch(/tom cell|saknas|empty cell|missing/i);
});

it('says of a whole file that it names no school year', () => {
  expect(sv('school-year-invalid', { column: '', value: '' })).toMatch(/^Filen säger inte/);
});

it('points at the row that says the same', () => {
  expect(sv('duplicate-cell', facts)).toContain('rad 3');
});

it('never repeats what looks like a personal number', () => {
  expect(sv('personal-number-found', { column: 'enhet', value: '20090101-1234' })).not.toContain('20090101');
});

it('has something to say of an error it does not know', () => {
  expect(sv('something-new', {})).toMatch(/Rätta/);
});
