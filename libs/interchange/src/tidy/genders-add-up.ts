import type { Gender } from '@vagval/domain/gender';
import { observationKey } from '../observation-list';
import type { ReadObservation } from '../read-result';

/** A total that is smaller than its parts. */
export interface TotalTooSmall {
  readonly all: ReadObservation;
  readonly of: 'numerator' | 'denominator';
  readonly facts: { readonly girls: number; readonly boys: number; readonly all: number };
}

/**
 * The totals that girls and boys together do not fit into, whether those reached, those counted, or those not reached (then
 * told of the numerator). Fewer than the total is right: some pupils are registered as neither.
 */
export function totalsTooSmall(observations: readonly ReadObservation[]): TotalTooSmall[] {
  const groups = new Map<string, Partial<Record<Gender, ReadObservation>>>();
  for (const observation of observations) {
    if (observation.state !== 'value') continue;
    const key = observationKey({ ...observation, gender: 'all' });
    const group = groups.get(key) ?? {};
    group[observation.gender] = observation;
    groups.set(key, group);
  }
  return [...groups.values()].flatMap(({ all, girls, boys }): TotalTooSmall[] => {
    if (!all || !girls || !boys) return [];
    const facts = (of: 'numerator' | 'denominator') => ({
      girls: girls[of] ?? 0,
      boys: boys[of] ?? 0,
      all: all[of] ?? 0,
    });
    const rest = (of: 'numerator' | 'denominator') => facts(of).all - facts(of).girls - facts(of).boys;
    if (rest('denominator') < 0) return [{ all, of: 'denominator', facts: facts('denominator') }];
    const isPossible = rest('numerator') >= 0 && rest('numerator') <= rest('denominator');
    return isPossible ? [] : [{ all, of: 'numerator', facts: facts('numerator') }];
  });
}
