import type { Gender } from '@vagval/domain/gender';
import type { Programme } from '@vagval/domain/indicators/programme';
import type { Organiser } from '@vagval/domain/units/unit';
import type { CsvRecord } from '../csv/read-csv';
import { genderOf, labelKey, organiserOf } from '../labels';
import { readProgrammeLabel, type ProgrammeLabel } from './programme-label';
import type { KeyColumn, SirisTable } from './table';

/** What a row of a published table is about. */
export interface SirisRow {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  /** Null in tables of municipalities. */
  readonly unitCode: string | null;
  readonly unitName: string;
  readonly organiser: Organiser;
  /** The row sums all organisers. */
  readonly allOrganisers: boolean;
  /** Null when the word is none we know. */
  readonly gender: Gender | null;
  /** Undefined when the table has no column of programmes. */
  readonly programme: ProgrammeLabel | undefined;
  readonly programmeLabel: string;
}

const organiserNames = new Set(['samtliga', 'kommunal', 'enskild', 'statlig', 'region']);

/** Reads the keys of a record; null when it is no row of data, as in the footer. */
export function readSirisRow(
  record: CsvRecord,
  { keys }: SirisTable,
  sheet: string | null,
  programmes: readonly Programme[],
): SirisRow | null {
  const text = (key: KeyColumn) => {
    const at = keys[key];
    return at === undefined ? undefined : (record.cells[at] ?? '').trim();
  };
  const municipalityCode = text('municipalityCode') ?? '';
  const unitCode = text('unitCode') ?? null;
  if (!/^\d{4}$/.test(municipalityCode) || (unitCode !== null && !/^\d{8}$/.test(unitCode))) return null;
  // Where Excel parts the organisers by sheet, the sheet's name is the organiser.
  const sheetName = organiserNames.has(labelKey(sheet ?? '')) ? (sheet ?? '') : 'Samtliga';
  const organiser = text('organiser') ?? sheetName;
  const gender = text('gender');
  const programmeLabel = text('programme');
  return {
    municipalityCode,
    municipalityName: text('municipalityName') ?? '',
    unitCode,
    unitName: text('unitName') ?? '',
    organiser: organiserOf(organiser),
    allOrganisers: labelKey(organiser) === 'samtliga',
    gender: gender === undefined ? 'all' : genderOf(gender),
    programme: programmeLabel === undefined ? undefined : readProgrammeLabel(programmeLabel, programmes),
    programmeLabel: programmeLabel ?? '',
  };
}

/** Whether a text is a code of digits with some of them lost. Text of the footer is not. */
export function isMalformedCode(text: string, digits: 4 | 8): boolean {
  return /^\d+$/.test(text.trim()) && text.trim().length !== digits;
}
