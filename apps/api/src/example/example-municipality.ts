import { expectedDay } from '@vagval/domain/school-years/expected-day';
import { catalogue } from '../indicators/catalogue';
import { exampleActivities } from './activities';
import type { ExampleObservation } from './cells';
import { choiceFigures } from './choices';
import { completionFigures } from './completion';
import { eligibilityFigures } from './eligibility';
import type { ExampleData } from './example-data';
import { exampleBreaks, withGaps } from './gaps';
import { guidanceFigures } from './guidance';
import { municipalityFigures } from './municipality-figures';
import { exampleCommitments, exampleGoalIndicators, exampleGoals, examplePlans } from './plan';
import { exampleCurrentYear, exampleSchoolYears, exampleToday } from './school-years';
import { exampleTargets } from './targets';
import { exampleMunicipalityCode, exampleMunicipalityName, exampleSuccessions, exampleUnits } from './units';
import { exampleUsers } from './users';

/**
 * A whole made-up municipality with five school years of figures. Pure: the same seed gives the same municipality. Shares
 * and levels are those of the country and of ordinary schools; differences between years are slow changes and chance.
 */
export function exampleMunicipality(seed: number): ExampleData {
  const { unitPlans, activities } = exampleActivities(seed);
  const observations = withGaps([
    ...choiceFigures(seed),
    ...eligibilityFigures(seed),
    ...completionFigures(seed),
    ...municipalityFigures(seed),
    ...guidanceFigures(seed),
  ]);
  return {
    municipality: { code: exampleMunicipalityCode, name: exampleMunicipalityName, today: exampleToday },
    schoolYears: exampleSchoolYears,
    currentSchoolYear: exampleCurrentYear,
    units: exampleUnits,
    successions: exampleSuccessions,
    plans: examplePlans,
    goals: exampleGoals,
    goalIndicators: exampleGoalIndicators,
    commitments: exampleCommitments,
    targets: exampleTargets,
    unitPlans,
    activities,
    observations: observations.filter(isKnown),
    breaks: exampleBreaks,
    users: exampleUsers,
  };
}

const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));

/** A figure not yet published on the example's day is awaited: it has no row. That it does not concern a unit is known. */
function isKnown({ indicatorId, schoolYear, state }: ExampleObservation): boolean {
  const indicator = indicators.get(indicatorId);
  if (!indicator) throw new Error(`The catalogue has no indicator ${indicatorId}`);
  return state === 'not-applicable' || expectedDay(indicator.published, schoolYear, exampleToday) === null;
}
