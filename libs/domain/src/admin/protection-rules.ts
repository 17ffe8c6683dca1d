import { raisedThresholds, type Thresholds } from '../disclosure/thresholds';
import { disclosureClasses, type DisclosureClass, type Indicator } from '../indicators/indicator';
import { RuleBroken } from '../rule-broken';

/** What a municipality protects beyond what holds everywhere. */
export interface ProtectionRules extends Thresholds {
  readonly raised: readonly { readonly indicatorId: string; readonly disclosure: DisclosureClass }[];
}

/** What it counts follows from two groups that everyone is told, so that a promise to hide it could not be kept. */
const followsFromGroups: ReadonlySet<string> = new Set(['missing-choice']);

/** Whether an indicator can be protected at all: shares of people, that are not told elsewhere. */
export function isProtectable({ id, counted, unit }: Pick<Indicator, 'id' | 'counted' | 'unit'>): boolean {
  return unit === 'share' && (counted === 'pupils' || counted === 'answers') && !followsFromGroups.has(id);
}

/**
 * Checks that nothing is protected less than by the catalogue, or than before: a figure that is to be hidden has to have been
 * hidden all the time.
 *
 * @returns The classes that differ from the catalogue.
 * @throws RuleBroken `protection-lowered`, `indicator-not-found`, or `indicator-always-open`.
 */
export function raisedClasses(
  asked: ProtectionRules,
  before: ProtectionRules,
  catalogue: readonly Pick<Indicator, 'id' | 'disclosure' | 'counted' | 'unit'>[],
): ReadonlyMap<string, DisclosureClass> {
  if (asked.smallestCount < before.smallestCount || asked.smallestGroup < before.smallestGroup)
    throw new RuleBroken('protection-lowered');
  raisedThresholds(asked);
  const classOf = new Map(catalogue.map(({ id, disclosure }) => [id, disclosure]));
  const protectable = new Set(catalogue.filter(isProtectable).map(({ id }) => id));
  const raised = new Map<string, DisclosureClass>();
  for (const { indicatorId, disclosure } of asked.raised) {
    const own = classOf.get(indicatorId);
    if (own === undefined) throw new RuleBroken('indicator-not-found', { indicator: indicatorId });
    if (rank(disclosure) < rank(own)) throw new RuleBroken('protection-lowered');
    if (rank(disclosure) === rank(own)) continue;
    if (!protectable.has(indicatorId)) throw new RuleBroken('indicator-always-open', { indicator: indicatorId });
    raised.set(indicatorId, disclosure);
  }
  for (const { indicatorId, disclosure } of before.raised)
    if (rank(raised.get(indicatorId) ?? classOf.get(indicatorId) ?? 'open') < rank(disclosure))
      throw new RuleBroken('protection-lowered');
  return raised;
}

function rank(disclosure: DisclosureClass): number {
  return disclosureClasses.indexOf(disclosure);
}
