import { benjaminiHochberg } from '../statistics/benjamini-hochberg';
import { isCounted, pooled, requireWholeCounts } from '../statistics/counts';
import { trendOf } from '../statistics/trend';
import { adjustForDispersion, fisherMidP, newcombeInterval, smallestVisibleChange } from '../statistics/two-periods';
import {
  assessmentRules,
  type AssessedIndicator,
  type AssessedYear,
  type Change,
  type ChangeLean,
  type ChangeReason,
  type ChangeTest,
} from './assessment';
import { comparable, countedYears, hasEnoughAnswers, type CountedYear } from './series';

/** School years before the assessed one that it is compared with, together. */
const priorYears = 3;
/** The trend takes the last five figures of seven school years. */
const trend = { years: 5, within: 7 } as const;

/** A test, or why there is none: `counted` is a promise, which is not tested. */
export type TestedChange =
  | { readonly test: ChangeTest; readonly reason: null }
  | { readonly test: null; readonly reason: ChangeReason | 'counted' };

/** Which way a change goes, in the indicator's own values. */
type Value = 'better' | 'worse' | 'up' | 'down' | 'level';

/**
 * Tests whether the last year differs from the three before it, and whether there is a trend over five years; the stronger of
 * the two counts, doubled because there were two.
 *
 * The page's families of tests are made of `test.p`, null where there is none: {@link markChanges}.
 *
 * @param series Ascending; the last is the assessed year.
 * @throws RangeError when the counts are not whole numbers with 0 ≤ count ≤ group, or the dispersion is below 1.
 */
export function assessChangeTest(
  indicator: AssessedIndicator,
  series: readonly AssessedYear[],
  dispersion: number,
): TestedChange {
  const latest = series.at(-1);
  if (!latest || !isCounted(latest)) return untested('missing');
  if (indicator.kind === 'promise') return untested('counted');
  if (latest.group < assessmentRules.smallestGroup) return untested('too-few');
  if (hasEnoughAnswers(indicator, latest) === false) return untested('low-response');

  const usable = comparable(series).filter((year) => isCounted(year) && hasEnoughAnswers(indicator, year) !== false);
  const priors = countedYears(usable, latest.schoolYear - 1, priorYears);
  if (priors.length === 0) return untested(hasRecentBreak(series, latest.schoolYear) ? 'break' : 'no-history');
  const prior = { ...pooled(priors), years: priors.length };
  if (prior.group < assessmentRules.smallestGroup) return untested('too-few');

  const years = countedYears(usable, latest.schoolYear, trend.within).slice(-trend.years);
  return { test: testOf(prior, latest, years, dispersion), reason: null };
}

/**
 * Which changes of a family are marked: all of one kind that are shown of one unit in one year. A filter on the screen never
 * changes the family.
 *
 * @param pValues `p` of each row's test; null for a row without one.
 */
export function markChanges(pValues: readonly (number | null)[]): boolean[] {
  return [...benjaminiHochberg(pValues, assessmentRules.falseDiscoveryRate).isMarked];
}

/** The words for a change: certain only when it is marked. */
export function changeOf(
  indicator: AssessedIndicator,
  series: readonly AssessedYear[],
  { test, reason }: TestedChange,
  isMarked: boolean,
): Change {
  if (reason === 'counted')
    return {
      name: 'counted',
      reason: null,
      lean: null,
      test: null,
      plainDifferencePoints: plainDifferencePoints(series),
    };
  if (!test) return withoutChange(reason);
  const plain = { reason: null, lean: null, test, plainDifferencePoints: null };
  const value = valueOf(indicator, test);
  if (isMarked && value !== 'level')
    return { ...plain, name: value === 'better' || value === 'worse' ? value : `changed-${value}` };
  const lean: ChangeLean | null =
    test.p < assessmentRules.possibleChange && value !== 'level' ? `possibly-${value}` : null;
  return test.smallestVisiblePoints > assessmentRules.largestUnseenChange
    ? { ...plain, name: 'cannot-tell', reason: 'low-power', lean }
    : { ...plain, name: 'no-certain-change', lean };
}

/** A change that nothing can be said of, and why. */
export function withoutChange(reason: ChangeReason): Change {
  return { name: 'cannot-tell', reason, lean: null, test: null, plainDifferencePoints: null };
}

function untested(reason: ChangeReason | 'counted'): TestedChange {
  return { test: null, reason };
}

function hasRecentBreak(series: readonly AssessedYear[], last: number): boolean {
  return series.some(({ schoolYear, isBreak }) => isBreak && schoolYear > last - priorYears);
}

function testOf(
  prior: ChangeTest['prior'],
  { count, group }: CountedYear,
  years: readonly CountedYear[],
  dispersion: number,
): ChangeTest {
  for (const year of years) requireWholeCounts(year.count, year.group);
  const latest = { count, group };
  const difference = count / group - prior.count / prior.group;
  const stepP = adjustForDispersion(fisherMidP(prior, latest)?.twoSided ?? 1, dispersion);
  const line = years.length === trend.years ? trendOf(years) : null;
  const trendP = line && adjustForDispersion(line.p, dispersion);
  const isTrend = trendP !== null && trendP <= stepP;
  const sign = Math.sign(isTrend ? (line?.pointsPerYear ?? 0) : difference);
  const effective = (counts: { count: number; group: number }) => ({
    count: counts.count / dispersion,
    group: counts.group / dispersion,
  });
  const interval = newcombeInterval(effective(prior), effective(latest)) ?? { low: -1, high: 1 };
  return {
    prior,
    latest,
    differencePoints: 100 * difference,
    differenceInterval: { low: 100 * interval.low, high: 100 * interval.high },
    stepP,
    trendP,
    trendPointsPerYear: line && line.pointsPerYear,
    p: trendP === null ? stepP : Math.min(1, 2 * Math.min(stepP, trendP)),
    sign: sign > 0 ? 1 : sign < 0 ? -1 : 0,
    smallestVisiblePoints: 100 * (smallestVisibleChange(prior, latest, dispersion) ?? 1),
    dispersion,
  };
}

function valueOf({ direction, goal }: AssessedIndicator, { sign, prior, latest }: ChangeTest): Value {
  if (sign === 0) return 'level';
  const isUp = sign > 0;
  if (direction === 'higher') return isUp ? 'better' : 'worse';
  if (direction === 'lower') return isUp ? 'worse' : 'better';
  if (direction === 'band' && goal?.kind === 'between') {
    const away = (share: number) => Math.max(0, goal.low - share, share - goal.high);
    const change = away(latest.count / latest.group) - away(prior.count / prior.group);
    if (change !== 0) return change < 0 ? 'better' : 'worse';
  }
  return isUp ? 'up' : 'down';
}

/** This year's share less the year before's; null without one to compare with. */
function plainDifferencePoints(series: readonly AssessedYear[]): number | null {
  const latest = series.at(-1);
  const before = comparable(series).find(({ schoolYear }) => latest && schoolYear === latest.schoolYear - 1);
  if (!latest || !before || !isCounted(latest) || !isCounted(before)) return null;
  return 100 * (latest.count / latest.group - before.count / before.group);
}
