/** `count` of `group` pupils. Null is missing; a group of 0 is nobody. */
export interface Counts {
  readonly count: number | null;
  readonly group: number | null;
}

/** Counts that a share can be taken of: both are there, and the group is somebody. */
export interface Counted {
  readonly count: number;
  readonly group: number;
}

/** Whether a share can be taken of the counts. */
export function isCounted<C extends Counts>(counts: C): counts is C & Counted {
  return counts.count !== null && counts.group !== null && counts.group !== 0;
}

/** The counts of several groups put together. */
export function pooled(parts: readonly Counted[]): Counted {
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    group: parts.reduce((sum, { group }) => sum + group, 0),
  };
}

/**
 * Refuses counts that cannot be. Real numbers pass: over-dispersion divides both counts.
 *
 * @throws RangeError unless both are finite numbers with 0 ≤ count ≤ group.
 */
export function requireCounts(count: number, group: number): void {
  if (!(count >= 0 && count <= group && Number.isFinite(group)))
    throw new RangeError(`Expected 0 ≤ count ≤ group, got ${count} of ${group}`);
}

/**
 * Refuses counts that cannot be a number of pupils.
 *
 * @throws RangeError unless both are whole numbers with 0 ≤ count ≤ group.
 */
export function requireWholeCounts(count: number, group: number): void {
  requireCounts(count, group);
  if (!Number.isInteger(count) || !Number.isInteger(group))
    throw new RangeError(`Expected whole numbers, got ${count} of ${group}`);
}

/**
 * Refuses a number that is no over-dispersion.
 *
 * @throws RangeError unless it is a finite number of at least 1, which is none.
 */
export function requireDispersion(dispersion: number): void {
  if (!(dispersion >= 1 && Number.isFinite(dispersion)))
    throw new RangeError(`Expected an over-dispersion of at least 1, got ${dispersion}`);
}

/**
 * Refuses a number that is no share or probability.
 *
 * @throws RangeError unless it lies in [0, 1].
 */
export function requireShare(share: number): void {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`Expected a share from 0 to 1, got ${share}`);
}
