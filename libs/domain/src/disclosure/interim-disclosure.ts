import type { Indicator } from '../indicators/indicator';
import type { Measured } from '../measured';
import type { StoredCell } from '../stored-cell';

/** Smallest group whose share is shown, and the counts that are held back. Skolverket's practice. */
export const interimThresholds = { smallestGroup: 10, smallestCount: 5 } as const;

/** The three figures of one indicator, unit and year. A gender that is not broken down is `missing`. */
export interface ByGender {
  readonly all: Measured;
  readonly girls: Measured;
  readonly boys: Measured;
}

/**
 * What may be shown of a cell, before releases and complementary protection are in place: no share of fewer than ten, no
 * count of one to four, and `nearly-all` where one to four lack it. A promise of the plan keeps its last rule aside, because
 * "4 elever kvar" is what a school must know to keep it. Counts of activities and units are never held back.
 */
export function disclose(indicator: Pick<Indicator, 'counted' | 'kind'>, cell: StoredCell): Measured {
  switch (cell.state) {
    case 'value':
      return cell.basis === 'counts'
        ? discloseCounts(indicator, cell.numerator ?? 0, cell.denominator ?? 0)
        : disclosePublished(cell);
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

/** Counts somebody made: a share of nobody does not apply, it is not zero. */
function discloseCounts(indicator: Pick<Indicator, 'counted' | 'kind'>, count: number, group: number): Measured {
  if (group === 0) return { kind: 'not-applicable' };
  if (indicator.counted === 'pupils' || indicator.counted === 'answers') {
    if (group < interimThresholds.smallestGroup || isSmall(count)) return { kind: 'suppressed' };
    if (indicator.kind !== 'promise' && isSmall(group - count)) return { kind: 'nearly-all', group };
  }
  return { kind: 'value', value: count / group, count, group };
}

/** A share or a number that a source has published. */
function disclosePublished(cell: StoredCell): Measured {
  if (cell.groupSize !== null && cell.groupSize < interimThresholds.smallestGroup) return { kind: 'suppressed' };
  return { kind: 'value', value: cell.value ?? 0, count: null, group: cell.groupSize };
}

/**
 * Girls and boys of a group: when one of them is held back the other is too, or it could be had by subtraction from the
 * whole. Only counts can be subtracted; published shares stand as their source shows them.
 */
export function discloseByGender(
  indicator: Pick<Indicator, 'counted' | 'kind'>,
  cells: { readonly all?: StoredCell; readonly girls?: StoredCell; readonly boys?: StoredCell },
): ByGender {
  const shown = (cell: StoredCell | undefined): Measured => (cell ? disclose(indicator, cell) : { kind: 'missing' });
  const all = shown(cells.all);
  const girls = shown(cells.girls);
  const boys = shown(cells.boys);
  if (isExact(girls) && isHidden(boys)) return { all, girls: { kind: 'suppressed' }, boys };
  if (isExact(boys) && isHidden(girls)) return { all, girls, boys: { kind: 'suppressed' } };
  return { all, girls, boys };
}

/** Whether a count is one that is held back. Zero is not: it tells of nobody. */
export function isSmall(count: number): boolean {
  return count > 0 && count < interimThresholds.smallestCount;
}

function isHidden(result: Measured): boolean {
  return result.kind === 'suppressed' || result.kind === 'nearly-all';
}

function isExact(result: Measured): boolean {
  return result.kind === 'value' && result.count !== null;
}
