import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import { funnelCounts, smallestFunnelGroup } from '@vagval/domain/comparison/funnel';
import { spreadBetweenUnits } from '@vagval/domain/statistics/spread-between-units';
import type { Notebook } from './notebook';

/** Reads the units against each other: places only of what is shown, and a common level of the same. */
export function readComparison(
  comparison: UnitComparison,
  { municipalityId, seesEveryUnit }: { readonly municipalityId: string; readonly seesEveryUnit: boolean },
  notes: Notebook,
): void {
  const { indicator, schoolYear, gender, units, centre, municipality } = comparison;
  const where = `comparison ${indicator.id} ${schoolYear} ${gender}`;
  const name = (unitId: string) => ({ indicatorId: indicator.id, unitId, schoolYear, gender });
  notes.tell(name(municipalityId), municipality, where);
  for (const { unitId, result, position, shrunkenShare } of units) {
    notes.tell(name(unitId), result, where);
    if ((position !== null || shrunkenShare !== null) && !funnelCounts(result))
      notes.fault(where, `${unitId} has a place though its figure is ${result.kind}`);
  }
  if (!seesEveryUnit) return;
  const counts = units.map(({ result }) => funnelCounts(result) ?? { count: null, group: null });
  const again = spreadBetweenUnits(counts, smallestFunnelGroup);
  const share = again.kind === 'spread' ? again.share : null;
  if (centre !== null && centre !== share) notes.fault(where, 'the common level is not that of the figures shown');
  const { spread } = comparison;
  if (spread.kind === 'compared' && (again.kind !== 'spread' || spread.p !== again.p || spread.units !== again.units))
    notes.fault(where, 'the spread does not follow from the figures shown');
}
