import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Measured } from '@vagval/domain/measured';
import { anAssessment, notJudged } from './assessed';
import { aChangeTest, anActivity, anOutcome, aShare, ids } from './bodies';

/** A figure that is not shown. */
export const hidden: Measured = { kind: 'suppressed' };

/** A school year of the series, with a band where it has a figure. */
export const point = (schoolYear: number, all: Measured, girls: Measured = hidden, boys: Measured = hidden) => ({
  schoolYear,
  cohort: null,
  all,
  girls,
  boys,
  target: { kind: 'at-least' as const, value: 0.95 },
  interval: all.kind === 'value' ? { low: 0.852, high: 0.975 } : null,
  municipality: aShare(691, 821),
  rest: aShare(634, 760),
});

/** A year of which nothing certain can be said: 57 of 61 against 149 of 179. */
export const judged = anAssessment({
  status: { name: 'cannot-tell', reason: 'uncertain', interval: { low: 0.852, high: 0.975 }, left: 1 },
  change: {
    test: aChangeTest({
      prior: { count: 149, group: 179, years: 3 },
      latest: { count: 57, group: 61 },
      differencePoints: 10.2,
      differenceInterval: { low: -0.9, high: 18.4 },
      stepP: 0.051,
      p: 0.051,
      sign: 1,
      smallestVisiblePoints: 13.4,
    }),
  },
});
/** A certain decline, and a target that is certainly not met. */
export const declined = anAssessment({
  status: { name: 'not-met', interval: { low: 0.43, high: 0.77 }, left: 11 },
  change: { name: 'worse', test: aChangeTest() },
});

/** The page of an outcome at a school of the example; 2024 is hidden, and breaks the series. */
export const indicatorBody: IndicatorPage = {
  indicator: anOutcome(),
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  unitForms: ['compulsory'],
  schoolYear: 2025,
  gender: 'all',
  goal: { number: 3, title: 'Alla elever kan välja sin väg' },
  result: aShare(57, 61),
  expected: null,
  target: { kind: 'at-least', value: 0.95 },
  assessment: judged,
  genders: { all: judged, girls: notJudged(), boys: notJudged() },
  tier: 'own',
  series: [
    point(2023, aShare(48, 60), aShare(26, 30), aShare(22, 30)),
    point(2024, hidden),
    point(2025, aShare(57, 61)),
  ],
  breaks: [{ schoolYear: 2024, reason: { sv: 'Nytt sätt att räkna.', en: 'A new way to count.' } }],
  units: [
    {
      unitId: ids.kullen,
      unitName: 'Kullens skola',
      all: aShare(57, 61),
      girls: hidden,
      boys: hidden,
      assessment: judged,
    },
    { unitId: ids.sjo, unitName: 'Sjöskolan', all: hidden, girls: hidden, boys: hidden, assessment: notJudged() },
    {
      unitId: ids.municipality,
      unitName: 'Exempelkommunen',
      all: aShare(691, 821),
      girls: hidden,
      boys: hidden,
      assessment: declined,
    },
  ],
  activities: [anActivity()],
  provenance: {
    fileName: 'betyg-2025.csv',
    checksum: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    row: 926,
    takenInAt: '2026-07-01T06:00:00.000Z',
    takenInBy: 'Elin Åström',
  },
};
