import { fileLimits } from '@vagval/domain/file-limits';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { SchoolForm } from '@vagval/domain/units/unit';
import { isBlank, readCsv, type CsvRecord } from '../csv/read-csv';
import { ErrorList } from '../error-list';
import { labelKey, organiserOf } from '../labels';
import { noCells } from '../observation-list';
import type { ReadMunicipality, ReadResult, ReadUnit } from '../read-result';
import { formsOfRegister } from './school-forms-of';

/** Whether a line is the header of the register of school units; the register of organisers has no units. */
export function isRegisterHeader(line: string): boolean {
  const cells = line.split(/[;,\t]/).map(labelKey);
  return ['skolenhetskod', 'kommun', 'kommunnamn', 'namn'].every((name) => cells.includes(name));
}

/**
 * Reads a file of Skolverket's register of school units: one line for each unit, with the years or programmes it has.
 * Addresses and other contact data are not read.
 *
 * @param name Name of the file. It becomes the title, and tells the school form where the columns do not.
 * @throws RuleBroken `import-too-many-rows`.
 */
export function readRegister(
  text: string,
  name: string,
  delimiter: string,
  encoding: ReadResult['encoding'],
): ReadResult {
  const errors = new ErrorList();
  const { records, unclosedQuote } = readCsv(text, delimiter);
  if (unclosedQuote !== null) errors.add(unclosedQuote, null, 'quote-unclosed');
  const [header, ...rest] = records.filter((record) => !isBlank(record));
  const names = header?.cells.map(labelKey) ?? [];
  const formsOf = formsOfRegister(names, name);
  const units = new Map<string, ReadUnit>();
  const municipalities = new Map<string, ReadMunicipality>();
  if (rest.length > fileLimits.rows) throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
  let rowsKept = 0;
  for (const record of rest) {
    const unit = readUnit(record, names, formsOf, errors);
    if (!unit) continue;
    rowsKept += 1;
    const earlier = units.get(unit.code);
    const schoolForms = [...new Set([...(earlier?.schoolForms ?? []), ...unit.schoolForms])];
    units.set(unit.code, { ...(earlier ?? unit), schoolForms });
    municipalities.set(unit.municipalityCode, {
      code: unit.municipalityCode,
      name: cellOf(record, names, 'kommunnamn'),
    });
  }
  return {
    format: 'school-unit-register',
    title: name.replace(/\.[a-z]+$/i, ''),
    schoolYear: null,
    encoding,
    rowsRead: rest.length,
    rowsKept,
    cells: noCells(),
    ignoredColumns: [],
    municipalities: [...municipalities.values()],
    units: [...units.values()],
    observations: [],
    errors: errors.list,
    errorCount: errors.count,
  };
}

function cellOf({ cells }: CsvRecord, names: readonly string[], name: string): string {
  return (cells[names.indexOf(name)] ?? '').trim();
}

function readUnit(
  record: CsvRecord,
  names: readonly string[],
  formsOf: (cell: (name: string) => string) => SchoolForm[],
  errors: ErrorList,
): ReadUnit | null {
  const cell = (name: string) => cellOf(record, names, name);
  const code = cell('skolenhetskod');
  const municipalityCode = cell('kommun');
  if (!/^\d{8}$/.test(code)) {
    errors.add(record.row, 'SKOLENHETSKOD', 'unit-code-invalid', code);
    return null;
  }
  if (!/^\d{4}$/.test(municipalityCode)) {
    errors.add(record.row, 'KOMMUN', 'municipality-code-invalid', municipalityCode);
    return null;
  }
  const organiser = organiserOf(cell('huvudmannatyp'));
  return { row: record.row, municipalityCode, code, name: cell('namn'), organiser, schoolForms: formsOf(cell) };
}
