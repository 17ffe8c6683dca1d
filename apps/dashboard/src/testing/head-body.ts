import type { HeadPage } from '@vagval/contracts/follow-up/head-page';
import { anAssessment, aPromise } from './assessed';
import { aChangeTest, anIndicator, anOutcome, aShare, ids } from './bodies';

/** A promise with four pupils left. */
export const promise: HeadPage['attention'][number] = {
  indicator: anIndicator(),
  gender: 'all',
  result: aShare(56, 60),
  all: aShare(56, 60),
  girls: aShare(27, 29),
  boys: aShare(29, 31),
  target: { kind: 'at-least', value: 1 },
  assessment: aPromise(4),
  other: null,
  due: '2026-06-30',
};

/** A certain decline among boys. */
export const decline: HeadPage['attention'][number] = {
  indicator: anOutcome(),
  gender: 'boys',
  result: aShare(19, 31),
  all: aShare(46, 61),
  girls: aShare(27, 30),
  boys: aShare(19, 31),
  target: { kind: 'at-least', value: 0.95 },
  assessment: anAssessment({ change: { name: 'worse', test: aChangeTest() } }),
  other: { gender: 'girls', result: aShare(27, 30), assessment: anAssessment() },
  due: '2026-09-25',
};

/** A target that is certainly not met. */
export const missed: HeadPage['attention'][number] = {
  ...decline,
  indicator: anOutcome({
    id: 'degree',
    shortName: { sv: 'Examen', en: 'Degree' },
    name: { sv: 'Examen', en: 'Degree' },
  }),
  gender: 'all',
  result: aShare(40, 61),
  assessment: anAssessment({ status: { name: 'not-met', interval: { low: 0.53, high: 0.77 }, left: 18 } }),
  other: null,
};

/** The head's page of a school of the example, with one of each. */
export const headBody: HeadPage = {
  unitId: ids.kullen,
  unitName: 'Kullens skola',
  unitForms: ['compulsory'],
  schoolYear: 2025,
  indicators: 24,
  reported: 20,
  attention: [decline, promise, missed],
  marks: { tested: 14, marked: 1 },
  tier: 'own',
  visible: { points: 13.4, group: 61, indicator: { sv: 'Behöriga', en: 'Eligible' } },
  todo: [{ kind: 'report-activities', due: '2026-06-15', late: true, left: 5, of: 14 }],
  step: 'analyse',
  freshness: [
    { source: 'choices', updated: '2026-07-01', expected: null },
    { source: 'eligibility', updated: null, expected: '2026-09-25' },
    { source: 'survey', updated: null, expected: null },
  ],
  pupils: 61,
};
