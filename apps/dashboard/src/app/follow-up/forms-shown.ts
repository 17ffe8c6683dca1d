import type { AssignmentAnswer } from '@vagval/contracts/users/session';
import { formsOf, type Indicator } from '@vagval/domain/indicators/indicator';
import type { SchoolForm } from '@vagval/domain/units/unit';

/**
 * The school forms that decide what pupils are called where an indicator is shown: the indicator's own, or for one that holds
 * for every form those of the reader's own unit. Empty where neither says.
 */
export function formsShown(
  indicator: Pick<Indicator, 'schoolForm'>,
  unitId: string,
  assignment: AssignmentAnswer | null,
): readonly SchoolForm[] {
  if (indicator.schoolForm !== null) return formsOf(indicator);
  return assignment?.unitId === unitId && assignment.unitKind === 'school-unit' ? assignment.schoolForms : [];
}
