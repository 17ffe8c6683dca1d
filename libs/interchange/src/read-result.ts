import type { Indicator } from '@vagval/domain/indicators/indicator';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { ImportFormat } from '@vagval/domain/imports/import';
import type { Observation } from '@vagval/domain/observations/observation';
import type { ObservationState } from '@vagval/domain/stored-cell';
import type { Organiser, SchoolForm } from '@vagval/domain/units/unit';

/** What a reader must know of the product to tell what a file is about. */
export interface Vocabulary {
  readonly indicators: readonly Indicator[];
  readonly programmes: readonly Programme[];
}

/** A file to read: its name, as far as the reader may use it, and its bytes. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A cell that an indicator of ours stands for, with where it stood. */
export interface ReadObservation extends Observation {
  /** Physical line, or row of the sheet, counted from 1. For JSON: the number of the record. */
  readonly row: number;
  readonly column: string;
  /** Four digits. */
  readonly municipalityCode: string;
  /** Eight digits, or null when the value is the whole municipality's. */
  readonly unitCode: string | null;
}

/** A school unit that a file tells of; `schoolForms` is empty when the file does not say. */
export interface ReadUnit {
  readonly row: number;
  readonly municipalityCode: string;
  readonly code: string;
  readonly name: string;
  readonly organiser: Organiser;
  readonly schoolForms: readonly SchoolForm[];
}

/** A municipality that a file names. */
export interface ReadMunicipality {
  readonly code: string;
  readonly name: string;
}

/** Everything a cell can be refused for. */
export const readErrorNames = [
  'column-missing',
  'column-unknown',
  'row-length',
  'quote-unclosed',
  'municipality-code-invalid',
  'unit-code-invalid',
  'indicator-unknown',
  'indicator-derived',
  'indicator-not-counted',
  'school-year-invalid',
  'cohort-invalid',
  'gender-unknown',
  'programme-unknown',
  'programme-missing',
  'programme-not-allowed',
  'state-unknown',
  'number-invalid',
  'count-not-whole',
  'count-negative',
  'numerator-larger-than-denominator',
  'counts-incomplete',
  'value-with-state',
  'value-out-of-range',
  'duplicate-cell',
  'totals-do-not-add-up',
  'programmes-do-not-add-up',
  'json-invalid',
  'page-shape-invalid',
  'personal-number-found',
  'municipality-unknown',
  'unit-unknown',
] as const;
/** One of them. */
export type ReadErrorName = (typeof readErrorNames)[number];

/** A cell that is refused. `value` is the text as it stood, cut to 80 characters; null where there is none. */
export interface ReadError {
  readonly row: number;
  /** Name of the column as the file writes it; null when the whole row is meant. */
  readonly column: string | null;
  readonly error: ReadErrorName;
  readonly value: string | null;
  /** Numbers and names a reader needs to mend it. */
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Everything a file said that concerns us. Nothing is stored while `errors` is not empty. */
export interface ReadResult {
  readonly format: Exclude<ImportFormat, 'example'>;
  /** What the file calls itself, for example "Grundskola - Slutbetyg årskurs 9, samtliga elever". */
  readonly title: string;
  /** School year the file is about, when it is about one. */
  readonly schoolYear: number | null;
  readonly encoding: 'utf-8' | 'utf-16le' | 'windows-1252';
  /** Data rows met, and those from which at least one observation or unit is kept. */
  readonly rowsRead: number;
  readonly rowsKept: number;
  /** How many measured cells of the rows read had each state, whether or not an indicator stands for them. */
  readonly cells: Readonly<Record<ObservationState, number>>;
  /** Columns, or KPIs, that no indicator of ours stands for. */
  readonly ignoredColumns: readonly string[];
  readonly municipalities: readonly ReadMunicipality[];
  readonly units: readonly ReadUnit[];
  readonly observations: readonly ReadObservation[];
  /** At most `maxErrors`; `errorCount` counts them all. */
  readonly errors: readonly ReadError[];
  readonly errorCount: number;
}

/** How many errors are told of one file; the rest are counted. */
export const maxErrors = 1000;
