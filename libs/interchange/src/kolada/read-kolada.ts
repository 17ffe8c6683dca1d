import type { Gender } from '@vagval/domain/gender';
import { fileLimits } from '@vagval/domain/file-limits';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { ObservationState } from '@vagval/domain/stored-cell';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { ErrorList } from '../error-list';
import { commonSchoolYear, noCells, ObservationList } from '../observation-list';
import { publishedValue } from '../published-value';
import type { ReadObservation, ReadResult, Vocabulary } from '../read-result';
import { readKoladaRecord, recordsOfPages, type KoladaRecord, type KoladaValue } from './page';

const genders: Readonly<Record<string, Gender>> = { T: 'all', K: 'girls', M: 'boys' };
const states: Readonly<Record<string, ObservationState>> = {
  missing: 'missing',
  privacy: 'suppressed-at-source',
  'not applicable': 'not-applicable',
};

/**
 * Reads pages of data from Kolada's interface, version 3. A status, or a null without one, is a state and never zero.
 *
 * Kept are municipalities; the country, the regions and groups are read and left aside. So are Kolada's own units, whose
 * ids are no school unit codes. Kolada's data name no places, so `municipalities` is empty.
 *
 * @returns null when the JSON is something else; a result with `json-invalid` when the text is no JSON.
 * @throws RuleBroken `import-too-many-rows`.
 */
export function readKolada(
  text: string,
  { indicators }: Vocabulary,
  encoding: ReadResult['encoding'],
): ReadResult | null {
  const errors = new ErrorList();
  const records = recordsOf(text, errors);
  if (!records) return null;
  if (records.length > fileLimits.rows) throw new RuleBroken('import-too-many-rows', { limit: fileLimits.rows });
  const observations = new ObservationList(errors);
  const cells = noCells();
  const kpis = new Set<string>();
  const ignored = new Set<string>();
  let rowsKept = 0;
  for (const [index, raw] of records.entries()) {
    const record = readKoladaRecord(raw);
    if (!record) {
      errors.add(index + 1, null, 'page-shape-invalid');
      continue;
    }
    kpis.add(record.kpi);
    const current = record.values.filter(({ isDeleted }) => !isDeleted);
    for (const value of current) cells[stateOf(value) ?? 'missing'] += 1;
    const mapped = indicators.filter(({ sources }) =>
      sources.some(({ format, kpi }) => format === 'kolada' && kpi === record.kpi),
    );
    if (mapped.length === 0) ignored.add(record.kpi);
    if (!isMunicipality(record)) continue;
    const found = mapped.flatMap((indicator) =>
      current.flatMap((value) => observationOf(record, value, indicator, index + 1, errors) ?? []),
    );
    for (const observation of found) observations.add(observation);
    if (found.length > 0) rowsKept += 1;
  }
  return {
    format: 'kolada',
    title: [...kpis].join(', '),
    schoolYear: commonSchoolYear(observations.list),
    encoding,
    rowsRead: records.length,
    rowsKept,
    cells,
    ignoredColumns: [...ignored],
    municipalities: [],
    units: [],
    observations: observations.list,
    errors: errors.list,
    errorCount: errors.count,
  };
}

function recordsOf(text: string, errors: ErrorList): readonly unknown[] | null {
  try {
    return recordsOfPages(JSON.parse(text));
  } catch {
    // SyntaxError: a page that was cut off, or text that only begins like JSON.
    errors.add(1, null, 'json-invalid');
    return [];
  }
}

/** Four digits; `0000` is the country and `00LL` are regions. */
function isMunicipality(record: KoladaRecord): record is KoladaRecord & { readonly municipality: string } {
  return record.municipality !== null && /^(?!00)\d{4}$/.test(record.municipality);
}

/** Null when the status is one we do not know. */
function stateOf({ status, value }: KoladaValue): ObservationState | null {
  if (status !== '') return states[status.toLowerCase()] ?? null;
  return value === null ? 'missing' : 'value';
}

/**
 * The school year of a period. Kolada files a figure under the calendar year it is measured in: a figure of the spring
 * belongs to the school year that began the year before, a figure of the autumn to the one that begins.
 */
function schoolYearOf(period: number, { measured }: Indicator): number {
  return period - measured.yearsAfterStart;
}

function observationOf(
  record: KoladaRecord & { readonly municipality: string },
  given: KoladaValue,
  indicator: Indicator,
  row: number,
  errors: ErrorList,
): ReadObservation | null {
  const gender = genders[given.gender];
  if (!gender) {
    errors.add(row, 'gender', 'gender-unknown', given.gender);
    return null;
  }
  if (gender !== 'all' && !indicator.breakdowns.includes('gender')) return null;
  const state = stateOf(given);
  if (!state) {
    errors.add(row, 'status', 'state-unknown', given.status);
    return null;
  }
  const value = publishedValue(state === 'value' ? given.value : null, indicator);
  if (value === 'out-of-range') {
    errors.add(row, record.kpi, 'value-out-of-range', String(given.value));
    return null;
  }
  return {
    row,
    column: record.kpi,
    indicatorId: indicator.id,
    municipalityCode: record.municipality,
    unitCode: null,
    schoolYear: schoolYearOf(record.period, indicator),
    cohort: null,
    gender,
    programme: null,
    state,
    basis: indicator.unit === 'share' ? 'share' : 'number',
    numerator: null,
    denominator: null,
    value,
    groupSize: null,
  };
}
