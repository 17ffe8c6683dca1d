import type { Activity, ActivityState } from '@vagval/domain/activities/activity';
import { activityIdeas, type ActivityIdea } from './activity-ideas';
import { startersIn, stillThere, together } from './cohorts';
import { type Draws, drawsFor } from './draws';
import { exampleId } from './example-id';
import { goalIdOf, planVersionIn } from './plan';
import { forEach, type Pupils, pupilsIn, schoolsOpenIn } from './pupils';
import { exampleCurrentYear, exampleSchoolYears } from './school-years';
import { upperSecondarySchools } from './schools';
import { unitId } from './units';

/** A unit that plans activities in a school year, and how many pupils each of its years has. */
interface Planner {
  readonly key: string;
  readonly kind: keyof typeof activityIdeas;
  readonly pupils: (year: number) => Pupils;
}

/** First school year with a plan of activities of its own; units not named have one every year. Norra friskolan has none. */
const firstPlanOf: Readonly<Record<string, number>> = {
  'norra-fri': 9999,
  'sodra-fri': 2023,
  ostra: 2022,
  kvarnby: 2022,
};

/** Share of the planned activities that is carried out in an ordinary year; for units not named it is drawn. */
const reliability: Readonly<Record<string, number>> = { kullens: 0.86, sjo: 1, furulund: 0.62, angs: 0.94 };

/** Activities of the current year that wait to be reported, the latest first; for units not named, none to three. */
const unreported: Readonly<Record<string, number>> = { kullens: 5, sjo: 0, furulund: 0, angs: 0 };
const plannedAtKullens = 14;

/** The autumn that nobody registered: weeks of a school year that stayed as they were planned. */
const lostWeeks = { key: 'ostra', schoolYear: 2023, from: 44, to: 50 } as const;

/** The first version of the plan had three goals; these are the ones that the four of the second grew out of. */
const olderGoal = { 1: 1, 2: 2, 3: 2, 4: 3 } as const;

/** Units with a plan of activities, and the activities in it, in every school year. */
export function exampleActivities(seed: number): {
  readonly unitPlans: readonly { readonly unitId: string; readonly schoolYear: number }[];
  readonly activities: readonly Activity[];
} {
  const planning = exampleSchoolYears.flatMap((schoolYear) =>
    plannersIn(seed, schoolYear)
      .filter(({ key }) => (firstPlanOf[key] ?? 0) <= schoolYear)
      .map((planner) => ({ planner, schoolYear })),
  );
  return {
    unitPlans: planning.map(({ planner, schoolYear }) => ({ unitId: unitId(planner.key), schoolYear })),
    activities: planning.flatMap(({ planner, schoolYear }) => activitiesOf(seed, planner, schoolYear)),
  };
}

function plannersIn(seed: number, schoolYear: number): Planner[] {
  return [
    ...schoolsOpenIn(schoolYear).map((school): Planner => ({
      key: school.key,
      kind: school.stages,
      pupils: (year) => pupilsIn(seed, school, year, schoolYear),
    })),
    ...upperSecondarySchools.map((school): Planner => ({
      key: school.key,
      kind: school.kind,
      pupils: (year) =>
        together(
          year === 1
            ? startersIn(seed, school, schoolYear)
            : stillThere(seed, school, schoolYear - year + 1, schoolYear),
        ),
    })),
    { key: 'lonn', kind: 'adapted', pupils: () => ({ girls: 5, boys: 8 }) },
    { key: 'komvux', kind: 'adult', pupils: () => ({ girls: 168, boys: 121 }) },
  ];
}

function activitiesOf(seed: number, planner: Planner, schoolYear: number): Activity[] {
  const draws = drawsFor(seed, 'activities', planner.key, schoolYear);
  const ideas = chosenIdeas(seed, planner, schoolYear);
  const waiting = waitingIn(seed, planner, schoolYear);
  const usual = reliability[planner.key] ?? drawsFor(seed, 'reliability', planner.key).between(0.68, 0.97);
  const chance = usual === 1 ? 1 : Math.min(1, Math.max(0.6, usual + draws.between(-0.06, 0.06)));
  const waits = ideas.map((given, n) => n >= ideas.length - waiting || isLost(planner, schoolYear, given));
  const reported = reportedStates(draws, waits.filter((wait) => !wait).length, chance);
  return ideas.map((given, n) => {
    const state = waits[n] ? 'planned' : (reported.pop() ?? 'done');
    const targetGroup = given.years.length === 0 ? null : together(given.years.map((year) => planner.pupils(year)));
    return {
      id: exampleId(`activity/${planner.key}/${schoolYear}/${given.title}`),
      unitId: unitId(planner.key),
      schoolYear,
      goalId: goalOf(given, schoolYear),
      title: given.title,
      sense: given.sense,
      aim: given.aim,
      yearGroup: given.yearGroup,
      responsible: given.responsible,
      week: given.week,
      targetGroup,
      reached: targetGroup && reachedOf(draws, targetGroup, state, chance),
      state,
    };
  });
}

/** Ten to eighteen of the ideas, in the order of the school year. */
function chosenIdeas(seed: number, planner: Planner, schoolYear: number): readonly ActivityIdea[] {
  const all = activityIdeas[planner.kind];
  const number =
    planner.key === 'kullens' && schoolYear === exampleCurrentYear
      ? plannedAtKullens
      : 11 + drawsFor(seed, 'plan size', planner.key).binomial(7, 0.6) + (schoolYear > 2022 ? 0 : -1);
  const draws = drawsFor(seed, 'plan', planner.key);
  return all
    .map((given) => ({ given, rank: given.always ? -1 : draws.uniform() }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, number)
    .map(({ given }) => given)
    .sort((a, b) => placeInYear(a.week) - placeInYear(b.week));
}

function waitingIn(seed: number, { key }: Planner, schoolYear: number): number {
  if (schoolYear !== exampleCurrentYear) return 0;
  return unreported[key] ?? drawsFor(seed, 'unreported', key).binomial(3, 0.4);
}

function isLost({ key }: Planner, schoolYear: number, { week }: ActivityIdea): boolean {
  return key === lostWeeks.key && schoolYear === lostWeeks.schoolYear && week >= lostWeeks.from && week <= lostWeeks.to;
}

/** As many done as the chance says, in any order; the rest partly or not at all. */
function reportedStates(draws: Draws, number: number, chance: number): ActivityState[] {
  const done = Math.round(number * chance);
  return Array.from({ length: number }, (_, n) => ({
    state: n < done ? ('done' as const) : draws.uniform() < 0.5 ? ('partly' as const) : ('not-done' as const),
    rank: draws.uniform(),
  }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ state }) => state);
}

function reachedOf(draws: Draws, group: Pupils, state: ActivityState, chance: number): Pupils | null {
  if (state === 'planned') return null;
  const share = state === 'done' ? Math.min(1, 0.91 + 0.09 * chance) : state === 'partly' ? 0.55 : 0;
  return forEach(group, (count) => draws.binomial(count, share));
}

function goalOf({ goal }: ActivityIdea, schoolYear: number): string | null {
  if (goal === null) return null;
  const version = planVersionIn(schoolYear);
  return goalIdOf(version, version === 1 ? olderGoal[goal] : goal);
}

/** Week 33 begins the school year and week 27 of the next calendar year ends it. */
function placeInYear(week: number): number {
  return week < 27 ? week + 53 : week;
}
