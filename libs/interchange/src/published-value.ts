import type { Indicator } from '@vagval/domain/indicators/indicator';
import { fractionOfPercent } from './swedish-number';

/**
 * A published figure as it is stored: per cent as a fraction 0–1 for shares, else the number itself; null stays null.
 * `out-of-range` when a share lies outside 0–100 per cent or a number outside the indicator's range.
 */
export function publishedValue(
  figure: number | null,
  { unit, range }: Pick<Indicator, 'unit' | 'range'>,
): number | null | 'out-of-range' {
  if (figure === null) return null;
  const [low, high] = unit === 'share' ? [0, 100] : (range ?? [-Infinity, Infinity]);
  if (figure < low || figure > high) return 'out-of-range';
  return unit === 'share' ? fractionOfPercent(figure) : figure;
}
