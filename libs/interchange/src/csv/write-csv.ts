import { writeCsv } from 'hucre/csv';
import { formatSwedishNumber, parseSwedishNumber } from '../swedish-number';

/** A table to take away: what it shows, what a reader must know of it, and its rows. Null is an empty cell. */
export interface CsvTable {
  readonly title: string;
  /** Source, date, filters: label and value, printed above the table. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/**
 * A table as a CSV file that Excel in Swedish opens rightly: UTF-8 with byte order mark, semicolon, decimal comma, CRLF;
 * the title and the facts first, then an empty line, then header and rows.
 *
 * @throws RangeError when a number is not finite.
 * @see OWASP, CSV Injection: text that a spreadsheet would take for a formula gets an apostrophe before it.
 */
export function writeCsvTable({ title, facts, header, rows }: CsvTable): string {
  return writeCsvRows([[title], ...facts, [], header, ...rows]);
}

/** Rows as CSV, written as `writeCsvTable` does, with nothing before them. */
export function writeCsvRows(rows: readonly (readonly (string | number | null)[])[]): string {
  return writeCsv(
    rows.map((row) => row.map(cellText)),
    { delimiter: ';', bom: true, lineSeparator: '\r\n' },
  );
}

function cellText(cell: string | number | null): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? formatSwedishNumber(cell) : guardFormula(cell);
}

/** Text that a spreadsheet will show as text. What begins like a formula gets an apostrophe first, unless it is a plain number. */
export function guardFormula(text: string): string {
  return /^[\s\0]*[=+\-@|\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/.test(text) && parseSwedishNumber(text) === null
    ? `'${text}`
    : text;
}
