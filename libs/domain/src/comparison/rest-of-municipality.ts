import type { Measured } from '../measured';

/** Fewest other units whose sum is shown: the sum of one is that one. */
const fewestOthers = 2;
const thresholds = { smallestGroup: 10, smallestCount: 5 } as const;

/**
 * The municipality without one of its units, from published figures alone, so that it tells nothing that they do not.
 *
 * @param whole The municipality as it is published; the sum of its units.
 * @param unit The unit as it is published.
 * @param others How many other units are part of the sum.
 * @returns Suppressed where either is not shown exactly, where the rest is a single unit, and where it is small itself.
 */
export function restOfMunicipality(whole: Measured, unit: Measured, others: number): Measured {
  if (whole.kind === 'missing' || whole.kind === 'not-reported' || whole.kind === 'not-applicable') return whole;
  const [all, own] = [countsOf(whole), countsOf(unit)];
  if (whole.kind === 'value' && !all) return { kind: 'missing' };
  if (!all || !own || others < fewestOthers) return { kind: 'suppressed' };
  const [count, group] = [all.count - own.count, all.group - own.group];
  // The municipality's figure is then not the sum of its units: a source counts other pupils.
  if (count < 0 || count > group) return { kind: 'missing' };
  if (group === 0) return { kind: 'not-applicable' };
  if (group < thresholds.smallestGroup) return { kind: 'suppressed' };
  if (count < thresholds.smallestCount) return { kind: 'few', group };
  if (group - count < thresholds.smallestCount) return { kind: 'nearly-all', group };
  return { kind: 'value', value: count / group, count, group };
}

/** Nobody is counted where nothing is reported; null where the counts are not shown. */
function countsOf(figure: Measured): { readonly count: number; readonly group: number } | null {
  if (figure.kind === 'value')
    return figure.count === null || figure.group === null ? null : { count: figure.count, group: figure.group };
  const isNobody = figure.kind === 'missing' || figure.kind === 'not-reported' || figure.kind === 'not-applicable';
  return isNobody ? { count: 0, group: 0 } : null;
}
