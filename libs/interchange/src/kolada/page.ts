/** One figure of a record, as Kolada gives it. */
export interface KoladaValue {
  readonly gender: string;
  readonly status: string;
  readonly value: number | null;
  readonly isDeleted: boolean;
}

/** A KPI for one municipality (or one unit of Kolada's own) and one period. */
export interface KoladaRecord {
  readonly kpi: string;
  /** Null for units: Kolada's unit ids are not school unit codes, and a person must say which is which. */
  readonly municipality: string | null;
  readonly period: number;
  readonly values: readonly KoladaValue[];
}

type Unknown = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The records of one page of data, or of an array of pages, unread.
 *
 * @returns null when the JSON is something else, for example Kolada's lists of KPIs or municipalities.
 * @see Kolada API v3, `/data/kpi/{kpi}/municipality/{m}/year/{y}`.
 */
export function recordsOfPages(json: unknown): readonly unknown[] | null {
  const pages = (Array.isArray(json) ? json : [json]) as unknown[];
  const lists = pages.map((page) =>
    isObject(page) && Array.isArray(page['values']) ? (page['values'] as unknown[]) : null,
  );
  if (pages.length === 0 || lists.includes(null)) return null;
  const records = lists.flat();
  const isEmptyPage = records.length === 0 && pages.every((page) => isObject(page) && 'next_url' in page);
  return isEmptyPage || records.some((record) => isObject(record) && 'kpi' in record && 'period' in record)
    ? records
    : null;
}

/** Reads a record; null when it has not the shape of the interface. */
export function readKoladaRecord(record: unknown): KoladaRecord | null {
  if (!isObject(record)) return null;
  const { kpi, municipality, ou, period, values } = record;
  const isPlace = typeof municipality === 'string' || typeof ou === 'string';
  if (typeof kpi !== 'string' || !isPlace || !Number.isInteger(period) || !Array.isArray(values)) return null;
  const read = values.map(readValue);
  if (read.includes(null)) return null;
  return {
    kpi,
    municipality: typeof municipality === 'string' ? municipality : null,
    period: period as number,
    values: read as KoladaValue[],
  };
}

function readValue(given: unknown): KoladaValue | null {
  if (!isObject(given)) return null;
  const { gender, status, value, isdeleted } = given;
  if (typeof gender !== 'string' || (value !== null && typeof value !== 'number')) return null;
  return { gender, status: typeof status === 'string' ? status.trim() : '', value, isDeleted: isdeleted === true };
}
