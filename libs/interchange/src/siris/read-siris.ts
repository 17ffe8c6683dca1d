import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { CsvRecord } from '../csv/read-csv';
import { ErrorList } from '../error-list';
import { labelKey } from '../labels';
import { noCells, ObservationList } from '../observation-list';
import type { ReadMunicipality, ReadResult, ReadUnit, Vocabulary } from '../read-result';
import { readSirisCell } from './cell';
import { mapColumns, unmappedColumns, type MappedColumn } from './mapped-columns';
import { observationsOf } from './observations-of';
import { readProgrammeLabel } from './programme-label';
import { isMalformedCode, readSirisRow } from './row';
import { readSirisTable, type SirisTable } from './table';

/** One sheet of an export; a CSV file is one sheet without a name. */
export interface SirisSheet {
  readonly name: string | null;
  readonly records: readonly CsvRecord[];
}

/**
 * Reads an export of Skolverket's SIRIS, of municipalities or of school units.
 *
 * Rows are kept where the codes have their four and eight digits; what stands above and below them is left aside. All
 * units are kept and told of. Of a municipality's rows the one is kept whose organiser fits the indicator's population. In
 * the column of programmes the widest total stands for all programmes and other sums are left out.
 *
 * @returns null when no sheet has the header of such an export.
 * @throws RuleBroken `import-too-many-rows`.
 */
export function readSiris(
  sheets: readonly SirisSheet[],
  vocabulary: Vocabulary,
  encoding: ReadResult['encoding'],
): ReadResult | null {
  const tables = sheets.flatMap(({ name, records }) => {
    const table = readSirisTable(records);
    return table ? [{ name, table }] : [];
  });
  const [first] = tables;
  if (!first) return null;
  const errors = new ErrorList();
  const reading: Reading = {
    errors,
    observations: new ObservationList(errors),
    units: new Map(),
    municipalities: new Map(),
    cells: noCells(),
    ignored: new Set(),
    rowsRead: 0,
    rowsKept: 0,
  };
  for (const { name, table } of tables) readTable(table, name, vocabulary, reading);
  return {
    format: 'siris',
    title: first.table.title,
    schoolYear: first.table.schoolYear,
    encoding,
    rowsRead: reading.rowsRead,
    rowsKept: reading.rowsKept,
    cells: reading.cells,
    ignoredColumns: [...reading.ignored],
    municipalities: [...reading.municipalities.values()],
    units: [...reading.units.values()],
    observations: reading.observations.list,
    errors: errors.list,
    errorCount: errors.count,
  };
}

interface Reading {
  readonly errors: ErrorList;
  readonly observations: ObservationList;
  readonly units: Map<string, ReadUnit>;
  readonly municipalities: Map<string, ReadMunicipality>;
  readonly cells: Record<keyof ReadResult['cells'], number>;
  readonly ignored: Set<string>;
  rowsRead: number;
  rowsKept: number;
}

function readTable(table: SirisTable, sheet: string | null, vocabulary: Vocabulary, reading: Reading): void {
  const mapped = usableColumns(table, vocabulary, reading);
  const schoolForms = schoolFormsOf(table.title);
  const total = widestTotal(table, vocabulary);
  for (const label of unmappedColumns(table, mapped)) reading.ignored.add(label);
  for (const record of table.records) {
    const row = readSirisRow(record, table, sheet, vocabulary.programmes);
    if (!row) {
      refuseMalformedCode(record, table, reading.errors);
      continue;
    }
    reading.rowsRead += 1;
    if (reading.rowsRead > fileLimits.rows) throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
    for (const { index } of table.measures) {
      const cell = readSirisCell(record.cells[index] ?? '');
      if (cell) reading.cells[cell.state] += 1;
    }
    const { municipalityCode, municipalityName, unitCode } = row;
    if (!reading.municipalities.has(municipalityCode)) {
      reading.municipalities.set(municipalityCode, { code: municipalityCode, name: municipalityName });
    }
    if (unitCode !== null && !reading.units.has(unitCode)) {
      const { unitName: name, organiser } = row;
      reading.units.set(unitCode, { row: record.row, municipalityCode, code: unitCode, name, organiser, schoolForms });
    }
    if (row.programme?.kind === 'unknown') reading.ignored.add(`Program: ${row.programmeLabel}`);
    const found = observationsOf(row, record, mapped, { schoolYear: table.schoolYear ?? 0, total }, reading.errors);
    for (const observation of found) reading.observations.add(observation);
    if (found.length > 0 || unitCode !== null) reading.rowsKept += 1;
  }
}

/** The mapped columns; none, and an error, when the table does not say which school year they are about. */
function usableColumns(table: SirisTable, vocabulary: Vocabulary, { errors }: Reading): MappedColumn[] {
  const mapped = mapColumns(table, vocabulary.indicators);
  if (mapped.length === 0 || table.schoolYear !== null) return mapped;
  errors.add(table.headerRow, null, 'school-year-invalid');
  return [];
}

/** Which of the totals in the column of programmes is kept: one file may print both, and they overlap. */
function widestTotal({ keys, records }: SirisTable, { programmes }: Vocabulary): 'national' | 'everything' {
  const at = keys.programme;
  const hasEverything =
    at !== undefined &&
    records.some(({ cells }) => {
      const label = readProgrammeLabel(cells[at] ?? '', programmes);
      return label.kind === 'total' && label.reach === 'everything';
    });
  return hasEverything ? 'everything' : 'national';
}

/** A code that has lost its leading zeros is a row that would disappear without a word. */
function refuseMalformedCode({ cells, row }: CsvRecord, { keys }: SirisTable, errors: ErrorList): void {
  const unit = keys.unitCode === undefined ? '' : (cells[keys.unitCode] ?? '');
  const municipality = keys.municipalityCode === undefined ? '' : (cells[keys.municipalityCode] ?? '');
  if (isMalformedCode(unit, 8)) errors.add(row, 'Skol-enhetskod', 'unit-code-invalid', unit);
  else if (isMalformedCode(municipality, 4)) errors.add(row, 'Kommun-kod', 'municipality-code-invalid', municipality);
}

const formsByTitle: readonly (readonly [start: string, form: SchoolForm])[] = [
  ['förskoleklass', 'preschool-class'],
  ['grundskola', 'compulsory'],
  ['grundsärskola', 'adapted-compulsory'],
  ['anpassad grundskola', 'adapted-compulsory'],
  ['gymnasieskola', 'upper-secondary'],
  ['gymnasiesärskola', 'adapted-upper-secondary'],
  ['anpassad gymnasieskola', 'adapted-upper-secondary'],
  ['komvux', 'adult'],
  ['vuxenutbildning', 'adult'],
];

function schoolFormsOf(title: string): SchoolForm[] {
  const form = formsByTitle.find(([start]) => labelKey(title).startsWith(start))?.[1];
  return form ? [form] : [];
}
