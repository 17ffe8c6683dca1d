import { phaseOn, type Period } from './period';

/**
 * How somebody stands: `active` can sign in and has done so, `invited` has not yet, `disabled` is shut out, and
 * `without-assignment` has nothing to work with, neither now nor later.
 */
export const personStates = ['active', 'invited', 'disabled', 'without-assignment'] as const;
/** One of them. */
export type PersonState = (typeof personStates)[number];

/**
 * The one state that matters most about a person on a day.
 *
 * @param today ISO date.
 */
export function personState(
  person: { readonly disabled: boolean; readonly hasSignedIn: boolean; readonly assignments: readonly Period[] },
  today: string,
): PersonState {
  if (person.disabled) return 'disabled';
  if (person.assignments.every((one) => phaseOn(one, today) === 'past')) return 'without-assignment';
  return person.hasSignedIn ? 'active' : 'invited';
}
