import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { orderRows } from '@vagval/domain/follow-up/evidence-order';
import { concerns, type Indicator } from '@vagval/domain/indicators/indicator';
import { mostExact } from '@vagval/domain/disclosure/tier';
import { expectedDay } from '@vagval/domain/school-years/expected-day';
import { schoolForms, type SchoolForm, type Unit } from '@vagval/domain/units/unit';
import type { Actor } from '@vagval/domain/actor';
import { AssessmentService, type Judgement } from '../assessment/assessment.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService } from '../observations/observations.service';
import { frameOf, PlansService, type PlanOfYear } from '../plans/plans.service';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';

type Asked = InputOf<typeof getMatrix>;
type Matrix = AnswerOf<typeof getMatrix>;
type Cell = Matrix['rows'][number]['cells'][number];

/** Units × indicators of a school year. */
@Injectable()
export class MatrixService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly plans: PlansService,
    private readonly assessment: AssessmentService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  async matrix(asked: Asked, actor: Actor): Promise<Matrix> {
    const { schoolYear } = asked;
    const schools = await this.units.schools(actor, schoolYear);
    const forms = schoolForms.filter((form) => schools.some((unit) => unit.schoolForms.includes(form)));
    const schoolForm = asked.schoolForm ?? (forms.includes('compulsory') ? 'compulsory' : (forms[0] ?? 'compulsory'));
    const plan = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const shown = [
      ...schools.filter((unit) => unit.schoolForms.includes(schoolForm)),
      await this.units.municipality(actor),
    ];
    const columns = await this.columns(asked, plan, schoolForm, actor, shown);
    const indicators = columns.map(({ indicator }) => indicator);
    const judgement = await this.assessment.judge(actor, {
      units: shown,
      indicators,
      schoolYear,
      goalIds: plan.goals.map(({ id }) => id),
      plan: frameOf(plan),
    });
    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    const context = { asked, judgement, today };
    const rows = shown.map((unit) => rowOf(unit, indicators, context));
    const goalOf = new Map(columns.map(({ indicator, goalNumber }) => [indicator.id, goalNumber]));
    return {
      schoolYear,
      tier: mostExact(rows.map(({ tier }) => tier)),
      marks: judgement.marks(
        shown.flatMap(({ id: unitId }) =>
          indicators.map(({ id: indicatorId }) => ({ unitId, indicatorId, gender: asked.gender })),
        ),
      ),
      schoolForm,
      schoolForms: forms,
      goals: plan.goals.map(({ number, title }) => ({ number, title })),
      columns,
      rows: orderRows(rows, asked.sort, (indicatorId) => goalOf.get(indicatorId) ?? null),
    };
  }

  /** The indicators of the plan for the school form, goal by goal; where no plan holds, those of the catalogue that have figures. */
  private async columns(
    { goal, schoolYear }: Asked,
    plan: PlanOfYear,
    form: SchoolForm,
    actor: Actor,
    units: readonly Unit[],
  ) {
    const all = (await this.indicators.all()).filter(
      (indicator) => concerns(indicator, [form]) && indicator.id !== 'dissimilarity',
    );
    const planned = plan.goals
      .filter(({ number }) => goal === undefined || number === goal)
      .flatMap(({ number, indicatorIds }) =>
        indicatorIds.flatMap((id) =>
          all.filter((indicator) => indicator.id === id).map((indicator) => ({ indicator, goalNumber: number })),
        ),
      );
    if (plan.goals.length > 0) return planned.filter(({ indicator }) => indicator.id !== 'first-choice-programme');
    const cells = await this.observations.cells(actor, units, all, { first: schoolYear, last: schoolYear });
    const measured = new Set(cells.map(({ indicatorId }) => indicatorId));
    return all.filter(({ id }) => measured.has(id)).map((indicator) => ({ indicator, goalNumber: null }));
  }
}

interface Context {
  readonly asked: Asked;
  readonly judgement: Judgement;
  readonly today: string;
}

function rowOf(unit: Unit, indicators: readonly Indicator[], context: Context): Matrix['rows'][number] {
  const cells = indicators.map((indicator) => cellOf(unit, indicator, context));
  const concerned = cells.filter(({ result }) => result.kind !== 'not-applicable');
  const missing = (cell: Cell) => cell.result.kind === 'not-reported' || cell.result.kind === 'missing';
  return {
    unitId: unit.id,
    unitName: unit.name,
    kind: unit.kind === 'municipality' ? 'municipality' : 'unit',
    tier: mostExact(
      indicators.map(({ id }) => context.judgement.cell(unit.id, id, context.asked.schoolYear)?.tier ?? 'published'),
    ),
    reported: concerned.filter((cell) => !missing(cell)).length,
    concerned: concerned.length,
    cells,
  };
}

function cellOf(unit: Unit, indicator: Indicator, { asked, judgement, today }: Context): Cell {
  const cell = judgement.cell(unit.id, indicator.id, asked.schoolYear);
  const result = cell?.[asked.gender] ?? ({ kind: 'not-reported' } as const);
  const target = judgement.targetOf(unit.id, indicator.id, asked.schoolYear);
  const expected = result.kind === 'not-reported' ? expectedDay(indicator.published, asked.schoolYear, today) : null;
  return {
    indicatorId: indicator.id,
    result,
    expected,
    target,
    assessment: judgement.of(unit, indicator, asked.gender),
  };
}
