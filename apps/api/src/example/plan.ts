import type { Goal, Plan } from '@vagval/domain/plans/plan';
import type { Commitment } from './example-data';
import { exampleId } from './example-id';
import { exampleMunicipalityCode } from './units';

/** The identifier of a goal: version of the plan and number of the goal. */
export function goalIdOf(version: number, number: number): string {
  return exampleId(`plan/${version}/goal/${number}`);
}

/** The version that holds in a school year. */
export function planVersionIn(schoolYear: number): number {
  return schoolYear < 2023 ? 1 : 2;
}

/** Two versions: one that has been replaced and the one in force. */
export const examplePlans: readonly Plan[] = [
  {
    id: exampleId('plan/1'),
    municipalityCode: exampleMunicipalityCode,
    version: 1,
    title: 'Plan för studie- och yrkesvägledning 2019–2023',
    state: 'replaced',
    validFrom: 2019,
    validTo: 2022,
    decidedOn: '2019-04-09',
    registration: 'UN 2019/0087 § 44',
  },
  {
    id: exampleId('plan/2'),
    municipalityCode: exampleMunicipalityCode,
    version: 2,
    title: 'Plan för studie- och yrkesvägledning från hösten 2023',
    state: 'in-force',
    validFrom: 2023,
    validTo: null,
    decidedOn: '2023-03-21',
    registration: 'UN 2023/0142 § 31',
  },
];

interface PlannedGoal {
  readonly version: number;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly indicators: readonly string[];
  /** Year group and what every unit with it does. */
  readonly commitments: readonly (readonly [yearGroup: string, text: string])[];
}

const plannedGoals: readonly PlannedGoal[] = [
  {
    version: 1,
    number: 1,
    title: 'Vägledning hela vägen',
    description: 'Alla elever möter vägledning, från förskoleklass till vuxenutbildning.',
    indicators: ['conversations-year-9', 'work-experience', 'activities-done'],
    commitments: [
      ['åk 8', 'Alla elever har prao i åk 8.'],
      ['åk 9', 'Alla elever erbjuds ett enskilt vägledningssamtal i åk 9.'],
    ],
  },
  {
    version: 1,
    number: 2,
    title: 'Väl underbyggda val',
    description: 'Eleverna känner sina möjligheter och väljer efter eget intresse.',
    indicators: ['eligible-vocational', 'non-traditional-choices', 'helped-to-choose'],
    commitments: [['åk 9', 'Alla elever besöker en gymnasiemässa eller ett öppet hus.']],
  },
  {
    version: 1,
    number: 3,
    title: 'Fler fullföljer',
    description: 'Fler elever slutför den gymnasieutbildning de påbörjar.',
    indicators: ['degree-3-years', 'dropout'],
    commitments: [['år 1', 'Alla nya elever får ett uppföljningssamtal under hösten.']],
  },
  {
    version: 2,
    number: 1,
    title: 'Vägledning för alla',
    description:
      'Varje elev får den vägledning som planen lovar, i undervisningen och i enskilda samtal, på alla enheter.',
    indicators: [
      'conversations-year-9',
      'conversations-year-8',
      'work-experience',
      'activities-done',
      'pupils-reached',
      'follow-up-conversations-year-1',
      'units-with-plan',
      'helped-to-choose',
      'response-rate',
      'pupils-per-counsellor',
    ],
    commitments: [
      ['F–3', 'En temadag om yrken och ett studiebesök i närområdet varje läsår.'],
      ['åk 4–6', 'Ett besök på en arbetsplats och en intervju med någon om yrket, minst två tillfällen per läsår.'],
      ['åk 7', 'Ett gruppsamtal med vägledaren och två lektioner om självkännedom och yrken.'],
      ['åk 8', 'Tio dagars prao med förberedelse och uppföljning.'],
      ['åk 8', 'Ett första enskilt vägledningssamtal, hållet med minst åtta av tio elever.'],
      ['åk 9', 'Ett enskilt vägledningssamtal med varje elev, före jul.'],
      ['år 1', 'Ett uppföljningssamtal med varje ny elev före den 31 oktober.'],
      ['komvux', 'Vägledning vid antagningen och en individuell studieplan för alla nya.'],
    ],
  },
  {
    version: 2,
    number: 2,
    title: 'Val som inte begränsas av kön',
    description: 'Eleverna väljer efter intresse och förmåga. Kön, bakgrund och vanor avgör inte.',
    indicators: [
      'non-traditional-choices',
      'balanced-choices',
      'first-choice-vocational',
      'gender-share-per-programme',
    ],
    commitments: [
      ['F–3', 'Yrken visas så att ingen hör till flickor eller pojkar.'],
      ['åk 8', 'Minst en praoperiod i en bransch som eleven inte redan känner genom familjen.'],
      ['åk 9', 'Ett pass om normer och val före ansökan.'],
    ],
  },
  {
    version: 2,
    number: 3,
    title: 'Alla elever kan välja sin väg',
    description: 'Alla elever är behöriga, har gjort ett val när ansökan stänger och har en plats till hösten.',
    indicators: [
      'eligible-vocational',
      'eligible-natural-science',
      'missing-choice',
      'admitted-first-choice',
      'starts-introductory',
      'not-in-upper-secondary',
      'grade6-all-subjects',
    ],
    commitments: [
      ['åk 9', 'Alla val gås igenom innan ansökan stänger.'],
      ['åk 9', 'Omvalssamtal med alla som saknar plats vid den preliminära antagningen.'],
      ['åk 9', 'Överlämning till gymnasiet för alla som ska börja på introduktionsprogram.'],
    ],
  },
  {
    version: 2,
    number: 4,
    title: 'Fler fullföljer',
    description: 'Fler elever slutför det de har valt, och den som avbryter får snabbt en ny väg.',
    indicators: [
      'degree-3-years',
      'same-programme',
      'dropout',
      'programme-change',
      'introductory-to-national',
      'municipal-activity-responsibility',
      'activity-measures',
      'interrupted-courses',
      'passed-courses',
    ],
    commitments: [
      ['år 1', 'Information om programbyte innan tiden går ut.'],
      ['år 2', 'En lektion om högskola, yrkeshögskola och arbete för alla.'],
      ['år 3', 'Ett avslutande samtal med alla som riskerar att sakna examen.'],
      ['IM', 'Två vägledningssamtal per läsår och en studieplan för varje elev.'],
    ],
  },
];

/** The goals of both versions. */
export const exampleGoals: readonly Goal[] = plannedGoals.map(({ version, number, title, description }) => ({
  id: goalIdOf(version, number),
  planId: exampleId(`plan/${version}`),
  number,
  title,
  description,
}));

/** Which indicators follow up which goal, in the order they are shown. */
export const exampleGoalIndicators = plannedGoals.flatMap(({ version, number, indicators }) =>
  indicators.map((indicatorId) => ({ goalId: goalIdOf(version, number), indicatorId })),
);

/** What both versions ask of the units. */
export const exampleCommitments: readonly Commitment[] = plannedGoals.flatMap(({ version, number, commitments }) =>
  commitments.map(([yearGroup, text], n) => ({
    id: exampleId(`plan/${version}/goal/${number}/commitment/${n}`),
    goalId: goalIdOf(version, number),
    text,
    yearGroup,
  })),
);
