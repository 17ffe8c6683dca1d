import { discloseByGender, type ByGender } from '../disclosure/interim-disclosure';
import { type StoredCell } from '../stored-cell';

/** Girls and boys of a target group, or of those reached; whole numbers ≥ 0. */
export interface PupilCount {
  readonly girls: number;
  readonly boys: number;
}

/** Reach counts pupils and is a promise of the plan: what is left may be shown, a small group may not. */
const reachIndicator = { counted: 'pupils', kind: 'promise' } as const;

/**
 * How many of a target group were reached, as it may be shown.
 *
 * @param reached Null while nobody has reported.
 * @param target Null where pupils are not the target: a meeting for parents, say.
 */
export function reach(reached: PupilCount | null, target: PupilCount | null): ByGender {
  if (!target) return same('not-applicable');
  if (!reached) return same('not-reported');
  return discloseByGender(reachIndicator, {
    all: counted(reached.girls + reached.boys, target.girls + target.boys),
    girls: counted(reached.girls, target.girls),
    boys: counted(reached.boys, target.boys),
  });
}

function same(kind: 'not-applicable' | 'not-reported'): ByGender {
  return { all: { kind }, girls: { kind }, boys: { kind } };
}

function counted(numerator: number, denominator: number): StoredCell {
  return { state: 'value', basis: 'counts', numerator, denominator, value: null, groupSize: null };
}
