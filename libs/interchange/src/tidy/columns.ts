import type { CsvRecord } from '../csv/read-csv';
import type { ErrorList } from '../error-list';
import { labelKey } from '../labels';

/** The columns of the tidy file: their Swedish name first, then what else is understood. */
export const tidyColumns = {
  municipality: ['kommun', 'municipality'],
  unit: ['enhet', 'unit'],
  indicator: ['indikator', 'indicator'],
  schoolYear: ['läsår', 'school year', 'school_year', 'schoolyear'],
  cohort: ['kohort', 'cohort'],
  gender: ['kön', 'gender'],
  programme: ['program', 'programme'],
  numerator: ['täljare', 'numerator'],
  denominator: ['nämnare', 'denominator'],
  state: ['läge', 'state'],
  /** Written by the file of refused rows, so that it can be corrected and loaded again as it is. */
  remark: ['fel', 'error'],
} as const;
export type TidyColumn = keyof typeof tidyColumns;

const optional: readonly TidyColumn[] = ['cohort', 'programme', 'state', 'remark'];

/** Where each column stands, and what the file calls it. */
export type TidyHeader = ReadonlyMap<TidyColumn, { readonly index: number; readonly name: string }>;

/** The column a heading names, or undefined. */
export function tidyColumnOf(heading: string): TidyColumn | undefined {
  const key = labelKey(heading);
  return (Object.keys(tidyColumns) as TidyColumn[]).find((column) =>
    (tidyColumns[column] as readonly string[]).includes(key),
  );
}

/** Whether a line is the header of a tidy file: it names at least three of its columns, counts among them. */
export function isTidyHeader(line: string): boolean {
  const found = new Set(line.split(/[;,\t]/).map((cell) => tidyColumnOf(cell.replace(/"/g, ''))));
  found.delete(undefined);
  return found.size >= 3 && (found.has('numerator') || found.has('denominator') || found.has('indicator'));
}

/** Reads the header. Unknown and repeated headings are refused as `column-unknown`, absent ones as `column-missing`. */
export function readTidyHeader({ row, cells }: CsvRecord, errors: ErrorList): TidyHeader {
  const header = new Map<TidyColumn, { index: number; name: string }>();
  for (const [index, cell] of cells.entries()) {
    const name = cell.trim();
    if (name === '') continue;
    const column = tidyColumnOf(name);
    if (!column || header.has(column)) errors.add(row, name, 'column-unknown', name);
    else header.set(column, { index, name });
  }
  for (const column of Object.keys(tidyColumns) as TidyColumn[]) {
    if (!header.has(column) && !optional.includes(column)) {
      errors.add(row, tidyColumns[column][0], 'column-missing', null, { column: tidyColumns[column][0] });
    }
  }
  return header;
}
