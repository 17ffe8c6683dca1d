import { reaches, type Actor } from '@vagval/domain/actor';
import { NotAllowed } from './not-allowed';

/**
 * The second lock: may the caller do it on this unit? A unit that does not exist is refused in the same way, so that an
 * answer tells nothing about other municipalities.
 *
 * @throws NotAllowed
 */
export function mustReach(actor: Actor, unitId: string): void {
  if (!reaches(actor, unitId)) throw new NotAllowed();
}
