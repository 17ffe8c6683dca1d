import { genders, type Gender } from '@vagval/domain/gender';
import type { Measured, MeasuredKind } from '@vagval/domain/measured';
import { parseSchoolYear } from '@vagval/domain/school-years/school-year';
import { isBlank, readCsv } from '@vagval/interchange/csv/read-csv';
import { parseSwedishNumber } from '@vagval/interchange/swedish-number';
import { tables } from '@vagval/texts/sv/tables';
import type { FigureName, Notebook } from './notebook';

/** Who is who in the tables of a municipality. */
export interface TableKey {
  readonly municipalityId: string;
  readonly unitIds: ReadonlyMap<string, string>;
  readonly indicatorIds: ReadonlyMap<string, string>;
}

/** What the rows of a table do not say themselves. */
export interface TableSubject {
  readonly unitId?: string;
  readonly indicatorId?: string;
  readonly schoolYear: number;
  readonly gender?: Gender;
}

type Row = ReadonlyMap<string, string>;

const { headings, states, wholeMunicipality, rest, statuses, changes } = tables;

/** Headings whose cells are read here, or tell nothing of pupils. */
const knownHeadings = new Set<string>([
  ...(['unit', 'indicator', 'code', 'goal', 'schoolYear', 'cohort', 'gender', 'value', 'share', 'count'] as const).map(
    (name) => headings[name],
  ),
  ...(['of', 'state', 'target', 'left', 'status', 'change', 'chanceFrom', 'chanceTo', 'position'] as const).map(
    (name) => headings[name],
  ),
  ...(['shrunkenShare', 'programme', 'programmeCode', 'programmeKind', 'girlShare', 'sourceOf'] as const).map(
    (name) => headings[name],
  ),
  tables.facts.goal,
]);
/** Cells that may say nothing beside a figure that is not shown. */
const verdicts = ['left', 'chanceFrom', 'chanceTo', 'position', 'shrunkenShare'] as const;
const silent = new Set<string>([
  statuses['cannot-tell'],
  statuses['no-target'],
  statuses['no-data'],
  changes['cannot-tell'],
  changes.counted,
]);

/** Reads a table that is taken away. Its figures must be those of the screens: the notebook compares them. */
export function readTable(text: string, subject: TableSubject, key: TableKey, where: string, notes: Notebook): void {
  const rows = rowsOf(text);
  if (!rows) return notes.fault(where, 'the table has no header');
  for (const heading of rows[0]?.keys() ?? [])
    if (!knownHeadings.has(heading)) notes.fault(where, `nobody has said how to read the column ${heading}`);
  for (const row of rows) {
    const figure = figureOf(row);
    if (!figure) notes.fault(where, `"${row.get(headings.state) ?? ''}" is no state of a figure`);
    else readRow(row, figure, subject, key, where, notes);
  }
}

function readRow(
  row: Row,
  figure: Measured,
  subject: TableSubject,
  { municipalityId, unitIds, indicatorIds }: TableKey,
  where: string,
  notes: Notebook,
): void {
  const unitName = row.get(headings.unit);
  const isWhole = unitName === wholeMunicipality || unitName === rest;
  const unitId = unitName === undefined ? subject.unitId : isWhole ? municipalityId : unitIds.get(unitName);
  const code = row.get(headings.code);
  const indicatorId = code === undefined ? subject.indicatorId : indicatorIds.get(code);
  const schoolYear = parseSchoolYear(row.get(headings.schoolYear) ?? '') ?? subject.schoolYear;
  const gender = genders.find((one) => tables.genders[one] === row.get(headings.gender)) ?? subject.gender ?? 'all';
  const programme = row.get(headings.programmeCode);
  if (unitId === undefined || indicatorId === undefined)
    return notes.fault(where, `a row is of "${unitName ?? ''}" and "${code ?? ''}", which nobody knows`);
  const name: FigureName = { indicatorId, unitId, schoolYear, gender, ...(programme !== undefined && { programme }) };
  if (unitName === rest) {
    if (subject.unitId !== undefined && subject.unitId !== municipalityId)
      notes.tellRest(name, subject.unitId, figure, where);
  } else if (programme !== undefined) notes.tellCount(name, figure, where);
  else notes.tell(name, figure, where);
  if (figure.kind === 'value' && figure.count !== null) return;
  for (const heading of verdicts)
    if (row.get(headings[heading])) notes.fault(where, `${headings[heading]} beside a ${figure.kind} figure`);
  for (const heading of ['status', 'change'] as const) {
    const word = row.get(headings[heading]);
    if (word && !silent.has(word)) notes.fault(where, `"${word}" beside a ${figure.kind} figure`);
  }
}

/** The rows by heading; null where there is no header. Above the header stand the title and facts. */
function rowsOf(text: string): Row[] | null {
  const { records } = readCsv(text.replace(/^\uFEFF/, ''), ';');
  const start = records.findIndex(({ cells }) => cells.includes(headings.state));
  const header = records[start]?.cells;
  if (!header) return null;
  const rows = records.slice(start + 1).filter((record) => !isBlank(record));
  return rows.map(({ cells }) => new Map(header.map((heading, at) => [heading, cells[at] ?? ''])));
}

function figureOf(row: Row): Measured | null {
  const kind = (Object.keys(states) as MeasuredKind[]).find((one) => states[one] === row.get(headings.state));
  const number = (heading: string) => parseSwedishNumber(row.get(heading) ?? '');
  if (kind === undefined) return null;
  if (kind === 'few' || kind === 'nearly-all') return { kind, group: number(headings.of) };
  if (kind !== 'value') return { kind };
  const [count, group] = [number(headings.count), number(headings.of)];
  const share = number(headings.share) ?? number(headings.value);
  const value = count !== null && group ? count / group : (share ?? count ?? 0) / (count === null ? 100 : 1);
  return { kind, value, count, group };
}
