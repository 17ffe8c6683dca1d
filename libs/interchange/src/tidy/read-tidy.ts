import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { isBlank, readCsv, type CsvRecord } from '../csv/read-csv';
import { ErrorList } from '../error-list';
import { commonSchoolYear, noCells, observationKey } from '../observation-list';
import { holdsPersonalNumber } from '../personal-number';
import type { ReadErrorName, ReadObservation, ReadResult, Vocabulary } from '../read-result';
import { readTidyHeader, type TidyColumn, type TidyHeader } from './columns';
import { totalsTooSmall } from './genders-add-up';
import { tooManyChoices } from './programmes-add-up';
import { readTidyRow } from './read-row';

/**
 * Reads our own file of counts, described in `docs/imports.md`: one row for each indicator, unit, school year, gender and
 * perhaps programme and cohort. Somebody made it by hand, so every cell is checked and refused with its line and column.
 *
 * @param name Name of the file; it becomes the title.
 * @throws RuleBroken `import-too-many-rows`.
 */
export function readTidy(
  text: string,
  name: string,
  delimiter: string,
  vocabulary: Vocabulary,
  encoding: ReadResult['encoding'],
): ReadResult {
  const errors = new ErrorList();
  const { records, unclosedQuote } = readCsv(text, delimiter);
  if (unclosedQuote !== null) refuseUnclosedQuote(text, unclosedQuote, errors);
  const [headerRecord, ...rest] = records.filter((record) => !isBlank(record));
  if (rest.length > fileLimits.rows) throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
  const cells = noCells();
  const kept = new Map<string, ReadObservation>();
  let rowsRead = 0;
  if (headerRecord) {
    const header = readTidyHeader(headerRecord, errors);
    refusePersonalNumbers(headerRecord, headerRecord, errors);
    // Where a column is absent or unknown, every row would be refused for the same reason.
    const isHeaderSound = errors.count === 0;
    for (const record of rest) {
      if (isOnlyRemark(record, header)) continue;
      rowsRead += 1;
      if (refusePersonalNumbers(record, headerRecord, errors) || !isHeaderSound) continue;
      const observation = readRecord(record, headerRecord, header, vocabulary, errors);
      if (!observation) continue;
      cells[observation.state] += 1;
      const earlier = kept.get(observationKey(observation));
      if (earlier) errors.add(record.row, null, 'duplicate-cell', null, { firstRow: earlier.row });
      else kept.set(observationKey(observation), observation);
    }
    for (const { all, of, facts } of totalsTooSmall([...kept.values()])) {
      errors.add(all.row, header.get(of)?.name ?? of, 'totals-do-not-add-up', String(all[of]), facts);
    }
  }
  const observations = [...kept.values()];
  for (const { last, facts } of tooManyChoices(observations))
    errors.add(last.row, last.column, 'programmes-do-not-add-up', String(last.numerator), facts);
  return {
    format: 'tidy-csv',
    title: name.replace(/\.[a-z]+$/i, ''),
    schoolYear: commonSchoolYear(observations),
    encoding,
    rowsRead,
    rowsKept: observations.length,
    cells,
    ignoredColumns: [],
    municipalities: [],
    units: [],
    observations,
    errors: errors.list,
    errorCount: errors.count,
  };
}

function readRecord(
  record: CsvRecord,
  { cells: headings }: CsvRecord,
  header: TidyHeader,
  vocabulary: Vocabulary,
  errors: ErrorList,
): ReadObservation | null {
  const { row, cells } = record;
  const surplus = cells.slice(headings.length).some((cell) => cell.trim() !== '');
  if (cells.length < headings.length || surplus) {
    errors.add(row, null, 'row-length', null, { expected: headings.length, found: cells.length });
    return null;
  }
  const cell = (column: TidyColumn) => (cells[header.get(column)?.index ?? -1] ?? '').trim();
  const refuse = (column: TidyColumn, error: ReadErrorName, facts = {}) =>
    errors.add(row, header.get(column)?.name ?? null, error, cell(column), facts);
  const observation = readTidyRow({ cell, refuse }, vocabulary);
  return observation && { row, column: header.get('numerator')?.name ?? '', ...observation };
}

/** A line that only carries the remark about the header in a file of refused rows. */
function isOnlyRemark({ cells }: CsvRecord, header: TidyHeader): boolean {
  const remark = header.get('remark')?.index;
  return cells.every((cell, index) => index === remark || cell.trim() === '');
}

/** Refuses the cells that hold a personal number, without repeating it. Whether there was any. */
function refusePersonalNumbers({ row, cells }: CsvRecord, { cells: headings }: CsvRecord, errors: ErrorList): boolean {
  const found = [...cells.keys()].filter((index) => holdsPersonalNumber(cells[index] ?? ''));
  for (const index of found) errors.add(row, headings[index]?.trim() ?? null, 'personal-number-found');
  return found.length > 0;
}

/** The records are unknown then, but personal numbers are looked for all the same. */
function refuseUnclosedQuote(text: string, line: number, errors: ErrorList): void {
  errors.add(line, null, 'quote-unclosed');
  for (const [index, content] of text.split(/\r\n?|\n/).entries()) {
    if (content.split(/[;,\t]/).some(holdsPersonalNumber)) errors.add(index + 1, null, 'personal-number-found');
  }
}
