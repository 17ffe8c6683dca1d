import type { ObservationState } from '@vagval/domain/stored-cell';
import type { ReadObservation } from '../read-result';
import { parseSwedishNumber } from '../swedish-number';
import type { TidyRow } from './tidy-row';

/** The largest count the database holds, and far more pupils than there are. */
const largestCount = 2_147_483_647;

type Counts = Pick<ReadObservation, 'numerator' | 'denominator' | 'groupSize'>;

/**
 * The counts of a row: both with the state `value`, none with another; beside `nearly-all` the denominator may be told.
 * Null when any is refused.
 */
export function readCounts(row: TidyRow, state: ObservationState): Counts | null {
  const numerator = readCount(row, 'numerator');
  const denominator = readCount(row, 'denominator');
  if (numerator === undefined || denominator === undefined) return null;
  if (state !== 'value') {
    const surplus =
      numerator !== null ? 'numerator' : denominator !== null && state !== 'nearly-all' ? 'denominator' : null;
    if (surplus === null) return { numerator: null, denominator: null, groupSize: denominator };
    row.refuse(surplus, 'value-with-state');
    return null;
  }
  if (numerator === null || denominator === null) {
    row.refuse(numerator === null ? 'numerator' : 'denominator', 'counts-incomplete');
    return null;
  }
  if (numerator > denominator) {
    row.refuse('numerator', 'numerator-larger-than-denominator', { numerator, denominator });
    return null;
  }
  return { numerator, denominator, groupSize: null };
}

/** Null where the cell is empty, undefined where it is refused. */
function readCount({ cell, refuse }: TidyRow, column: 'numerator' | 'denominator'): number | null | undefined {
  const text = cell(column);
  if (text === '') return null;
  const count = parseSwedishNumber(text);
  if (count === null) refuse(column, 'number-invalid');
  else if (count < 0) refuse(column, 'count-negative');
  else if (!Number.isInteger(count)) refuse(column, 'count-not-whole');
  else if (count > largestCount) refuse(column, 'value-out-of-range', { largest: largestCount });
  else return count;
  return undefined;
}
