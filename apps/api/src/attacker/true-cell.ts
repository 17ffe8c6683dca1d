import type { Gender } from '@vagval/domain/gender';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';

/** The truth of a cell: what a school counted and the attacker is after. */
export interface TrueCell {
  readonly indicatorId: string;
  /** Eight digits; the four of the municipality where it has a figure of its own. */
  readonly unitCode: string;
  readonly schoolYear: number;
  readonly gender: Gender;
  /** Null for the whole. */
  readonly programme: string | null;
  readonly numerator: number;
  readonly denominator: number;
}

/** Everything that has been counted, by `keyOf`. */
export type Truth = ReadonlyMap<string, TrueCell>;

/** What makes a cell one and the same. */
export function keyOf(
  cell: Pick<TrueCell, 'indicatorId' | 'unitCode' | 'schoolYear' | 'gender' | 'programme'>,
): string {
  return [cell.indicatorId, cell.unitCode, cell.schoolYear, cell.gender, cell.programme ?? ''].join('|');
}

const genderWords: Readonly<Record<Gender, string>> = { all: 'alla', girls: 'flickor', boys: 'pojkar' };

/** The heading of a municipality's own file of counts (`docs/imports.md`). */
export const tidyHeader = 'kommun;enhet;indikator;läsår;kohort;kön;program;täljare;nämnare;läge';

/** A cell as a row of such a file. */
export function tidyRow(municipalityCode: string, cell: TrueCell): string {
  const { unitCode, indicatorId, schoolYear, gender, programme, numerator, denominator } = cell;
  const year = schoolYearLabel(schoolYear);
  const row = [municipalityCode, unitCode, indicatorId, year, '', genderWords[gender], programme ?? '', numerator];
  return [...row, denominator, ''].join(';');
}
