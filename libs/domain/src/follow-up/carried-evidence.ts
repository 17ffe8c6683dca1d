import type { Assessment } from '../assessment/assessment';
import type { IndicatorKind } from '../indicators/indicator';

type Judged = Pick<Assessment, 'status' | 'change'>;

const certainChanges: readonly Assessment['change']['name'][] = ['better', 'worse', 'changed-up', 'changed-down'];

/**
 * Whether a row has something certain to tell a head: a promise with something left, a target that is certainly not met, or a
 * change that is marked. Leans and possible changes are not evidence, and a target that is met needs nobody.
 */
export function carriesEvidence({ status, change }: Judged): boolean {
  return status.name === 'not-met' || certainChanges.includes(change.name);
}

/**
 * Sorts what a head should look at, most pressing first: certain declines, then targets certainly not met, promises with
 * something left, and what has changed for the better or neither way. Equal ones stay in the order of the catalogue.
 */
export function byUrgency<
  Row extends { readonly assessment: Judged; readonly indicator: { readonly kind: IndicatorKind } },
>(rows: readonly Row[]): Row[] {
  const place = ({ assessment: { status, change }, indicator }: Row) => {
    if (change.name === 'worse') return 0;
    if (status.name === 'not-met') return indicator.kind === 'promise' ? 2 : 1;
    return 3;
  };
  return [...rows].sort((a, b) => place(a) - place(b));
}
