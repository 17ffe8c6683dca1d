import {
  changeLeans,
  changeNames,
  changeReasons,
  leans,
  paceNames,
  projections,
  statusNames,
  statusReasons,
  type Assessment,
  type Change,
  type ChangeTest,
  type Pace,
  type Status,
} from '@vagval/domain/assessment/assessment';
import type { Measured } from '@vagval/domain/measured';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { AttentionFacts, JudgedFigure, JudgedIndicator } from '../assessment-facts';

const goal: TargetGoal = { kind: 'at-least', value: 0.95 };

/** A test of a change: boys, 19 of 31 against 80 of 92. */
export const changeTest = (change: Partial<ChangeTest> = {}): ChangeTest => ({
  prior: { count: 80, group: 92, years: 3 },
  latest: { count: 19, group: 31 },
  differencePoints: -25.7,
  differenceInterval: { low: -43.6, high: -8.1 },
  stepP: 0.003,
  trendP: null,
  trendPointsPerYear: null,
  p: 0.003,
  sign: -1,
  smallestVisiblePoints: 23.2,
  dispersion: 1,
  ...change,
});
/** A status that cannot be told, but for what is given. */
export const statusOf = (change: Partial<Status> = {}): Status => ({
  name: 'cannot-tell',
  reason: 'uncertain',
  lean: null,
  interval: { low: 0.849, high: 0.976 },
  left: 1,
  ...change,
});
/** A change that is not certain, but for what is given. */
export const changeOf = (other: Partial<Change> = {}): Change => ({
  name: 'no-certain-change',
  reason: null,
  lean: null,
  test: changeTest(),
  plainDifferencePoints: null,
  ...other,
});
/** A pace that the plan does not give, but for what is given. */
export const paceOf = (other: Partial<Pace> = {}): Pace => ({
  name: 'not-applicable',
  milestone: null,
  gapPoints: null,
  requiredPointsPerYear: null,
  targetYear: null,
  projectedYear: null,
  projection: null,
  ...other,
});
/** A judgement with nothing certain, but for what is given. */
export const judgementOf = (other: Partial<Assessment> = {}): Assessment => ({
  status: statusOf(),
  threeYears: null,
  change: changeOf(),
  pace: paceOf(),
  attention: 'unknown',
  ...other,
});
/** A figure that is counted. */
export const countOf = (count: number, group: number): Measured => ({
  kind: 'value',
  value: count / group,
  count,
  group,
});
/** A figure of a compulsory school with the target 95 %. */
export const figureOf = (
  indicator: JudgedIndicator,
  result: Measured,
  other: Partial<JudgedFigure> = {},
): JudgedFigure => ({
  indicator,
  gender: 'all',
  forms: ['compulsory'],
  result,
  target: goal,
  assessment: judgementOf(),
  ...other,
});
/** An item of the head’s list; the indicator must be given. */
export const itemOf = (other: Partial<AttentionFacts> & Pick<AttentionFacts, 'indicator'>): AttentionFacts => ({
  gender: 'all',
  result: countOf(57, 61),
  all: countOf(57, 61),
  girls: countOf(27, 30),
  boys: countOf(30, 31),
  target: { kind: 'at-least', value: 0.9 },
  assessment: judgementOf(),
  other: null,
  due: '2026-06-30',
  ...other,
});

/** Every status there can be, also those the rules never give: a text must hold for what the types allow. */
export const everyStatus = statusNames.flatMap((name) =>
  [null, ...statusReasons].flatMap((reason) =>
    [null, ...leans].flatMap((lean) =>
      [null, 0, 1, 4].map((left) =>
        statusOf({ name, reason, lean, left, interval: left === 0 ? null : statusOf().interval }),
      ),
    ),
  ),
);
const everyTest = [
  null,
  changeTest(),
  changeTest({ trendP: 0.0004, trendPointsPerYear: -4.93, p: 0.0008 }),
  changeTest({ prior: { count: 20, group: 30, years: 1 }, p: 1, stepP: 1, smallestVisiblePoints: 1, dispersion: 1.31 }),
  changeTest({ prior: { count: 50, group: 60, years: 2 }, p: 0.5, stepP: 0.5, differencePoints: 0, sign: 0 }),
  changeTest({ p: 0, stepP: 0, smallestVisiblePoints: 20.0001 }),
];
/** Every change there can be, with every kind of test. Only what is not certain has a reason or a lean. */
export const everyChange = changeNames.flatMap((name) =>
  (name === 'cannot-tell' ? [null, ...changeReasons] : [null]).flatMap((reason) =>
    (name === 'cannot-tell' || name === 'no-certain-change' ? [null, ...changeLeans] : [null]).flatMap((lean) =>
      everyTest.flatMap((tested) =>
        (name === 'counted' ? [null, -0.04, 1, 7.2] : [null]).map((plainDifferencePoints) =>
          changeOf({ name, reason, lean, test: tested, plainDifferencePoints }),
        ),
      ),
    ),
  ),
);
/** Every pace there can be. */
export const everyPace = paceNames.flatMap((name) =>
  [null, ...projections].flatMap((projection) =>
    [null, 1, -0.67, 5].map((requiredPointsPerYear) =>
      paceOf({
        name,
        projection,
        requiredPointsPerYear,
        milestone: requiredPointsPerYear === null ? null : 0.78,
        targetYear: requiredPointsPerYear === 1 ? null : 2027,
        projectedYear: projection === 'year' ? 2030 : null,
      }),
    ),
  ),
);
/** Every kind of figure. */
export const everyResult: Measured[] = [
  countOf(57, 61),
  countOf(1, 61),
  countOf(0, 61),
  countOf(61, 61),
  countOf(1, 1),
  { kind: 'value', value: 0.934, count: null, group: 61 },
  { kind: 'value', value: 0.934, count: null, group: null },
  { kind: 'few', group: 61 },
  { kind: 'few', group: null },
  { kind: 'nearly-all', group: 24 },
  { kind: 'nearly-all', group: null },
  { kind: 'suppressed' },
  { kind: 'missing' },
  { kind: 'not-reported' },
  { kind: 'not-applicable' },
];
