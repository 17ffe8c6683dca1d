import type { Direction, IndicatorKind } from '../indicators/indicator';
import type { Interval } from '../statistics/interval';
import type { TargetGoal } from '../targets/target';

/** How an indicator is judged: what kind it is, which way is better, and what the plan promises. */
export interface AssessedIndicator {
  readonly kind: IndicatorKind;
  readonly direction: Direction;
  readonly goal: TargetGoal | null;
  /** Where the plan started from: a school year and a share 0–1. */
  readonly baseline: { readonly schoolYear: number; readonly share: number } | null;
  /** School year the goal is to be reached. */
  readonly targetYear: number | null;
}

/** One school year of a unit's series: `count` of `group` pupils. Null is missing. Real numbers are allowed, for effective sizes. */
export interface AssessedYear {
  readonly schoolYear: number;
  readonly count: number | null;
  readonly group: number | null;
  /** Surveys: how many were asked. */
  readonly invited?: number | null;
  /** The definition changed: this year and later cannot be compared with earlier ones. */
  readonly isBreak?: boolean;
}

export type { Interval };

/** The constants of the model, in one place. Shares are 0–1, percentage points are written as such. */
export const assessmentRules = {
  smallestGroup: 10,
  /** Of the changes that are marked, at most this share is expected to be chance (Benjamini–Hochberg). */
  falseDiscoveryRate: 0.1,
  /** Above this, a change that cannot be seen says nothing: percentage points. */
  largestUnseenChange: 20,
  leanEvidence: 0.2,
  leastResponse: 0.6,
  /** A possible change is mentioned below this p. */
  possibleChange: 0.05,
} as const;

/** Where a result stands against its target. */
export const statusNames = ['met', 'not-met', 'cannot-tell', 'no-target', 'no-data'] as const;
export type StatusName = (typeof statusNames)[number];

/** Why a status is what it is, or why there is none. */
export const statusReasons = [
  'counted',
  'uncertain',
  'too-few',
  'low-response',
  'unknown-response',
  'missing',
  'no-pupils',
  /** The figure is not shown, so nothing is said of it. */
  'hidden',
  /** The source gives a share without the counts behind it, or a number that is no share. */
  'no-counts',
] as const;
export type StatusReason = (typeof statusReasons)[number];

/** Which way an uncertain status leans. */
export const leans = ['toward-met', 'toward-not-met'] as const;
export type Lean = (typeof leans)[number];

/** Where we are against the target. */
export interface Status {
  readonly name: StatusName;
  readonly reason: StatusReason | null;
  readonly lean: Lean | null;
  /** Where chance alone could have put the share; null for promises, and where there is nothing to say. */
  readonly interval: Interval | null;
  /** Pupils left to the target by plain count; null where they cannot be counted or there is no target. */
  readonly left: number | null;
}

/** The same over the last three school years together. */
export interface PooledStatus extends Status {
  readonly count: number;
  readonly group: number;
  /** How many of the years have figures: 2 or 3. */
  readonly years: number;
}

/** Whether it has changed. `changed-up`, `changed-down`: certain, and neither better nor worse. `counted`: a promise, not tested. */
export const changeNames = [
  'better',
  'worse',
  'changed-up',
  'changed-down',
  'no-certain-change',
  'cannot-tell',
  'counted',
] as const;
export type ChangeName = (typeof changeNames)[number];

/** Why a change cannot be told. */
export const changeReasons = [
  'missing',
  'too-few',
  'no-history',
  'break',
  'low-power',
  'low-response',
  'hidden',
  'no-counts',
] as const;
export type ChangeReason = (typeof changeReasons)[number];

/** What may have happened, and may be chance. */
export const changeLeans = ['possibly-better', 'possibly-worse', 'possibly-up', 'possibly-down'] as const;
export type ChangeLean = (typeof changeLeans)[number];

/** The test behind a change: everything "Så räknade vi" prints. Shares 0–1; names ending in Points are percentage points. */
export interface ChangeTest {
  readonly prior: { readonly count: number; readonly group: number; readonly years: number };
  readonly latest: { readonly count: number; readonly group: number };
  readonly differencePoints: number;
  /** 95 % for the difference, percentage points (Newcombe). */
  readonly differenceInterval: Interval;
  /** p of this year against the three before, with over-dispersion. */
  readonly stepP: number;
  /** p of the five-year trend, with over-dispersion; null with fewer years. */
  readonly trendP: number | null;
  readonly trendPointsPerYear: number | null;
  /** What the page's family of tests is given. */
  readonly p: number;
  readonly sign: -1 | 0 | 1;
  /** The smallest change that would probably have been seen. */
  readonly smallestVisiblePoints: number;
  /** Over-dispersion the test was divided by; 1 is none. */
  readonly dispersion: number;
}

/** Whether it has changed. */
export interface Change {
  readonly name: ChangeName;
  readonly reason: ChangeReason | null;
  readonly lean: ChangeLean | null;
  /** Null where no test could be made, and for promises. */
  readonly test: ChangeTest | null;
  /** For promises: the plain difference to the year before, percentage points. */
  readonly plainDifferencePoints: number | null;
}

/** Whether the plan's pace is kept. */
export const paceNames = ['reached', 'missed', 'on-track', 'behind', 'cannot-tell', 'not-applicable'] as const;
export type PaceName = (typeof paceNames)[number];

/** When the target is reached at the certain trend of the last years, or why no year can be given. */
export const projections = ['year', 'never', 'more-than-30-years', 'no-certain-trend'] as const;
export type Projection = (typeof projections)[number];

/** Are we keeping pace? Shares 0–1, points are percentage points. */
export interface Pace {
  readonly name: PaceName;
  /** The share the straight line of the plan has this year. */
  readonly milestone: number | null;
  readonly gapPoints: number | null;
  readonly requiredPointsPerYear: number | null;
  readonly targetYear: number | null;
  /** School year the target is reached at the certain trend of the last years; null unless that trend is certain. */
  readonly projectedYear: number | null;
  /** Why there is no projected year, where a certain trend gives none. */
  readonly projection: Projection | null;
}

/** All of it together: what a reader should do with the row. */
export const attentionNames = ['good', 'watch', 'act', 'improving', 'unknown', 'no-data'] as const;
export type AttentionName = (typeof attentionNames)[number];

/** One row of a page, judged: where we are, whether it has changed, whether the pace is kept, and all of it together. */
export interface Assessment {
  readonly status: Status;
  readonly threeYears: PooledStatus | null;
  readonly change: Change;
  readonly pace: Pace;
  readonly attention: AttentionName;
}
