import type { ImportSample, ImportSummary } from '@vagval/contracts/imports/imports';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { maxErrors, type ReadError, type ReadResult } from '@vagval/interchange/read-result';
import type { ScopedFile } from './import-scope';
import type { StagedFile } from './imports.repository';

const sampleRows = 12;

/** What was recognised in a file and what taking it in would do. */
export function summaryOf(
  read: ReadResult,
  file: ScopedFile,
  staged: StagedFile,
  indicators: readonly Indicator[],
): ImportSummary {
  const unknown = staged.unknownUnits.map(({ row, unitCode }): ReadError => ({
    row,
    column: 'enhet',
    error: 'unit-unknown',
    value: unitCode,
    facts: {},
  }));
  const errors = [...read.errors, ...file.errors, ...unknown].sort((a, b) => a.row - b.row);
  const counts = Map.groupBy(file.observations, ({ indicatorId }) => indicatorId);
  return {
    format: read.format,
    title: read.title,
    schoolYear: read.schoolYear,
    rowsRead: read.rowsRead,
    rowsKept: read.rowsKept,
    cells: read.cells,
    ignoredColumns: [...read.ignoredColumns],
    observations: file.observations.length,
    otherMunicipalities: file.others,
    units: file.units.length,
    newUnits: staged.newUnits,
    added: staged.added,
    changed: staged.changed,
    unchanged: staged.unchanged,
    indicators: indicators.flatMap(({ id, name }) => {
      const observations = counts.get(id)?.length ?? 0;
      return observations > 0 ? [{ id, name, observations }] : [];
    }),
    errors: errors.slice(0, maxErrors).map((error) => ({ ...error, facts: { ...error.facts } })),
    errorCount: read.errorCount + file.errors.length + unknown.length,
  };
}

/** The first rows as they would be stored. */
export function sampleOf(file: ScopedFile, indicators: readonly Indicator[]): ImportSample[] {
  const names = new Map(indicators.map(({ id, name }) => [id, name]));
  const units = new Map(file.units.map(({ code, name }) => [code, name]));
  const municipalities = new Map(file.municipalities.map(({ code, name }) => [code, name]));
  return file.observations.slice(0, sampleRows).map((one) => ({
    row: one.row,
    unit: one.unitCode
      ? (units.get(one.unitCode) ?? one.unitCode)
      : (municipalities.get(one.municipalityCode) ?? one.municipalityCode),
    indicator: names.get(one.indicatorId) ?? { sv: one.indicatorId, en: one.indicatorId },
    schoolYear: one.schoolYear,
    gender: one.gender,
    programme: one.programme,
    state: one.state,
    numerator: one.numerator,
    denominator: one.denominator,
    value: one.value,
  }));
}
