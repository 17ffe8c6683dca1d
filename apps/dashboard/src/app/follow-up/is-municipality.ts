import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';

/** Whether the page is the municipality's own: it stands last among the units. */
export function isMunicipality({ units, unitId }: Pick<IndicatorPage, 'units' | 'unitId'>): boolean {
  return units.at(-1)?.unitId === unitId;
}
