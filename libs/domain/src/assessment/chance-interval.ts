import type { Indicator } from '../indicators/indicator';
import type { Measured } from '../measured';
import { midPInterval } from '../statistics/mid-p';
import { assessmentRules, type Interval } from './assessment';

/**
 * Where chance alone could have put a shown share, for the band around a line: 95 %, exact binomial with mid-p. Null for
 * promises, which are counted, for groups of fewer than ten, and for everything that is not shown or not counted.
 */
export function chanceInterval(
  { kind, unit }: Pick<Indicator, 'kind' | 'unit'>,
  figure: Measured,
  dispersion: number,
): Interval | null {
  if (kind === 'promise' || unit !== 'share' || figure.kind !== 'value') return null;
  const { count, group } = figure;
  if (count === null || group === null || group < assessmentRules.smallestGroup) return null;
  return midPInterval(count / dispersion, group / dispersion);
}
