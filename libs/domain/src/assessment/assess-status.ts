import { isCounted, pooled, requireCounts, requireDispersion } from '../statistics/counts';
import type { Interval } from '../statistics/interval';
import { midPEvidence, midPInterval } from '../statistics/mid-p';
import type { TargetGoal } from '../targets/target';
import { leftToTarget } from '../targets/left-to-target';
import {
  assessmentRules,
  type AssessedIndicator,
  type AssessedYear,
  type Lean,
  type PooledStatus,
  type Status,
  type StatusName,
  type StatusReason,
} from './assessment';
import { comparable, countedYears, hasEnoughAnswers, type CountedYear } from './series';

/** How many school years are looked at together. */
const pooledYears = 3;

/**
 * Where a year stands against the target. A promise is counted. Of an outcome and a survey it is said only what the exact
 * 95 % interval allows: the whole of it on one side of the target, or nobody can tell.
 *
 * @param dispersion φ of the indicator, at least 1: both counts are divided by it. Promises have none.
 * @throws RangeError when the counts cannot be (count above group, negative) or the dispersion is below 1.
 */
export function assessStatus(indicator: AssessedIndicator, year: AssessedYear | null, dispersion: number): Status {
  requireDispersion(dispersion);
  if (year === null || year.count === null || year.group === null) return withoutStatus('no-data', 'missing');
  if (!isCounted(year)) return withoutStatus('no-data', 'no-pupils');
  requireCounts(year.count, year.group);
  const { goal } = indicator;
  const left = goal && leftToTarget(goal, year.count, year.group);
  if (indicator.kind === 'promise') return countedStatus(left);

  const doubt = doubtOf(indicator, year);
  if (doubt) return { ...withoutStatus('cannot-tell', doubt), left };
  const [count, group] = [year.count / dispersion, year.group / dispersion];
  const interval = midPInterval(count, group);
  if (!goal || !interval) return { ...withoutStatus('no-target', null), interval };
  const name = sideOf(goal, interval);
  return name === 'cannot-tell'
    ? { name, reason: 'uncertain', lean: leanOf(goal, count, group), interval, left }
    : { name, reason: null, lean: null, interval, left };
}

/**
 * The status of the last three school years together, for units whose single years say little.
 *
 * @param series Ascending; the last is the assessed year.
 * @returns Null for promises, when the assessed year has no figure, and when only one of the years has one that can be
 * compared.
 */
export function assessThreeYears(
  indicator: AssessedIndicator,
  series: readonly AssessedYear[],
  dispersion: number,
): PooledStatus | null {
  const last = series.at(-1);
  if (indicator.kind === 'promise' || !last || !isCounted(last)) return null;
  const years = countedYears(comparable(series), last.schoolYear, pooledYears);
  if (years.length < 2) return null;
  const counts = pooled(years);
  const together = { schoolYear: last.schoolYear, ...counts, invited: invitedOf(years) };
  // What is left to the target is a number of this year's pupils; of three years' it would say nothing one can do.
  return { ...assessStatus(indicator, together, dispersion), left: null, ...counts, years: years.length };
}

/** A status that says why there is none, and nothing else. */
export function withoutStatus(name: StatusName, reason: StatusReason | null): Status {
  return { name, reason, lean: null, interval: null, left: null };
}

/** Which side of the goal the whole interval lies on. */
export function sideOf(goal: TargetGoal, { low, high }: Interval): 'met' | 'not-met' | 'cannot-tell' {
  const least = goal.kind === 'at-least' ? goal.value : goal.kind === 'between' ? goal.low : 0;
  const most = goal.kind === 'at-most' ? goal.value : goal.kind === 'between' ? goal.high : 1;
  if (low >= least && high <= most) return 'met';
  return high < least || low > most ? 'not-met' : 'cannot-tell';
}

function countedStatus(left: number | null): Status {
  if (left === null) return withoutStatus('no-target', null);
  return { ...withoutStatus(left === 0 ? 'met' : 'not-met', 'counted'), left };
}

function doubtOf(indicator: AssessedIndicator, year: CountedYear): StatusReason | null {
  if (year.group < assessmentRules.smallestGroup) return 'too-few';
  const isEnough = hasEnoughAnswers(indicator, year);
  if (isEnough === null) return 'unknown-response';
  return isEnough ? null : 'low-response';
}

function leanOf(goal: TargetGoal, count: number, group: number): Lean | null {
  if (goal.kind === 'between') return null;
  const evidence = midPEvidence(count, group, goal.value);
  if (!evidence) return null;
  const { met, notMet } =
    goal.kind === 'at-least'
      ? { met: evidence.higher, notMet: evidence.lower }
      : { met: evidence.lower, notMet: evidence.higher };
  if (met <= assessmentRules.leanEvidence) return 'toward-met';
  return notMet <= assessmentRules.leanEvidence ? 'toward-not-met' : null;
}

/** How many were asked in all the years; null when one of them does not know. */
function invitedOf(years: readonly CountedYear[]): number | null {
  return years.reduce(
    (sum: number | null, { invited }) =>
      sum === null || invited === undefined || invited === null ? null : sum + invited,
    0,
  );
}
