import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { ObservationState } from '@vagval/domain/stored-cell';
import { parseSchoolYear } from '@vagval/domain/school-years/school-year';
import { genderOf, labelKey } from '../labels';
import type { ReadObservation, Vocabulary } from '../read-result';
import { readCounts } from './counts';
import type { TidyRow } from './tidy-row';

const stateWords: Readonly<Record<string, ObservationState>> = {
  '': 'value',
  värde: 'value',
  value: 'value',
  saknas: 'missing',
  missing: 'missing',
  'dold i källan': 'suppressed-at-source',
  'suppressed at source': 'suppressed-at-source',
  'gäller inte': 'not-applicable',
  'not applicable': 'not-applicable',
  'ej rapporterat': 'not-reported',
  'not reported': 'not-reported',
  'nästan alla': 'nearly-all',
  'nearly all': 'nearly-all',
};

/** Reads a row. Every bad cell of it is refused, not only the first; null when any was. */
export function readTidyRow(row: TidyRow, vocabulary: Vocabulary): Omit<ReadObservation, 'row' | 'column'> | null {
  const indicator = readIndicator(row, vocabulary);
  const place = readPlace(row);
  const schoolYear = parseSchoolYear(row.cell('schoolYear'));
  if (schoolYear === null) row.refuse('schoolYear', 'school-year-invalid');
  const cohort = readCohort(row, indicator, schoolYear);
  const gender = genderOf(row.cell('gender'));
  if (gender === null) row.refuse('gender', 'gender-unknown');
  const programme = readProgramme(row, indicator, vocabulary);
  const state = stateWords[labelKey(row.cell('state')).replace(/[-_]/g, ' ')];
  if (!state) row.refuse('state', 'state-unknown');
  const counts = state ? readCounts(row, state) : null;
  if (!indicator || !place || schoolYear === null || cohort === undefined) return null;
  if (gender === null || programme === undefined || !state || !counts) return null;
  return {
    indicatorId: indicator.id,
    ...place,
    schoolYear,
    cohort,
    gender,
    programme,
    state,
    basis: 'counts',
    value: null,
    ...counts,
  };
}

function readIndicator({ cell, refuse }: TidyRow, { indicators }: Vocabulary): Indicator | null {
  const name = cell('indicator').toLowerCase();
  const indicator = indicators.find(({ id, code }) => id.toLowerCase() === name || code.toLowerCase() === name);
  if (!indicator) refuse('indicator', 'indicator-unknown');
  else if (indicator.derived !== null) refuse('indicator', 'indicator-derived');
  else if (indicator.unit !== 'share') refuse('indicator', 'indicator-not-counted');
  else return indicator;
  return null;
}

function readPlace({ cell, refuse }: TidyRow): { municipalityCode: string; unitCode: string | null } | null {
  const municipalityCode = cell('municipality');
  const unit = cell('unit');
  const isMunicipalityCode = /^\d{4}$/.test(municipalityCode);
  const isOwnCode = /^\d{4}$/.test(unit) && (unit === municipalityCode || !isMunicipalityCode);
  if (!isMunicipalityCode) refuse('municipality', 'municipality-code-invalid');
  if (!isOwnCode && !/^\d{8}$/.test(unit)) refuse('unit', 'unit-code-invalid');
  else if (isMunicipalityCode) return { municipalityCode, unitCode: isOwnCode ? null : unit };
  return null;
}

/** Null where none is given, undefined where it is refused. */
function readCohort(
  { cell, refuse }: TidyRow,
  indicator: Indicator | null,
  schoolYear: number | null,
): number | null | undefined {
  if (cell('cohort') === '') return null;
  const cohort = parseSchoolYear(cell('cohort'));
  const isFollowed = indicator === null || indicator.breakdowns.includes('cohort');
  if (cohort !== null && isFollowed && cohort <= (schoolYear ?? cohort)) return cohort;
  refuse('cohort', 'cohort-invalid');
  return undefined;
}

/** Null for all programmes, undefined where it is refused. */
function readProgramme(
  { cell, refuse }: TidyRow,
  indicator: Indicator | null,
  { programmes }: Vocabulary,
): string | null | undefined {
  const code = cell('programme');
  if (code === '') return null;
  const programme = programmes.find((each) => each.code.toLowerCase() === code.toLowerCase());
  if (!programme) refuse('programme', 'programme-unknown');
  else if (indicator && !indicator.breakdowns.includes('programme')) refuse('programme', 'programme-not-allowed');
  else return programme.code;
  return undefined;
}
