import { showExact, type ByGender } from '../disclosure/show-figure';
import { type StoredCell } from '../stored-cell';

/** Girls and boys of a target group, or of those reached; whole numbers ≥ 0. */
export interface PupilCount {
  readonly girls: number;
  readonly boys: number;
}

/**
 * How many of a target group were reached: what the school has done, which is open to everyone.
 *
 * @param reached Null while nobody has reported.
 * @param target Null where pupils are not the target: a meeting for parents, say.
 */
export function reach(reached: PupilCount | null, target: PupilCount | null): ByGender {
  if (!target) return same('not-applicable');
  if (!reached) return same('not-reported');
  return {
    all: showExact(counted(reached.girls + reached.boys, target.girls + target.boys)),
    girls: showExact(counted(reached.girls, target.girls)),
    boys: showExact(counted(reached.boys, target.boys)),
  };
}

function same(kind: 'not-applicable' | 'not-reported'): ByGender {
  return { all: { kind }, girls: { kind }, boys: { kind } };
}

function counted(numerator: number, denominator: number): StoredCell {
  return { state: 'value', basis: 'counts', numerator, denominator, value: null, groupSize: null };
}
