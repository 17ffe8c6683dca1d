import { requireShare } from './counts';

/** A plan's straight line: from a share in one school year to a share in another. Shares 0–1. */
export interface PlanLine {
  readonly baseline: { readonly schoolYear: number; readonly share: number };
  readonly target: { readonly schoolYear: number; readonly share: number };
  /** Whether the target is a least or a most. */
  readonly kind: 'at-least' | 'at-most';
}

/** Where the line is, and what is left of it. Points are percentage points; null is what cannot be said. */
export interface PaceLine {
  readonly requiredFromStart: number | null;
  /** The share the line has this year; after the target year, the target. */
  readonly milestone: number | null;
  readonly gapPoints: number | null;
  /** What every year that is left must give; null when the share is there already, or no year is left. */
  readonly requiredFromNow: number | null;
  /** How much of the way from the baseline to the target is behind us; may be negative, and above 1. */
  readonly shareOfWay: number | null;
}

/** When the target is reached at the pace of now. */
export interface ProjectedPace {
  readonly kind: 'reached' | 'year' | 'never' | 'more-than-30-years' | 'no-trend';
  readonly schoolYear: number | null;
  /** The same with decimals; null where no year is projected. */
  readonly exact: number | null;
}

/** Further ahead nobody believes in a straight line. */
const mostYearsAhead = 30;
/** Keeps 6.000000000000001 years from becoming seven. */
const dust = 1e-9;

/**
 * Holds a share against a plan's straight line.
 *
 * @param share 0–1, or null when the year has no figure: then only the line itself is told.
 * @throws RangeError when a share lies outside [0, 1].
 */
export function paceLine(plan: PlanLine, schoolYear: number, share: number | null): PaceLine {
  const { baseline, target } = plan;
  requireShares(plan, share);
  const way = target.share - baseline.share;
  const years = target.schoolYear - baseline.schoolYear;
  const elapsed = Math.min(schoolYear, target.schoolYear) - baseline.schoolYear;
  const milestone = years > 0 ? baseline.share + (way * elapsed) / years : null;
  const yearsLeft = target.schoolYear - schoolYear;
  const isOver = share === null || yearsLeft <= 0 || isThere(plan, share);
  return {
    requiredFromStart: years > 0 ? (100 * way) / years : null,
    milestone,
    gapPoints: share === null || milestone === null ? null : 100 * (share - milestone),
    requiredFromNow: isOver ? null : (100 * (target.share - share)) / yearsLeft,
    shareOfWay: share === null || way === 0 ? null : (share - baseline.share) / way,
  };
}

/**
 * The first school year at or past the target if every year gives as much as now.
 *
 * @param pointsPerYear Percentage points a year; null when there is no trend to go by.
 * @throws RangeError when a share lies outside [0, 1].
 */
export function projectPace(
  plan: PlanLine,
  schoolYear: number,
  share: number,
  pointsPerYear: number | null,
): ProjectedPace {
  requireShares(plan, share);
  const none = { schoolYear: null, exact: null };
  if (isThere(plan, share)) return { kind: 'reached', schoolYear, exact: null };
  if (pointsPerYear === null) return { kind: 'no-trend', ...none };
  const yearsLeft = (100 * (plan.target.share - share)) / pointsPerYear;
  // Level is an infinite number of years, and the wrong way a negative one.
  if (yearsLeft < 0 || !Number.isFinite(yearsLeft)) return { kind: 'never', ...none };
  if (yearsLeft > mostYearsAhead) return { kind: 'more-than-30-years', ...none };
  return { kind: 'year', schoolYear: schoolYear + Math.ceil(yearsLeft - dust), exact: schoolYear + yearsLeft };
}

function isThere({ kind, target }: PlanLine, share: number): boolean {
  return kind === 'at-least' ? share >= target.share : share <= target.share;
}

function requireShares({ baseline, target }: PlanLine, share: number | null): void {
  for (const each of [baseline.share, target.share, share]) if (each !== null) requireShare(each);
}
