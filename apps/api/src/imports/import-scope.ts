import type {
  ReadError,
  ReadMunicipality,
  ReadObservation,
  ReadResult,
  ReadUnit,
} from '@vagval/interchange/read-result';
import { municipalityNames } from '../platform/known-municipalities';

/** The part of a file that concerns whoever takes it in. */
export interface ScopedFile {
  readonly observations: readonly ReadObservation[];
  readonly units: readonly ReadUnit[];
  readonly municipalities: readonly ReadMunicipality[];
  /** Observations of other municipalities, left aside. */
  readonly others: number;
  readonly errors: readonly ReadError[];
}

/**
 * Keeps what concerns one municipality, or, for the operator, all of it. A municipality that nobody knows the name of is
 * refused.
 *
 * @param municipalityCode Null keeps every municipality.
 */
export function scoped(read: ReadResult, municipalityCode: string | null, known: ReadonlySet<string>): ScopedFile {
  const concerns = (one: { readonly municipalityCode: string }) =>
    municipalityCode === null || one.municipalityCode === municipalityCode;
  const observations = read.observations.filter(concerns);
  // A file often has only the code; the name is the same everywhere.
  const named = new Map(read.municipalities.map((one) => [one.code, one]));
  for (const { municipalityCode: code } of observations) {
    const name = municipalityNames[code];
    if (name !== undefined && !named.has(code)) named.set(code, { code, name });
  }
  const told = new Set([...known, ...named.keys()]);
  const untold = new Map(
    observations.filter((one) => !told.has(one.municipalityCode)).map((one) => [one.municipalityCode, one]),
  );
  return {
    observations: observations.filter((one) => told.has(one.municipalityCode)),
    units: read.units.filter(concerns),
    municipalities: [...named.values()].filter(({ code }) => municipalityCode === null || code === municipalityCode),
    others: read.observations.length - observations.length,
    errors: [...untold.values()].map(({ row, municipalityCode: code }) => ({
      row,
      column: 'kommun',
      error: 'municipality-unknown',
      value: code,
      facts: {},
    })),
  };
}
