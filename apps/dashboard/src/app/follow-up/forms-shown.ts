import { formsOf, type Indicator } from '@vagval/domain/indicators/indicator';
import type { SchoolForm } from '@vagval/domain/units/unit';

/**
 * The school forms that decide what pupils are called where an indicator is shown: the indicator's own, or for one that holds
 * for every form those of the unit it is shown for.
 */
export function formsShown(
  indicator: Pick<Indicator, 'schoolForm'>,
  unitForms: readonly SchoolForm[],
): readonly SchoolForm[] {
  return indicator.schoolForm === null ? unitForms : formsOf(indicator);
}
