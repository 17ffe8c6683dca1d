import { counted, type ExampleObservation, published } from './cells';
import { drawsFor } from './draws';
import { exampleSchoolYears } from './school-years';
import { unitId } from './units';

/** A figure that exists for the municipality only, and how many people it is about. */
interface WholeFigure {
  readonly indicatorId: string;
  readonly people: number;
  /** Share in 2023/24, and how much it changes in a year. */
  readonly share: number;
  readonly yearly: number;
  /** School years from start to outcome, for figures that follow a cohort. */
  readonly cohort?: number;
  readonly byGender?: boolean;
}

const wholeFigures: readonly WholeFigure[] = [
  { indicatorId: 'eligible-excluding-new', people: 800, share: 0.872, yearly: 0.001, byGender: true },
  { indicatorId: 'degree-4-years', people: 640, share: 0.742, yearly: 0.003, byGender: true, cohort: 3 },
  { indicatorId: 'not-in-upper-secondary', people: 820, share: 0.021, yearly: -0.001 },
  { indicatorId: 'introductory-to-national', people: 180, share: 0.31, yearly: 0.004 },
  { indicatorId: 'municipal-activity-responsibility', people: 3400, share: 0.112, yearly: -0.003 },
  { indicatorId: 'activity-measures', people: 380, share: 0.68, yearly: 0.01 },
];

/** Figures that are published for the municipality as a whole, and the courses of adult education, which has one unit. */
export function municipalityFigures(seed: number): ExampleObservation[] {
  return exampleSchoolYears.flatMap((schoolYear) => [
    ...wholeFigures.flatMap((figure) => whole(seed, figure, schoolYear)),
    ...courses(seed, schoolYear),
  ]);
}

function whole(seed: number, figure: WholeFigure, schoolYear: number): ExampleObservation[] {
  const { indicatorId, people, share, yearly, cohort, byGender } = figure;
  const draws = drawsFor(seed, indicatorId, schoolYear);
  const place = {
    unitId: unitId('municipality'),
    indicatorId,
    schoolYear,
    ...(cohort === undefined ? {} : { cohort: schoolYear - cohort }),
  };
  const chance = share + yearly * (schoolYear - 2023);
  if (!byGender) return published(place, draws.binomial(people, chance) / people, null);
  const half = Math.round(people / 2);
  const girls = draws.binomial(half, chance + 0.015);
  const boys = draws.binomial(half, chance - 0.015);
  return [
    ...published(place, (girls + boys) / (2 * half), null),
    ...published(place, girls / half, null, { gender: 'girls' }),
    ...published(place, boys / half, null, { gender: 'boys' }),
  ];
}

function courses(seed: number, schoolYear: number): ExampleObservation[] {
  const draws = drawsFor(seed, 'courses', schoolYear);
  const participants = 1380 + Math.round(30 * draws.normal());
  const interrupted = draws.binomial(participants, 0.19 - 0.003 * (schoolYear - 2023));
  const passed = draws.binomial(participants - interrupted, 0.89);
  const at = (indicatorId: string) => ({ unitId: unitId('komvux'), indicatorId, schoolYear });
  return [
    ...counted(at('interrupted-courses'), interrupted, participants),
    ...counted(at('passed-courses'), passed, participants),
  ];
}
