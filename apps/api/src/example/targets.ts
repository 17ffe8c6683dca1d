import type { Target, TargetGoal } from '@vagval/domain/targets/target';
import { exampleId } from './example-id';
import { exampleGoalIndicators, goalIdOf, planVersionIn } from './plan';
import { exampleSchoolYears } from './school-years';
import { unitId } from './units';

const atLeast = (value: number): TargetGoal => ({ kind: 'at-least', value });
const atMost = (value: number): TargetGoal => ({ kind: 'at-most', value });

/** What the first version promised, every year it held. */
const firstPlan: Readonly<Record<string, TargetGoal>> = {
  'conversations-year-9': atLeast(0.95),
  'work-experience': atLeast(1),
  'activities-done': atLeast(0.8),
  'eligible-vocational': atLeast(0.88),
  'degree-3-years': atLeast(0.75),
  dropout: atMost(0.06),
};

/** What the plan in force promises every year. */
const planInForce: Readonly<Record<string, TargetGoal>> = {
  'conversations-year-9': atLeast(1),
  'conversations-year-8': atLeast(0.8),
  'work-experience': atLeast(1),
  'activities-done': atLeast(0.9),
  'pupils-reached': atLeast(0.9),
  'follow-up-conversations-year-1': atLeast(0.95),
  'units-with-plan': atLeast(1),
  'helped-to-choose': atLeast(0.7),
  'non-traditional-choices': atLeast(0.15),
  'balanced-choices': atLeast(0.35),
  'gender-share-per-programme': { kind: 'between', low: 0.4, high: 0.6 },
  'missing-choice': atMost(0.02),
  'admitted-first-choice': atLeast(0.85),
  'starts-introductory': atMost(0.1),
  'not-in-upper-secondary': atMost(0.02),
  'degree-3-years': atLeast(0.8),
  'same-programme': atLeast(0.85),
  dropout: atMost(0.05),
  'municipal-activity-responsibility': atMost(0.1),
  'activity-measures': atLeast(0.75),
};

/** Rises by a percentage point a year, to nine of ten in 2025/26. */
const eligible = (schoolYear: number) => atLeast(Math.round((0.9 - 0.01 * (2025 - schoolYear)) * 100) / 100);

/** Targets on the municipality, which every unit inherits, and one that a unit has set higher for itself. */
export const exampleTargets: readonly Target[] = [
  ...exampleSchoolYears.flatMap((schoolYear) =>
    Object.entries(
      planVersionIn(schoolYear) === 1 ? firstPlan : { ...planInForce, 'eligible-vocational': eligible(schoolYear) },
    ).map(([indicatorId, goal]) => target('municipality', indicatorId, schoolYear, goal)),
  ),
  target('kullens', 'eligible-vocational', 2024, atLeast(0.95)),
  target('kullens', 'eligible-vocational', 2025, atLeast(0.95)),
];

function target(unit: string, indicatorId: string, schoolYear: number, goal: TargetGoal): Target {
  const version = planVersionIn(schoolYear);
  const goals = [1, 2, 3, 4].map((number) => goalIdOf(version, number));
  const tie = exampleGoalIndicators.find((row) => row.indicatorId === indicatorId && goals.includes(row.goalId));
  if (!tie) throw new Error(`No goal of version ${version} is followed up by ${indicatorId}`);
  return {
    id: exampleId(`target/${unit}/${indicatorId}/${schoolYear}`),
    goalId: tie.goalId,
    indicatorId,
    unitId: unitId(unit),
    schoolYear,
    goal,
  };
}
