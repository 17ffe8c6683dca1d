import type { AssessmentAnswer } from '@vagval/contracts/assessment/assessment';
import type { HeadPage } from '@vagval/contracts/follow-up/head-page';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import type { Matrix } from '@vagval/contracts/follow-up/matrix';
import type { FollowedPlan } from '@vagval/contracts/plans/plans';
import { assessedSeries } from '@vagval/domain/assessment/assessed-series';
import { orderRows } from '@vagval/domain/follow-up/evidence-order';
import { genders, type Gender } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import type { FigureName, Notebook } from './notebook';
import { isCounted, judgementNotFrom, judgementOfHidden } from './read-judgement';

/** Reads the matrix: a figure and a judgement in each cell, and in the order of the rows nothing but what they show. */
export function readMatrix(
  matrix: Matrix,
  { gender, sort }: { readonly gender: Gender; readonly sort: 'evidence' | 'name' | 'goal' },
  notes: Notebook,
): void {
  const where = `matrix ${matrix.schoolYear} ${gender} ${sort}`;
  for (const { unitId, cells } of matrix.rows)
    for (const { indicatorId, result, assessment } of cells)
      readJudged(
        { indicatorId, unitId, schoolYear: matrix.schoolYear, gender },
        result,
        assessment,
        `${where} ${unitId}`,
        notes,
      );
  const goalOf = new Map(matrix.columns.map(({ indicator, goalNumber }) => [indicator.id, goalNumber]));
  const byName = orderRows(matrix.rows, 'name', () => null);
  const ordered = orderRows(byName, sort, (indicatorId) => goalOf.get(indicatorId) ?? null);
  const names = (rows: Matrix['rows']) => rows.map(({ unitName }) => unitName).join(', ');
  if (names(ordered) !== names(matrix.rows)) notes.fault(where, 'the order does not follow from what the rows show');
}

/** Reads the page of an indicator: this year, the series, the rest of the municipality and the other units. */
export function readIndicatorPage(page: IndicatorPage, municipalityId: string, notes: Notebook): void {
  const { indicator, unitId, schoolYear, gender } = page;
  const where = `indicator ${indicator.id} ${unitId} ${schoolYear} ${gender}`;
  const name = (of: Partial<FigureName>): FigureName => ({
    indicatorId: indicator.id,
    unitId,
    schoolYear,
    gender,
    ...of,
  });
  readJudged(name({}), page.result, page.assessment, where, notes);
  const point = page.series.find((one) => one.schoolYear === schoolYear);
  for (const one of genders) if (point) readJudged(name({ gender: one }), point[one], page.genders[one], where, notes);
  for (const { schoolYear: year, interval, municipality, rest, ...figures } of page.series) {
    for (const one of genders) notes.tell(name({ schoolYear: year, gender: one }), figures[one], `${where} series`);
    if (interval && !isCounted(figures[gender])) notes.fault(where, `${year} has an interval around a hidden figure`);
    notes.tell(name({ unitId: municipalityId, schoolYear: year }), municipality, `${where} series`);
    if (unitId !== municipalityId)
      notes.tellRest(name({ unitId: municipalityId, schoolYear: year }), unitId, rest, `${where} rest`);
  }
  for (const { unitId: other, assessment, ...figures } of page.units) {
    for (const one of genders) notes.tell(name({ unitId: other, gender: one }), figures[one], `${where} units`);
    readJudged(name({ unitId: other }), figures[gender], assessment, `${where} units`, notes);
  }
  readSeriesOf(page, notes, where);
}

/** A judgement must follow from the series shown beside it. Surveys are also held against how many answered, shown elsewhere. */
function readSeriesOf(page: IndicatorPage, notes: Notebook, where: string): void {
  if (page.indicator.kind === 'survey' || page.indicator.unit !== 'share') return;
  const breaks = page.breaks.map(({ schoolYear }) => schoolYear);
  for (const gender of genders) {
    const series = assessedSeries(page.series, gender, page.schoolYear, () => null, breaks);
    if (series.at(-1)?.count === null) continue;
    for (const what of judgementNotFrom(page.indicator, series, page.genders[gender]))
      notes.fault(where, `${what} of ${gender} does not follow from the series`);
  }
}

/** Reads what needs a head: only figures that are shown may be there with a judgement. */
export function readHeadPage(page: HeadPage, notes: Notebook): void {
  const { unitId, schoolYear } = page;
  const where = `head page ${unitId} ${schoolYear}`;
  for (const { indicator, gender, result, assessment, other, all, girls, boys } of page.attention) {
    const name = { indicatorId: indicator.id, unitId, schoolYear };
    readJudged({ ...name, gender }, result, assessment, where, notes);
    if (other) readJudged({ ...name, gender: other.gender }, other.result, other.assessment, where, notes);
    for (const [one, figure] of Object.entries({ all, girls, boys }))
      notes.tell({ ...name, gender: one as Gender }, figure, where);
  }
}

/** Reads the plan with its results. */
export function readPlan({ goals, schoolYear }: FollowedPlan, unitId: string, notes: Notebook): void {
  for (const { indicators } of goals)
    for (const { indicator, result, assessment } of indicators) {
      const name = { indicatorId: indicator.id, unitId, schoolYear, gender: 'all' } as const;
      readJudged(name, result, assessment, `plan ${unitId} ${schoolYear}`, notes);
    }
}

function readJudged(
  name: FigureName,
  figure: Measured,
  assessment: AssessmentAnswer,
  where: string,
  notes: Notebook,
): void {
  notes.tell(name, figure, where);
  const subject = `judgement of ${name.indicatorId} ${name.unitId} ${name.schoolYear} ${name.gender}`;
  notes.compare(subject, assessment, where);
  if (isCounted(figure)) return;
  for (const what of judgementOfHidden(assessment))
    notes.fault(where, `${subject}: ${what} of a ${figure.kind} figure`);
}
