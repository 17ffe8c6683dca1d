import type { ImportPreview, ImportSummary } from '@vagval/contracts/imports/imports';
import { observationStates } from '@vagval/domain/stored-cell';
import type { LanguageCode } from '@vagval/texts/language-code';
import type { Texts } from '@vagval/texts/texts';
import type { TableCell, TableContent } from '../ui/table-content';

/** Errors that are shown; the rest are in the file of errors. */
export const mostErrorsShown = 100;

/** The cells of the file, state by state; states that no cell has are left out. */
export function cellsTable(
  { cells }: ImportSummary,
  { imports, format, observationStates: states }: Texts,
): TableContent {
  const known = observationStates.filter((state) => (cells[state] ?? 0) > 0);
  return {
    caption: imports.cells,
    columns: [{ name: imports.cellState }, { name: imports.cellCount, numeric: true }],
    rows: known.map((state) => ({ name: states[state], cells: [numberCell(format.number(cells[state] ?? 0))] })),
  };
}

/** How many observations each indicator gets. */
export function indicatorsTable(
  { indicators }: ImportSummary,
  { imports, format }: Texts,
  language: LanguageCode,
): TableContent {
  return {
    caption: imports.indicators,
    columns: [{ name: imports.indicator }, { name: imports.observations, numeric: true }],
    rows: indicators.map(({ name, observations }) => ({
      name: name[language],
      cells: [numberCell(format.number(observations))],
    })),
  };
}

/** The first rows as they would be stored. */
export function sampleTable(
  { sample }: Pick<ImportPreview, 'sample'>,
  texts: Texts,
  language: LanguageCode,
): TableContent {
  const { imports: words, format, observationStates: states } = texts;
  return {
    caption: words.sample,
    columns: [
      { name: words.row },
      { name: words.unit },
      { name: words.indicator },
      { name: words.schoolYear },
      { name: words.gender },
      { name: words.programme },
      { name: words.numerator, numeric: true },
      { name: words.denominator, numeric: true },
      { name: words.value, numeric: true },
    ],
    rows: sample.map((one) => ({
      name: String(one.row),
      cells: [
        { text: one.unit },
        { text: one.indicator[language] },
        { text: format.schoolYear(one.schoolYear) },
        { text: words.genders[one.gender] },
        { text: one.programme ?? '' },
        numberCell(one.numerator === null ? '' : format.number(one.numerator)),
        numberCell(one.denominator === null ? '' : format.number(one.denominator)),
        one.state !== 'value'
          ? { text: states[one.state], kind: 'state' as const }
          : numberCell(one.value === null ? '' : format.number(one.value, 3)),
      ],
    })),
  };
}

/** What is wrong, row by row and column by column. */
export function errorsTable({ errors }: ImportSummary, { imports: words, readErrors }: Texts): TableContent {
  return {
    caption: words.errors,
    columns: [{ name: words.row }, { name: words.column }, { name: words.stood }, { name: words.whatIsWrong }],
    rows: errors.slice(0, mostErrorsShown).map(({ row, column, error, value, facts }) => ({
      name: String(row),
      cells: [
        column === null ? { text: words.wholeRow, kind: 'state' } : { text: column },
        value ? { text: value } : { text: column === null ? '' : words.empty, kind: 'state' },
        { text: readErrors(error, { ...facts, column: column ?? '', value: value ?? '' }) },
      ],
    })),
  };
}

function numberCell(text: string): TableCell {
  return { text, kind: 'number' };
}
