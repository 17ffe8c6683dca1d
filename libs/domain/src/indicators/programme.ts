import type { Words } from './indicator';

/** The kinds of upper secondary programmes. */
export const programmeKinds = ['vocational', 'preparatory', 'introductory'] as const;
/** Yrkesprogram, högskoleförberedande program, introduktionsprogram. */
export type ProgrammeKind = (typeof programmeKinds)[number];

/** An upper secondary programme, valid for the intakes of certain school years. Programmes come and go: they are data. */
export interface Programme {
  readonly code: string;
  readonly name: Words;
  readonly kind: ProgrammeKind;
  /** First and last school year of intake; null is open. */
  readonly validFrom: number | null;
  readonly validTo: number | null;
  /** The programme it came out of, if any: FS replaced HA, FR was split from HV. */
  readonly predecessor: string | null;
  /**
   * Girls' share of the programme's pupils in the whole country, 0–1, and the school year it stands for; null while unknown.
   * Balanced and non-traditional choices are counted by this fixed share, never by the local mix.
   */
  readonly reference: { readonly girlShare: number; readonly schoolYear: number } | null;
}

/** The national share that makes a choice balanced: 0.40 to 0.60, both included (SCB, På tal om kvinnor och män). */
export const balanced = { from: 0.4, to: 0.6 } as const;

/** Whether the programme takes in pupils in a school year. */
export function isOffered(programme: Programme, schoolYear: number): boolean {
  return (programme.validFrom ?? 0) <= schoolYear && (programme.validTo ?? 9999) >= schoolYear;
}
