import type { Gender } from '../gender';
import type { ObservationBasis, ObservationState } from '../stored-cell';

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
