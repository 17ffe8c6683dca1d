import { isCounted } from '../statistics/counts';
import { paceLine, projectPace, type PlanLine } from '../statistics/pace-line';
import {
  assessmentRules,
  type AssessedIndicator,
  type AssessedYear,
  type Change,
  type Pace,
  type PaceName,
  type Status,
} from './assessment';
import { sideOf } from './assess-status';

/** Keeps floating point from putting 42 of 50 behind a milestone of 84 %. */
const dust = 1e-9;

/**
 * Whether the plan's pace is kept: this year held against the straight line from the baseline to the target.
 *
 * @param year The assessed year; null when there is none.
 * @param status Of the same year.
 * @param change Of the same year: its trend is what the pace of now is.
 */
export function assessPace(
  indicator: AssessedIndicator,
  year: AssessedYear | null,
  status: Status,
  change: Pick<Change, 'test'>,
): Pace {
  const plan = planLineOf(indicator);
  if (!plan || !year) return withoutPace(indicator);
  const share = isCounted(year) ? year.count / year.group : null;
  const { milestone, gapPoints, requiredFromNow } = paceLine(plan, year.schoolYear, share);
  return {
    name: nameOf(indicator, plan, year.schoolYear, status, share, milestone),
    milestone,
    gapPoints,
    requiredPointsPerYear: requiredFromNow,
    targetYear: plan.target.schoolYear,
    ...projectionOf(indicator, plan, year.schoolYear, share, change),
  };
}

/** A pace that nothing can be said of: the plan has no line, or this year has no figure. */
export function withoutPace(indicator: AssessedIndicator): Pace {
  return {
    name: planLineOf(indicator) ? 'cannot-tell' : 'not-applicable',
    milestone: null,
    gapPoints: null,
    requiredPointsPerYear: null,
    targetYear: indicator.targetYear,
    projectedYear: null,
    projection: null,
  };
}

function planLineOf({ goal, baseline, targetYear }: AssessedIndicator): PlanLine | null {
  if (!goal || goal.kind === 'between' || !baseline || targetYear === null) return null;
  return { baseline, target: { schoolYear: targetYear, share: goal.value }, kind: goal.kind };
}

function nameOf(
  { kind }: AssessedIndicator,
  plan: PlanLine,
  schoolYear: number,
  status: Status,
  share: number | null,
  milestone: number | null,
): PaceName {
  if (share === null) return 'cannot-tell';
  if (status.name === 'met') return 'reached';
  if (schoolYear >= plan.target.schoolYear) return status.name === 'not-met' ? 'missed' : 'cannot-tell';
  if (milestone === null) return 'cannot-tell';
  if (kind === 'promise') {
    const ahead = plan.kind === 'at-least' ? share - milestone : milestone - share;
    return ahead >= -dust ? 'on-track' : 'behind';
  }
  // Too few pupils or answers have no interval, and say nothing of the pace either.
  if (!status.interval) return 'cannot-tell';
  const side = sideOf({ kind: plan.kind, value: milestone }, status.interval);
  return side === 'met' ? 'on-track' : side === 'not-met' ? 'behind' : 'cannot-tell';
}

/** Only a trend that is more than chance is drawn on into the future. */
function projectionOf(
  { kind }: AssessedIndicator,
  plan: PlanLine,
  schoolYear: number,
  share: number | null,
  { test }: Pick<Change, 'test'>,
): Pick<Pace, 'projection' | 'projectedYear'> {
  if (share === null || kind === 'promise') return { projection: null, projectedYear: null };
  const isCertain = test !== null && test.trendP !== null && test.trendP < assessmentRules.possibleChange;
  const projected = projectPace(plan, schoolYear, share, isCertain ? test.trendPointsPerYear : null);
  switch (projected.kind) {
    case 'reached':
      return { projection: null, projectedYear: null };
    case 'no-trend':
      return { projection: 'no-certain-trend', projectedYear: null };
    case 'year':
    case 'never':
    case 'more-than-30-years':
      return { projection: projected.kind, projectedYear: projected.schoolYear };
  }
}
