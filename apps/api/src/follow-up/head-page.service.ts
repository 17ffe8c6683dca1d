import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { activityDeadlines, reviewStep } from '@vagval/domain/follow-up/review-step';
import { concerns, type Indicator, type IndicatorArea } from '@vagval/domain/indicators/indicator';
import { byUrgency } from '@vagval/domain/follow-up/carried-evidence';
import { genders } from '@vagval/domain/gender';
import { expectedDay, wheelDate } from '@vagval/domain/school-years/expected-day';
import { mostExact } from '@vagval/domain/disclosure/tier';
import type { Unit } from '@vagval/domain/units/unit';
import type { Actor } from '@vagval/domain/actor';
import { ActivitiesService } from '../activities/activities.service';
import { AssessmentService } from '../assessment/assessment.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService, type ShownCell } from '../observations/observations.service';
import { frameOf, PlansService, type PlanOfYear } from '../plans/plans.service';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';

import { attentionTo, visibleChange } from './head-attention';

type HeadPage = AnswerOf<typeof getHeadPage>;

/** What needs a head: promises that are not kept, things to do, and how fresh the figures are. */
@Injectable()
export class HeadPageService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly plans: PlansService,
    private readonly assessment: AssessmentService,
    private readonly activities: ActivitiesService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  async page({ unitId, schoolYear }: InputOf<typeof getHeadPage>, actor: Actor): Promise<HeadPage> {
    const unit = await this.units.readable(actor, unitId, schoolYear);
    const plan = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    const indicators = await this.concerning(unit, plan);
    const judgement = await this.assessment.judge(actor, {
      units: [unit],
      indicators,
      schoolYear,
      goalIds: plan.goals.map(({ id }) => id),
      plan: frameOf(plan),
    });
    const thisYear = judgement.cells.filter((cell) => cell.schoolYear === schoolYear);
    const cellOf = new Map(thisYear.map((cell) => [cell.indicatorId, cell]));
    const rows = indicators.flatMap(({ id: indicatorId }) =>
      genders.map((gender) => ({ unitId: unit.id, indicatorId, gender })),
    );
    const below = unit.kind === 'municipality' ? await this.units.schools(actor, schoolYear) : [unit];
    const progress = await this.activities.progressOf(actor, below, schoolYear);
    const updated = await this.observations.freshness(
      actor,
      [unit, ...below].map(({ id }) => id),
      schoolYear,
    );
    return {
      unitId: unit.id,
      unitName: unit.name,
      unitForms: unit.kind === 'municipality' ? [] : unit.schoolForms,
      schoolYear,
      indicators: indicators.length,
      reported: indicators.filter(({ id }) => isReported(cellOf.get(id))).length,
      attention: byUrgency(indicators.flatMap((indicator) => attentionTo(unit, indicator, schoolYear, judgement))),
      marks: judgement.marks(rows),
      tier: mostExact(thisYear.map(({ tier }) => tier)),
      visible: visibleChange(unit, indicators, judgement),
      todo: todos(progress.units, indicators, cellOf, schoolYear, today),
      step: reviewStep(schoolYear, today),
      freshness: freshness(indicators, updated, progress.updated, schoolYear, today),
      pupils: pupilsOf(cellOf),
    };
  }

  private async concerning(unit: Unit, { goals }: PlanOfYear): Promise<Indicator[]> {
    const planned = new Set(goals.flatMap(({ indicatorIds }) => indicatorIds));
    return (await this.indicators.all()).filter(
      (indicator) =>
        planned.has(indicator.id) &&
        indicator.id !== 'first-choice-programme' &&
        (unit.kind !== 'school-unit' || concerns(indicator, unit.schoolForms)),
    );
  }
}

function isReported(cell: ShownCell | undefined): boolean {
  return cell !== undefined && cell.all.kind !== 'not-reported' && cell.all.kind !== 'missing';
}

function todos(
  units: Awaited<ReturnType<ActivitiesService['progressOf']>>['units'],
  indicators: readonly Indicator[],
  cellOf: ReadonlyMap<string, ShownCell>,
  schoolYear: number,
  today: string,
): HeadPage['todo'] {
  const deadlines = activityDeadlines(schoolYear);
  const left = units.reduce((sum, { unreported }) => sum + unreported, 0);
  const planned = units.reduce((sum, one) => sum + one.planned, 0);
  const list: HeadPage['todo'][number][] = [];
  if (units.some(({ plan }) => plan === 'no-plan')) {
    list.push({ kind: 'plan-activities', due: deadlines.planned, late: deadlines.planned < today });
  }
  if (left > 0)
    list.push({
      kind: 'report-activities',
      due: deadlines.reported,
      late: deadlines.reported < today,
      left,
      of: planned,
    });
  for (const indicator of indicators) {
    const due = wheelDate(indicator.published, schoolYear);
    if (indicator.derived || isReported(cellOf.get(indicator.id)) || due > today) continue;
    list.push({ kind: 'import-figures', due, late: true, indicator: indicator.name });
  }
  return list;
}

const sources: readonly { readonly source: HeadPage['freshness'][number]['source']; readonly area: IndicatorArea }[] = [
  { source: 'choices', area: 'choices' },
  { source: 'eligibility', area: 'eligibility' },
  { source: 'completion', area: 'completion' },
  { source: 'survey', area: 'perception' },
];

function freshness(
  indicators: readonly Indicator[],
  updated: ReadonlyMap<string, string>,
  activitiesUpdated: string | null,
  schoolYear: number,
  today: string,
): HeadPage['freshness'] {
  const figures = sources.flatMap(({ source, area }) => {
    const own = indicators.filter((indicator) => indicator.area === area);
    if (own.length === 0) return [];
    // Choices by programme are not an indicator of their own on the page, but all of its figures come from them.
    const ids = area === 'choices' ? [...own.map(({ id }) => id), 'first-choice-programme'] : own.map(({ id }) => id);
    const newest =
      ids
        .flatMap((id) => updated.get(id) ?? [])
        .sort()
        .at(-1) ?? null;
    const awaited =
      own.flatMap((indicator) => expectedDay(indicator.published, schoolYear, today) ?? []).sort()[0] ?? null;
    return [{ source, updated: newest, expected: newest ? null : awaited }];
  });
  return [{ source: 'activities', updated: activitiesUpdated, expected: null }, ...figures];
}

/** The largest group any promise or outcome of the year is counted of: the unit's last year group, in practice. */
function pupilsOf(cells: ReadonlyMap<string, ShownCell>): number | null {
  const cell =
    cells.get('eligible-vocational') ??
    cells.get('conversations-year-9') ??
    cells.get('follow-up-conversations-year-1');
  return cell?.all.kind === 'value' || cell?.all.kind === 'nearly-all' ? cell.all.group : null;
}
