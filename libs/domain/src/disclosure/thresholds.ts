/** Where small numbers begin. Both count pupils. */
export interface Thresholds {
  /** Counts of 1…smallestCount − 1 are protected. */
  readonly smallestCount: number;
  /** Groups of fewer pupils than this show no rate. */
  readonly smallestGroup: number;
}

/** The practice of Skolverket: no count under five, no rate of fewer than ten. */
export const nationalThresholds: Thresholds = { smallestCount: 5, smallestGroup: 10 };

/**
 * The thresholds a municipality has chosen, filled up with the national ones.
 *
 * @throws RangeError when one is not a whole number or lies under the national one: it may be raised, never lowered.
 */
export function raisedThresholds(chosen: Partial<Thresholds> = {}): Thresholds {
  const thresholds = { ...nationalThresholds, ...chosen };
  for (const name of ['smallestCount', 'smallestGroup'] as const) {
    if (!Number.isInteger(thresholds[name]) || thresholds[name] < nationalThresholds[name])
      throw new RangeError(`${name} may be raised above ${nationalThresholds[name]}, not set to ${thresholds[name]}`);
  }
  return thresholds;
}
