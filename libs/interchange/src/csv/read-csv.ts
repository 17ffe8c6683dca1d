import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { CsvError, parse } from 'csv-parse/sync';

/** A record of a CSV file and the physical line it begins on, counted from 1. A blank line is a record of one empty cell. */
export interface CsvRecord {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The records of a file, or the line of the quotation mark that is never closed. */
export type CsvReading =
  | { readonly records: readonly CsvRecord[]; readonly unclosedQuote: null }
  | { readonly records: readonly []; readonly unclosedQuote: number };

/** Preamble and footer of a published table, beside its rows. */
const linesBesideRows = 1000;

/**
 * Splits a CSV text into records; every kind of line break is taken for one.
 *
 * @param quotes Whether quotation marks enclose cells; without it they are ordinary characters.
 * @throws RuleBroken `import-too-many-rows` when there are so many lines that the rows must be too many.
 */
export function readCsv(text: string, delimiter: string, quotes: 'enclose' | 'ordinary' = 'enclose'): CsvReading {
  // csv-parse counts a CRLF inside quotes as two lines, so the line breaks are made one kind first.
  const lines = text.replace(/\r\n?/g, '\n');
  let count = 0;
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) count += 1;
  if (count > fileLimits.rows + linesBesideRows)
    throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
  const records: CsvRecord[] = [];
  let end = 0;
  try {
    parse(lines, {
      delimiter,
      record_delimiter: '\n',
      quote: quotes === 'enclose' ? '"' : false,
      relax_quotes: true,
      relax_column_count: true,
      on_record: (cells: string[], info) => {
        records.push({ row: end + 1, cells });
        end = info.lines;
        return null;
      },
    });
    return { records, unclosedQuote: null };
  } catch (error) {
    // The only thing the parser still refuses when lengths and stray quotes are relaxed. It tells where the file ends, not
    // where the record with the quote begins.
    if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED')
      return { records: [], unclosedQuote: end + 1 };
    throw error;
  }
}

/** The mark that parts the cells of a header line: semicolon, comma or tab, whichever occurs most; semicolon when none does. */
export function delimiterOf(headerLine: string): ';' | ',' | '\t' {
  const count = (mark: string) => headerLine.split(mark).length;
  return ([';', ',', '\t'] as const).reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

/** Whether a record says nothing. */
export function isBlank({ cells }: CsvRecord): boolean {
  return cells.every((cell) => cell.trim() === '');
}
