import type { Indicator, SeriesBreak, Words } from '../indicators/indicator';
import { RuleBroken } from '../rule-broken';

/** What an indicator counts, in words that a municipality may have of its own. */
export type DefinitionWords = Pick<Indicator, 'numerator' | 'denominator' | 'note'>;

/**
 * What new words mean for the years before. `corrected`: they say better what has been counted all the time, so the series goes
 * on. `counted-anew`: from a school year on something else is counted, so years before it are not compared with it.
 */
export type DefinitionEffect =
  { readonly kind: 'corrected' } | { readonly kind: 'counted-anew'; readonly schoolYear: number };

/** A change of what a municipality means by an indicator. */
export interface DefinitionChange {
  readonly words: DefinitionWords;
  readonly effect: DefinitionEffect;
  readonly reason: string;
}

/**
 * Checks a change of definition.
 *
 * @returns The break in the series that it makes; null where it makes none.
 * @throws RuleBroken `definition-unchanged`, or `series-break-already-there`.
 */
export function breakOf(
  { words, effect, reason }: DefinitionChange,
  before: Pick<Indicator, 'id' | keyof DefinitionWords>,
  breaks: readonly SeriesBreak[],
): SeriesBreak | null {
  const parts = ['numerator', 'denominator', 'note'] as const;
  if (parts.every((part) => isSame(words[part], before[part]))) throw new RuleBroken('definition-unchanged');
  if (effect.kind === 'corrected') return null;
  const { schoolYear } = effect;
  if (breaks.some((one) => one.indicatorId === before.id && one.schoolYear === schoolYear))
    throw new RuleBroken('series-break-already-there', { schoolYear });
  return { indicatorId: before.id, schoolYear, reason: { sv: reason, en: reason } };
}

function isSame(one: Words, other: Words): boolean {
  return one.sv.trim() === other.sv.trim() && one.en.trim() === other.en.trim();
}
