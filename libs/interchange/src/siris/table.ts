import type { Gender } from '@vagval/domain/gender';
import { parseSchoolYear } from '@vagval/domain/school-years/school-year';
import type { CsvRecord } from '../csv/read-csv';
import { genderOf, labelKey } from '../labels';

/** What the columns that are not measures tell of a row. */
export const keyColumns = {
  municipalityName: ['kommun', 'skolkommun'],
  municipalityCode: ['kommun-kod', 'kommunkod'],
  unitName: ['skola', 'skolenhet'],
  unitCode: ['skol-enhetskod', 'skolenhetskod'],
  organiser: ['typ av huvudman'],
  gender: ['kön'],
  programme: ['program'],
} as const;
export type KeyColumn = keyof typeof keyColumns;

/** Columns that describe the row and that nothing here needs. */
const otherColumns = new Set(['län', 'läns-kod', 'länskod', 'huvudman', 'huvudman orgnr', 'ämne']);

/** A column of figures. `measure` is what it measures and `gender` of whom, wherever the two were written. */
export interface MeasureColumn {
  readonly index: number;
  /** As the file writes it, with the group above it: "Flickor: Antal elever". */
  readonly label: string;
  /** The heading of a group that is no gender, or ''. */
  readonly group: string;
  readonly measure: string;
  readonly gender: Gender | null;
}

/** A published table: what it calls itself, its columns, and all records below the header, footer included. */
export interface SirisTable {
  readonly title: string;
  readonly schoolYear: number | null;
  readonly headerRow: number;
  readonly keys: Readonly<Partial<Record<KeyColumn, number>>>;
  readonly measures: readonly MeasureColumn[];
  readonly records: readonly CsvRecord[];
}

/** Longest preamble seen is 13 lines. */
const preambleLimit = 60;

/** Where the header of a published table stands among the records, or -1 when they are no such table. */
export function headerIndex(records: readonly CsvRecord[]): number {
  return records.slice(0, preambleLimit).findIndex(({ cells }) => {
    const [first = '', ...rest] = cells.map(labelKey);
    const codes: readonly string[] = [...keyColumns.municipalityCode, ...keyColumns.unitCode];
    return (
      (first === 'kommun' || first === 'skola' || first === 'skolenhet') && rest.some((cell) => codes.includes(cell))
    );
  });
}

/** Reads the preamble and the header of a published table; null when there is no such header. */
export function readSirisTable(records: readonly CsvRecord[]): SirisTable | null {
  const at = headerIndex(records);
  const header = records[at];
  if (!header) return null;
  const preamble = records.slice(0, at).map(({ cells }) => (cells[0] ?? '').trim());
  const groups = groupsAbove(records[at - 1]);
  const keys: Partial<Record<KeyColumn, number>> = {};
  const measures: MeasureColumn[] = [];
  for (const [index, cell] of header.cells.entries()) {
    const name = cell.trim();
    const key = keyOf(name);
    if (key && keys[key] === undefined) keys[key] = index;
    else if (!key && name !== '' && !otherColumns.has(labelKey(name)))
      measures.push(measureOf(index, name, groups[index] ?? ''));
  }
  return {
    title: preamble.find((line) => line !== '' && !line.startsWith('Statistik från Skolverket')) ?? '',
    schoolYear: preamble.map(schoolYearIn).find((year) => year !== null) ?? null,
    headerRow: header.row,
    keys,
    measures,
    records: records.slice(at + 1),
  };
}

function keyOf(name: string): KeyColumn | undefined {
  const key = labelKey(name);
  return (Object.keys(keyColumns) as KeyColumn[]).find((column) =>
    (keyColumns[column] as readonly string[]).includes(key),
  );
}

/** A line above the header that begins with empty cells holds the headings of groups of columns. */
function groupsAbove(record: CsvRecord | undefined): readonly string[] {
  const cells = record?.cells.map((cell) => cell.trim()) ?? [];
  return cells.slice(0, 3).every((cell) => cell === '') ? cells : [];
}

function measureOf(index: number, name: string, heading: string): MeasureColumn {
  const label = heading === '' ? name : `${heading}: ${name}`;
  const genderAbove = genderOf(heading);
  if (genderAbove) return { index, label, group: '', measure: name, gender: genderAbove };
  const genderBelow = heading === '' ? null : genderOf(name);
  if (genderBelow) return { index, label, group: '', measure: heading, gender: genderBelow };
  return { index, label, group: heading, measure: name, gender: null };
}

/** The school year a line of the preamble names: "Valt läsår: 2024/25", "Vald termin: VT 2025". A calendar year names none. */
function schoolYearIn(line: string): number | null {
  const [, label, text = ''] = /^([^:]{1,40}):(.*)$/.exec(line) ?? [];
  if (!label || !/läsår|termin/i.test(label)) return null;
  const term = /^\s*(ht|vt)\s*(\d{4})\s*$/i.exec(text);
  if (term) return Number(term[2]) - (term[1]?.toLowerCase() === 'vt' ? 1 : 0);
  return parseSchoolYear(text);
}
