import { delimiterOf, isBlank, readCsv, type CsvRecord } from './csv/read-csv';
import { writeCsvRows } from './csv/write-csv';
import { decode } from './encoding';
import { withoutPersonalNumbers } from './personal-number';
import type { ReadError, SourceFile } from './read-result';
import { headerIndex } from './siris/table';
import { tidyColumnOf, tidyColumns } from './tidy/columns';

/**
 * The refused rows of a CSV file with a last column that says what is wrong, to correct and load again: header first (of
 * a published table also what stands above it), then what is wrong with the header itself, then the rows in their order.
 * The last column is one that the reader of tidy files knows and leaves aside. Personal numbers are not written out.
 *
 * @param say The sentence for an error. Several for one row are parted by a space.
 */
export function writeErrorFile(
  { bytes }: SourceFile,
  errors: readonly ReadError[],
  say: (error: ReadError) => string,
): string {
  const { text } = decode(bytes);
  const records = recordsOf(text);
  const at = Math.max(
    headerIndex(records),
    records.findIndex((record) => !isBlank(record)),
  );
  const header = records[at];
  const remark = tidyColumns.remark[0];
  const width = header
    ? header.cells.findLastIndex((cell) => cell.trim() !== '' && tidyColumnOf(cell) !== 'remark') + 1
    : 0;
  const said = remarksByRow(records, errors, say);
  const above = records.slice(0, Math.max(at, 0)).map(({ cells }) => [...cells]);
  const ofHeader = header ? said.get(header.row) : undefined;
  const refused = records.slice(at + 1).flatMap(({ row, cells }) => {
    const sentence = said.get(row);
    return sentence === undefined ? [] : [[...padded(cells, width), sentence]];
  });
  const rows = [
    ...above,
    [...padded(header?.cells ?? [], width), remark],
    ...(ofHeader === undefined ? [] : [[...padded([], width), ofHeader]]),
    ...refused,
  ];
  return writeCsvRows(rows.map((row) => row.map(withoutPersonalNumbers)));
}

function recordsOf(text: string): readonly CsvRecord[] {
  const first = text.split(/\r\n?|\n/).find((line) => line.trim() !== '') ?? '';
  const delimiter = first.startsWith('Statistik från Skolverket') ? ';' : delimiterOf(first);
  const { records, unclosedQuote } = readCsv(text, delimiter);
  return unclosedQuote === null ? records : readCsv(text, delimiter, 'ordinary').records;
}

/** The sentences of each record; an error points at the line the record begins on. */
function remarksByRow(
  records: readonly CsvRecord[],
  errors: readonly ReadError[],
  say: (error: ReadError) => string,
): ReadonlyMap<number, string> {
  const rows = new Set(records.map(({ row }) => row));
  const said = new Map<number, string>();
  for (const error of errors) {
    if (!rows.has(error.row)) continue;
    const before = said.get(error.row);
    said.set(error.row, before === undefined ? say(error) : `${before} ${say(error)}`);
  }
  return said;
}

function padded(cells: readonly string[], width: number): string[] {
  return Array.from({ length: width }, (_, index) => cells[index] ?? '');
}
