import { observationKey } from '../observation-list';
import type { ReadObservation } from '../read-result';

/** The indicator whose programmes are parts of one whole: everybody who has chosen. */
const choices = 'first-choice-programme';

/** Programmes that more have chosen than have chosen at all. */
export interface TooManyChoices {
  /** The last row of the group: the one that made them too many. */
  readonly last: ReadObservation;
  readonly facts: { readonly chosen: number; readonly choosers: number };
}

/**
 * The groups of choices (a unit, a school year, a gender) whose programmes together hold more pupils than the group has. Fewer
 * is right: a programme that nobody chose need not be written down.
 */
export function tooManyChoices(observations: readonly ReadObservation[]): TooManyChoices[] {
  const groups = Map.groupBy(
    observations.filter(({ indicatorId, state }) => indicatorId === choices && state === 'value'),
    (observation) => observationKey({ ...observation, programme: null }),
  );
  return [...groups.values()].flatMap((rows) => {
    const chosen = rows.reduce((sum, { numerator }) => sum + (numerator ?? 0), 0);
    const choosers = Math.min(...rows.map(({ denominator }) => denominator ?? 0));
    const last = rows.at(-1);
    return last && chosen > choosers ? [{ last, facts: { chosen, choosers } }] : [];
  });
}
