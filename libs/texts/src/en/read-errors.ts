import type { ReadErrorFacts } from '../sv/read-errors';

type Sentence = (facts: ReadErrorFacts) => string;

const stands = (value: string | number | undefined) =>
  value === '' || value === undefined ? 'An empty cell' : `“${value}”`;
const inColumn = (column: string | number | undefined) => (column ? `The column ${column}` : 'The cell');

const sentences: Readonly<Record<string, Sentence>> = {
  'column-missing': ({ column }) => `The column “${column}” is missing. Add it to the header row.`,
  'column-unknown': ({ value }) =>
    `The column “${value}” is not recognised, or stands twice. Remove it or correct its name.`,
  'row-length': ({ expected, found }) =>
    expected === undefined
      ? 'The row has more or fewer cells than the header row. Check the separators.'
      : `The row has ${found} cells but the header row ${expected}. Check the separators.`,
  'quote-unclosed': () => 'A quotation mark is opened but never closed. Add the missing one or remove it.',
  'municipality-code-invalid': ({ value }) =>
    `${stands(value)} is no municipality code. Write four digits, with the leading zero.`,
  'municipality-unknown': ({ value }) => `There is no municipality ${value}. Check its code.`,
  'unit-code-invalid': ({ value }) =>
    `${stands(value)} is no school unit code. Write eight digits, or the municipality code for the whole municipality.`,
  'unit-unknown': ({ value }) =>
    `There is no school unit ${value} in the municipality. Take in the register of school units first, or correct the code.`,
  'indicator-unknown': ({ value }) =>
    `${value ? `There is no indicator “${value}”` : 'The indicator is missing'}. Use a code from the list of indicators, for example B1.`,
  'indicator-derived': ({ value }) =>
    `“${value}” is worked out by Vägval from other counts and cannot be taken in. Remove the row.`,
  'indicator-not-counted': ({ value }) => `“${value}” is no share and cannot be taken in as counts. Remove the row.`,
  'school-year-invalid': ({ value, column }) =>
    !value && !column
      ? 'The file does not say which school year it is about. Fetch it again from its source.'
      : `${stands(value)} is no school year. Write for example 2025/26.`,
  'cohort-invalid': ({ value }) =>
    `${stands(value)} is no starting year, or the indicator follows no cohort. Write for example 2022/23.`,
  'gender-unknown': ({ value }) => `${stands(value)} is not recognised. Write all, girls or boys.`,
  'programme-unknown': ({ value }) =>
    `${value ? `There is no programme “${value}”` : 'The programme is missing'}. Write the programme code, for example SA.`,
  'programme-missing': () => 'The programme is missing. Write the programme code, for example SA.',
  'programme-not-allowed': () => 'The indicator is not broken down by programme. Leave the cell empty.',
  'state-unknown': ({ value }) =>
    `${stands(value)} is not recognised. Leave the cell empty, or write missing, suppressed at source, not applicable, not reported or nearly all.`,
  'number-invalid': ({ column, value }) =>
    `${inColumn(column)} holds “${value}”, which is no number. Write a whole number without other characters.`,
  'count-not-whole': ({ column, value }) => `${inColumn(column)} holds ${value}. Counts are whole pupils.`,
  'count-negative': ({ column, value }) => `${inColumn(column)} holds ${value}. A count cannot be less than zero.`,
  'numerator-larger-than-denominator': ({ numerator, denominator }) =>
    numerator === undefined
      ? 'The numerator is larger than the denominator. Check both.'
      : `The numerator ${numerator} is larger than the denominator ${denominator}. Check both.`,
  'counts-incomplete': () =>
    'Numerator and denominator must both be filled in. If there is no figure, say so in the column state.',
  'value-with-state': () => 'The row has both a number and a state that says there is none. Remove one of them.',
  'value-out-of-range': ({ column, value }) =>
    `${inColumn(column)} holds ${value}, which is outside what the measure can be. Correct it.`,
  'duplicate-cell': ({ firstRow }) =>
    firstRow === undefined
      ? 'The same figure stands twice in the file. Remove one of the rows.'
      : `The same figure stands already on row ${firstRow}. Remove one of the rows.`,
  'programmes-do-not-add-up': ({ chosen, choosers }) =>
    chosen === undefined
      ? 'The programmes together have more pupils than have chosen. Check the rows of the unit.'
      : `The programmes together have ${chosen} pupils, but only ${choosers} have chosen. Check the rows of the unit.`,
  'totals-do-not-add-up': ({ girls, boys, all }) =>
    girls === undefined
      ? 'Girls, boys and all do not add up. Check the three rows.'
      : `Girls ${girls} and boys ${boys} do not add up with all ${all}. Check the three rows.`,
  'json-invalid': () => 'The file is not whole. Fetch it again.',
  'page-shape-invalid': () => 'The file does not look like a data page from Kolada. Fetch it again from version 3.',
  'personal-number-found': ({ column }) =>
    `${column ? inColumn(column) : 'The cell'} holds something that looks like a personal number. Vägval takes counts only. Remove it from the file.`,
};

export const readErrors = (name: string, facts: ReadErrorFacts): string =>
  sentences[name]?.(facts) ?? 'The cell cannot be read. Correct it and try again.';

export const readErrorsWithSentence: readonly string[] = Object.keys(sentences);
