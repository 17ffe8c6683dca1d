/** An axis is cut only where all that is drawn lies in one half: elsewhere it would hide more than it shows. */
const half = 0.5;
/** Room beyond the outermost of what is drawn, for a figure that is written beside its point. */
const room = 0.03;

/**
 * Where the axis of shares begins and ends: from 0 to 100 per cent, but only its half where all that is drawn lies in it, down
 * to whole tens, so that a line and its band of chance can be told apart there. Where the axis does not begin at 0 the page
 * says so.
 *
 * @param drawn Every share that is drawn, 0–1: figures, ends of bands, targets.
 */
export function shareAxis(drawn: readonly number[]): readonly [low: number, high: number] {
  if (drawn.length === 0) return [0, 1];
  const start = Math.floor((Math.min(...drawn) - room) * 10) / 10;
  if (start >= half) return [start, 1];
  const end = Math.ceil((Math.max(...drawn) + room) * 10) / 10;
  return [0, end <= half ? end : 1];
}
