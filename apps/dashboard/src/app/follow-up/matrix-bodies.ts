import { getMatrix, type Matrix, type MatrixCell } from '@vagval/contracts/follow-up/matrix';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { anAssessment, aPromise, notJudged } from '../../testing/assessed';
import { anIndicator, anOutcome, aShare, ids } from '../../testing/bodies';
import { answer } from '../../testing/requests';
import { startPage } from '../../testing/start-page';

/** A promise, an outcome and a survey. */
export const [promise, outcome, survey] = [
  anIndicator(),
  anOutcome(),
  anIndicator({
    disclosure: 'sensitive',
    id: 'helped-to-choose',
    kind: 'survey',
    counted: 'answers',
    shortName: { sv: 'Hjälp att välja', en: 'Help' },
  }),
];

/** A cell of which nothing has come in, unless told otherwise. */
export const cell = (indicatorId: string, changes: Partial<MatrixCell>): MatrixCell => ({
  indicatorId,
  result: { kind: 'not-reported' },
  expected: null,
  target: null,
  assessment: anAssessment({
    status: { name: 'no-data', reason: 'missing' },
    change: { name: 'cannot-tell', reason: 'missing' },
  }),
  ...changes,
});
const hidden = { result: { kind: 'suppressed' }, assessment: notJudged() } as const;

/** Three units and the municipality: a promise, a survey and an outcome, in most of the states there are. */
export const matrix: Matrix = {
  schoolYear: 2025,
  tier: 'published',
  marks: { tested: 40, marked: 3 },
  schoolForm: 'compulsory',
  schoolForms: ['compulsory', 'upper-secondary'],
  goals: [
    { number: 1, title: 'Vägledning för alla' },
    { number: 3, title: 'Alla kan välja sin väg' },
  ],
  columns: [
    { indicator: promise, goalNumber: 1 },
    { indicator: survey, goalNumber: 1 },
    { indicator: outcome, goalNumber: 3 },
  ],
  rows: [
    {
      unitId: ids.kullen,
      unitName: 'Kullens skola',
      kind: 'unit',
      tier: 'published',
      reported: 3,
      concerned: 3,
      cells: [
        cell(promise.id, {
          result: aShare(56, 60),
          target: { kind: 'at-least', value: 1 },
          assessment: aPromise(4),
        }),
        cell(survey.id, hidden),
        cell(outcome.id, {
          result: aShare(46, 61),
          target: { kind: 'at-least', value: 0.95 },
          assessment: anAssessment({ status: { name: 'not-met', reason: null }, change: { name: 'worse' } }),
        }),
      ],
    },
    {
      unitId: ids.sjo,
      unitName: 'Sjöskolan',
      kind: 'unit',
      tier: 'published',
      reported: 1,
      concerned: 2,
      cells: [
        cell(promise.id, {
          result: aShare(84, 84),
          target: { kind: 'at-least', value: 1 },
          assessment: aPromise(0),
        }),
        cell(survey.id, { result: { kind: 'not-applicable' } }),
        cell(outcome.id, { expected: '2026-09-25' }),
      ],
    },
    {
      unitId: ids.maria,
      unitName: 'Norra friskolan',
      kind: 'unit',
      tier: 'published',
      reported: 0,
      concerned: 3,
      cells: [cell(promise.id, {}), cell(survey.id, {}), cell(outcome.id, {})],
    },
    {
      unitId: ids.municipality,
      unitName: 'Exempelkommunen',
      kind: 'municipality',
      tier: 'published',
      reported: 3,
      concerned: 3,
      cells: [
        cell(promise.id, { result: aShare(752, 808), assessment: aPromise(56) }),
        cell(survey.id, { result: aShare(400, 599), assessment: anAssessment() }),
        cell(outcome.id, { result: { kind: 'nearly-all', group: 821 }, assessment: notJudged() }),
      ],
    },
  ],
};

/** The matrix with another cell in the place of Kullens outcome. */
export const withOutcome = (changes: Partial<MatrixCell>): Matrix => ({
  ...matrix,
  rows: matrix.rows.map((row, at) =>
    at === 0 ? { ...row, cells: [...row.cells.slice(0, 2), cell(outcome.id, changes)] } : row,
  ),
});

/** Opens the page with the matrix as its answer. */
export async function openedMatrix(address: string, body = matrix) {
  const started = await startPage(address);
  await answer(listSchoolYears, { years: [2025, 2024], current: 2025 });
  const asked = await answer(getMatrix, body);
  const row = (name: string) =>
    [...started.element.querySelectorAll('tbody tr')].find(
      (one) => one.querySelector('th')?.textContent.trim() === name,
    );
  const cells = (name: string) =>
    [...(row(name)?.querySelectorAll('td') ?? [])].map((one) => one.textContent.replace(/[\s\u00a0]+/g, ' ').trim());
  return { ...started, asked, row, cells };
}
