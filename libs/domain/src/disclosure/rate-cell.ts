import { known, type Need, type Room } from './pattern';
import type { Thresholds } from './thresholds';

/** Pupils who reached a criterion, of a group of pupils. Whole numbers with 0 ≤ count ≤ group. */
export interface Part {
  readonly count: number;
  readonly group: number;
}

/**
 * What earlier versions of the same release told of a cell.
 * - `known`: this very value was published exactly, so nothing can hide it.
 * - `banded`: this very value was published as a band, so a reader keeps to the band whatever is published now.
 * - `held`: the cell was once hidden, or was a band and has another value now. It is hidden again: the difference between
 *   the versions would tell of the value that was protected.
 */
export interface EarlierRate {
  readonly known?: boolean;
  readonly banded?: boolean;
  readonly held?: boolean;
}

/** What is shown of a rate: itself, a band of few (0…4) or nearly all (n − 4…n), or nothing. */
export type RateStatus = 'exact' | 'few' | 'nearly-all' | 'hidden';

/** What a rate is for its own sake, before anything is held back to cover others. */
export function ownStatus({ count, group }: Part, { smallestCount, smallestGroup }: Thresholds): RateStatus {
  if (group === 0) return 'exact';
  if (group < smallestGroup) return 'hidden';
  const few = count < smallestCount;
  const nearlyAll = group - count < smallestCount;
  // Only where thresholds are raised: two bands at once would leave hardly any values.
  if (few && nearlyAll) return 'hidden';
  return few ? 'few' : nearlyAll ? 'nearly-all' : 'exact';
}

/** How far a count moves inside its band; not at all where it is no band. */
export function bandRoom({ count, group }: Part, status: RateStatus, { smallestCount }: Thresholds): Room {
  if (status === 'few') return { up: smallestCount - 1 - count, down: count };
  if (status === 'nearly-all') return { up: group - count, down: count - (group - smallestCount + 1) };
  return known;
}

/**
 * How far a count moves once it is hidden. One that is hidden only to cover others stays away from both ends: a reader who
 * knows the rules can often tell that it is not small.
 */
export function hiddenRoom({ count, group }: Part, status: RateStatus, { smallestCount }: Thresholds): Room {
  if (status !== 'exact') return { up: group - count, down: count };
  return { up: Math.max(0, group - smallestCount - count), down: Math.max(0, count - smallestCount) };
}

/** The doubt that a hidden rate needs: as wide as the smallest count, or the whole group where that is smaller. */
export function hiddenNeed(group: number, { smallestCount }: Thresholds): Need {
  return { up: 0, down: 0, total: Math.min(smallestCount, group) };
}

/** At least three values, or two of a single pupil, are left open to the head of another unit. `group` leaves out the head’s own. */
export function insiderNeed(group: number): Need {
  return { up: 0, down: 0, total: Math.min(2, group) };
}
