import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { CsvRecord } from '../csv/read-csv';
import type { ErrorList } from '../error-list';
import { publishedValue } from '../published-value';
import type { ReadObservation } from '../read-result';
import { readSirisCell } from './cell';
import type { MappedColumn } from './mapped-columns';
import type { SirisRow } from './row';

/** What holds for a whole table: its school year, and which total of programmes stands for all of them. */
export interface TableFacts {
  readonly schoolYear: number;
  readonly total: 'national' | 'everything';
}

/** The observations of one row, one for each mapped column that the row concerns. */
export function observationsOf(
  row: SirisRow,
  record: CsvRecord,
  mapped: readonly MappedColumn[],
  facts: TableFacts,
  errors: ErrorList,
): ReadObservation[] {
  const found: ReadObservation[] = [];
  for (const { indicator, column, groupSize } of mapped) {
    const programme = programmeFor(row, indicator, facts.total);
    const gender = column.gender ?? row.gender;
    if (!fitsPopulation(row, indicator) || programme === undefined || gender === null) continue;
    if (gender !== 'all' && !indicator.breakdowns.includes('gender')) continue;
    const text = record.cells[column.index] ?? '';
    const cell = readSirisCell(text);
    if (!cell) {
      errors.add(record.row, column.label, 'number-invalid', text);
      continue;
    }
    const value = publishedValue(cell.number, indicator);
    if (value === 'out-of-range') {
      errors.add(record.row, column.label, 'value-out-of-range', text);
      continue;
    }
    const pupils = groupSize && readSirisCell(record.cells[groupSize.index] ?? '');
    found.push({
      row: record.row,
      column: column.label,
      indicatorId: indicator.id,
      municipalityCode: row.municipalityCode,
      unitCode: row.unitCode,
      schoolYear: facts.schoolYear,
      cohort: null,
      gender,
      programme,
      state: cell.state,
      basis: indicator.unit === 'share' ? 'share' : 'number',
      numerator: null,
      denominator: null,
      value,
      groupSize: pupils?.number ?? null,
    });
  }
  return found;
}

/** A unit is always kept. Of a municipality's rows, its own schools or all schools in it: the two are never one series. */
function fitsPopulation({ unitCode, organiser, allOrganisers }: SirisRow, { population }: Indicator): boolean {
  if (unitCode !== null) return true;
  return population === 'own-schools' ? organiser === 'municipal' : allOrganisers;
}

/** The programme's code, null for all programmes, or undefined when the row is not to be kept. */
function programmeFor(row: SirisRow, indicator: Indicator, total: TableFacts['total']): string | null | undefined {
  if (!row.programme) return null;
  if (row.programme.kind === 'total') return row.programme.reach === total ? null : undefined;
  if (row.programme.kind !== 'programme' || !indicator.breakdowns.includes('programme')) return undefined;
  return row.programme.code;
}
