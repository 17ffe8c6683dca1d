/** Below this share an axis that does not begin at 0 would hide more than it shows. */
const lowestStart = 0.5;

/**
 * Where the axis of shares begins and ends: from 0, but from a higher ten per cent where all that is drawn lies in the upper
 * half, so that a line and its band of chance can be told apart there. The page then says where the axis begins.
 *
 * @param drawn Every share that is drawn, 0–1: figures, ends of bands, targets.
 */
export function shareAxis(drawn: readonly number[]): readonly [low: number, high: number] {
  const lowest = Math.min(...drawn);
  // Room below the lowest, for a figure that is written under its point.
  const start = Math.floor((lowest - 0.03) * 10) / 10;
  return [drawn.length > 0 && start >= lowestStart ? start : 0, 1];
}
