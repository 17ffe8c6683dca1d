import type { Assessment } from '../assessment/assessment';

const certainChanges: readonly Assessment['change']['name'][] = ['better', 'worse', 'changed-up', 'changed-down'];

/**
 * Whether a row has something certain to tell a head: a promise with something left, a target that is certainly not met, or a
 * change that is marked. Leans and possible changes are not evidence, and a target that is met needs nobody.
 */
export function carriesEvidence({ status, change }: Pick<Assessment, 'status' | 'change'>): boolean {
  return status.name === 'not-met' || certainChanges.includes(change.name);
}
