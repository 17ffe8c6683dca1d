import type { SeriesBreak } from '@vagval/domain/indicators/indicator';
import type { ObservationState } from '@vagval/domain/stored-cell';
import { type ExampleObservation, without } from './cells';
import { surveyBreak } from './guidance';
import { unitId } from './units';

/** A figure that is not there, as figures sometimes are not. */
interface Gap {
  readonly school: string;
  readonly indicatorId: string;
  readonly schoolYears: readonly number[];
  readonly state: Exclude<ObservationState, 'value'>;
  /** What the source still tells, where it hides the share: size of the group for all pupils. */
  readonly groupSize?: boolean;
}

const everyYear = [2021, 2022, 2023, 2024, 2025] as const;

const gaps: readonly Gap[] = [
  { school: 'norra-fri', indicatorId: 'conversations-year-9', schoolYears: everyYear, state: 'not-reported' },
  { school: 'norra-fri', indicatorId: 'conversations-year-8', schoolYears: everyYear, state: 'not-reported' },
  { school: 'norra-fri', indicatorId: 'work-experience', schoolYears: everyYear, state: 'not-reported' },
  { school: 'norra-fri', indicatorId: 'helped-to-choose', schoolYears: everyYear, state: 'not-applicable' },
  { school: 'norra-fri', indicatorId: 'response-rate', schoolYears: everyYear, state: 'not-applicable' },
  { school: 'norra-fri', indicatorId: 'pupils-per-counsellor', schoolYears: everyYear, state: 'missing' },
  {
    school: 'norra-fri',
    indicatorId: 'eligible-vocational',
    schoolYears: [2024],
    state: 'nearly-all',
    groupSize: true,
  },
  { school: 'mellanby', indicatorId: 'eligible-vocational', schoolYears: [2023], state: 'nearly-all', groupSize: true },
  { school: 'sodra-fri', indicatorId: 'all-subjects', schoolYears: [2022], state: 'suppressed-at-source' },
  { school: 'sodra-fri', indicatorId: 'pupils-per-counsellor', schoolYears: [2021, 2022], state: 'missing' },
  { school: 'ostra', indicatorId: 'work-experience', schoolYears: [2025], state: 'not-reported' },
  { school: 'ostra', indicatorId: 'conversations-year-8', schoolYears: [2023], state: 'not-reported' },
  { school: 'lindang', indicatorId: 'merit-value', schoolYears: [2021], state: 'missing' },
  { school: 'bjorkhaga', indicatorId: 'helped-to-choose', schoolYears: [2022], state: 'missing' },
  { school: 'intro', indicatorId: 'follow-up-conversations-year-1', schoolYears: [2025], state: 'not-reported' },
];

/** Puts the gaps in place of the figures. A share that the source hides for all pupils is hidden for girls and boys too. */
export function withGaps(observations: readonly ExampleObservation[]): ExampleObservation[] {
  const byPlace = new Map(
    gaps.flatMap((gap) =>
      gap.schoolYears.map((schoolYear) => [`${unitId(gap.school)}/${gap.indicatorId}/${schoolYear}`, gap] as const),
    ),
  );
  return observations.flatMap((cell) => {
    const gap = byPlace.get(`${cell.unitId}/${cell.indicatorId}/${cell.schoolYear}`);
    return gap ? emptied(cell, gap) : [cell];
  });
}

function emptied(cell: ExampleObservation, gap: Gap): ExampleObservation[] {
  const place = {
    unitId: cell.unitId,
    indicatorId: cell.indicatorId,
    schoolYear: cell.schoolYear,
    ...(cell.cohort === null ? {} : { cohort: cell.cohort }),
  };
  const told = gap.state === 'nearly-all' && cell.gender !== 'all' ? 'suppressed-at-source' : gap.state;
  const [empty] = without(place, told, [cell.gender]);
  if (!empty) return [];
  return gap.groupSize && cell.gender === 'all' ? [{ ...empty, basis: 'share', groupSize: cell.denominator }] : [empty];
}

/** From these school years on, figures cannot be compared with those before. */
export const exampleBreaks: readonly SeriesBreak[] = [
  {
    indicatorId: 'gender-share-per-programme',
    schoolYear: 2021,
    reason: {
      sv: 'Försäljnings- och serviceprogrammet ersatte handels- och administrationsprogrammet.',
      en: 'The Sales and Service Programme replaced the Business and Administration Programme.',
    },
  },
  {
    indicatorId: 'same-programme',
    schoolYear: 2023,
    reason: {
      sv: 'De som började 2021 är de första på försäljnings- och serviceprogrammet, som ersatte handels- och administrationsprogrammet.',
      en: 'Those who began in 2021 are the first on the Sales and Service Programme, which replaced the Business and Administration Programme.',
    },
  },
  ...['first-choice-programme', 'non-traditional-choices', 'dissimilarity'].map((indicatorId) => ({
    indicatorId,
    schoolYear: 2024,
    reason: {
      sv: 'Frisör- och stylistprogrammet, som bröts ut ur hantverksprogrammet, kunde sökas för första gången till hösten 2025.',
      en: 'The Hairdressing and Styling Programme, split from the Handicraft Programme, could be chosen for the first time for the autumn of 2025.',
    },
  })),
  {
    indicatorId: 'gender-share-per-programme',
    schoolYear: 2025,
    reason: {
      sv: 'Frisör- och stylistprogrammet bröts ut ur hantverksprogrammet.',
      en: 'The Hairdressing and Styling Programme was split from the Handicraft Programme.',
    },
  },
  {
    indicatorId: 'helped-to-choose',
    schoolYear: surveyBreak,
    reason: {
      sv: 'Enkätens svarsskala ändrades från fem steg till fyra.',
      en: 'The scale of the survey was changed from five steps to four.',
    },
  },
];
