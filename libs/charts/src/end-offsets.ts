/** Pixels of a drawing's height that the axis takes, about: enough to tell whether two names meet. */
const drawnHeight = 265;

/**
 * How far, in pixels, the names at the ends of the lines are moved so that they do not stand on each other.
 *
 * @param ends The last value of each line; null where it has none.
 * @param axis Ends of the axis, or null when the values themselves span it.
 * @param text Pixels of the letters. A name can take two lines.
 */
export function endOffsets(
  ends: readonly (number | null)[],
  axis: readonly [number, number] | null,
  text: number,
): number[] {
  const known = ends.filter((end) => end !== null);
  const [low, high] = axis ?? [Math.min(...known), Math.max(...known)];
  const pixels = (value: number) => ((high - value) / (high - low || 1)) * drawnHeight;
  const offsets = ends.map(() => 0);
  const order = ends.flatMap((end, at) => (end === null ? [] : [{ at, top: pixels(end) }]));
  order.sort((a, b) => a.top - b.top);
  const apart = text * 2.4;
  let under = -Infinity;
  for (const { at, top } of order) {
    const place = Math.max(top, under + apart);
    offsets[at] = place - top;
    under = place;
  }
  return offsets;
}
