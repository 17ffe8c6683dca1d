import type { Gender } from '../gender';

/** What a stored cell is. `nearly-all` is the source's own `~100`: fewer than five lack it. */
export const observationStates = [
  'value',
  'nearly-all',
  'suppressed-at-source',
  'missing',
  'not-applicable',
  'not-reported',
] as const;
export type ObservationState = (typeof observationStates)[number];

/** How a value is known: `counts` where somebody counted, `share` or `number` where a source gives only that. */
export const observationBases = ['counts', 'share', 'number'] as const;
export type ObservationBasis = (typeof observationBases)[number];

/** One measured cell: an indicator for a unit, a school year, a gender and perhaps a programme and a cohort. */
export interface Observation {
  readonly indicatorId: string;
  /** Measuring year. */
  readonly schoolYear: number;
  /** School year the pupils started in, for indicators that follow a cohort. */
  readonly cohort: number | null;
  readonly gender: Gender;
  readonly programme: string | null;
  readonly state: ObservationState;
  readonly basis: ObservationBasis;
  /** Whole numbers, 0 ≤ numerator ≤ denominator, both or neither; only with basis `counts`. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A fraction 0–1 with basis `share`; a number of the indicator's unit with basis `number`. */
  readonly value: number | null;
  /** Pupils in the group as the source tells it, where there are no counts. Not necessarily the share's own denominator. */
  readonly groupSize: number | null;
}
