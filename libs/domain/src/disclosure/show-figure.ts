import type { Indicator } from '../indicators/indicator';
import type { Measured } from '../measured';
import type { StoredCell } from '../stored-cell';
import { nationalThresholds } from './thresholds';

/** What a release says of a counted cell. */
export type CellStatus = 'exact' | 'few' | 'nearly-all' | 'hidden';

/** The three figures of one indicator, unit and year. A gender that is not broken down is `missing`. */
export interface ByGender {
  readonly all: Measured;
  readonly girls: Measured;
  readonly boys: Measured;
}

/** A cell as it stands: for what is open to everyone, and for those who see exact figures. A share of nobody does not apply. */
export function showExact(cell: StoredCell): Measured {
  switch (cell.state) {
    case 'value':
      return cell.basis === 'counts' ? showCounts(cell) : showSource(cell);
    case 'nearly-all':
      return { kind: 'nearly-all', group: cell.denominator ?? cell.groupSize };
    case 'suppressed-at-source':
      return { kind: 'suppressed' };
    case 'missing':
    case 'not-applicable':
    case 'not-reported':
      return { kind: cell.state };
  }
}

/**
 * A cell as the release has it: the counts of the release itself, so that a figure shown is a figure protected.
 *
 * @param status Null where no release knows the cell: then it is not shown.
 */
export function showPublished(cell: StoredCell, status: CellStatus | null): Measured {
  if (cell.state !== 'value' || cell.basis !== 'counts') return showExact(cell);
  if (cell.denominator === 0) return { kind: 'not-applicable' };
  switch (status) {
    case 'exact':
      return showCounts(cell);
    case 'few':
    case 'nearly-all':
      return { kind: status, group: cell.denominator };
    case 'hidden':
    case null:
      return { kind: 'suppressed' };
  }
}

/**
 * Whether an indicator's counts stand in a protected table. Counts of activities and units are not people, and what the school
 * has promised to do is open; what a source has published as a share is public already.
 */
export function isProtected({
  disclosure,
  counted,
  unit,
}: Pick<Indicator, 'disclosure' | 'counted' | 'unit'>): boolean {
  return disclosure !== 'open' && unit === 'share' && (counted === 'pupils' || counted === 'answers');
}

function showCounts({ numerator, denominator }: StoredCell): Measured {
  const [count, group] = [numerator ?? 0, denominator ?? 0];
  return group === 0 ? { kind: 'not-applicable' } : { kind: 'value', value: count / group, count, group };
}

/** A share or a number that a source has published. Of a group known to be small it is not passed on. */
function showSource({ value, groupSize }: StoredCell): Measured {
  if (groupSize !== null && groupSize < nationalThresholds.smallestGroup) return { kind: 'suppressed' };
  return { kind: 'value', value: value ?? 0, count: null, group: groupSize };
}
