import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { concerns } from '@vagval/domain/indicators/indicator';
import type { ByGender } from '@vagval/domain/disclosure/show-figure';
import { mostExact } from '@vagval/domain/disclosure/tier';
import { chanceInterval } from '@vagval/domain/assessment/chance-interval';
import { expectedDay } from '@vagval/domain/school-years/expected-day';
import type { Actor } from '@vagval/domain/actor';
import { ActivitiesService } from '../activities/activities.service';
import { AssessmentService } from '../assessment/assessment.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { ObservationsService } from '../observations/observations.service';
import { frameOf, PlansService } from '../plans/plans.service';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';
import { RestService } from '../comparison/rest.service';

/** How many school years back a series goes at the most. */
const yearsBack = 9;

/** One indicator of one unit, over the years. */
@Injectable()
export class IndicatorPageService {
  constructor(
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly observations: ObservationsService,
    private readonly plans: PlansService,
    private readonly assessment: AssessmentService,
    private readonly rests: RestService,
    private readonly activities: ActivitiesService,
    private readonly schoolYears: SchoolYearsService,
  ) {}

  async page(asked: InputOf<typeof getIndicatorPage>, actor: Actor): Promise<AnswerOf<typeof getIndicatorPage>> {
    const { indicatorId, unitId, schoolYear, gender } = asked;
    const [indicator, unit, municipality] = [
      await this.indicators.get(indicatorId),
      await this.units.readable(actor, unitId, schoolYear),
      await this.units.municipality(actor),
    ];
    const schools = (await this.units.schools(actor, schoolYear)).filter((one) => concerns(indicator, one.schoolForms));
    const plan = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const { goals } = plan;
    const goal = goals.find(({ indicatorIds }) => indicatorIds.includes(indicatorId)) ?? null;
    const years = { first: schoolYear - yearsBack, last: schoolYear };
    const asking = [...new Map([unit, municipality, ...schools].map((one) => [one.id, one])).values()];
    const judgement = await this.assessment.judge(actor, {
      units: asking,
      indicators: [indicator],
      schoolYear,
      goalIds: goals.map(({ id }) => id),
      plan: frameOf(plan),
      firstYear: years.first,
    });
    const cells = judgement.cells.filter((cell) => cell.indicatorId === indicatorId && cell.schoolYear >= years.first);
    const at = (id: string, year: number) => judgement.cell(id, indicatorId, year);
    const shownAt = (id: string, year: number): ByGender => at(id, year) ?? notReported;

    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    const result = shownAt(unitId, schoolYear)[gender];
    const target = judgement.targetOf(unitId, indicatorId, schoolYear);
    const first = Math.min(
      schoolYear,
      ...cells.filter((cell) => cell.unitId === unitId).map((cell) => cell.schoolYear),
    );
    const rest = await this.rests.of(actor, unit, municipality, indicator, gender, years);
    const dispersion = judgement.dispersionOf(unitId, indicatorId, gender);
    const source = await this.observations.provenance(actor, unitId, indicatorId, schoolYear);
    return {
      indicator,
      unitId,
      unitName: unit.name,
      unitForms: unit.kind === 'municipality' ? [] : unit.schoolForms,
      schoolYear,
      gender,
      goal: goal && { number: goal.number, title: goal.title },
      result,
      expected: result.kind === 'not-reported' ? expectedDay(indicator.published, schoolYear, today) : null,
      target,
      assessment: judgement.of(unit, indicator, gender),
      genders: {
        all: judgement.of(unit, indicator, 'all'),
        girls: judgement.of(unit, indicator, 'girls'),
        boys: judgement.of(unit, indicator, 'boys'),
      },
      tier: mostExact(cells.filter((cell) => cell.unitId === unitId).map(({ tier }) => tier)),
      series: span(first, schoolYear).map((year) => {
        const { all, girls, boys } = shownAt(unitId, year);
        const cohort = at(unitId, year)?.cohort ?? null;
        const inMunicipality = shownAt(municipality.id, year)[gender];
        return {
          schoolYear: year,
          cohort,
          all,
          girls,
          boys,
          target: judgement.targetOf(unitId, indicatorId, year),
          interval: chanceInterval(indicator, shownAt(unitId, year)[gender], dispersion),
          municipality: inMunicipality,
          rest: rest(year),
        };
      }),
      breaks: (await this.indicators.breaks(actor.municipalityCode))
        .filter((one) => one.indicatorId === indicatorId && one.schoolYear > first && one.schoolYear <= schoolYear)
        .map(({ schoolYear: year, reason }) => ({ schoolYear: year, reason })),
      units: [...schools, municipality].map((one) => {
        const { all, girls, boys } = shownAt(one.id, schoolYear);
        const assessment = judgement.of(one, indicator, gender);
        return { unitId: one.id, unitName: one.name, all, girls, boys, assessment };
      }),
      activities:
        goal && unit.kind === 'school-unit'
          ? (await this.activities.ofUnit(actor, unit, schoolYear)).filter(
              ({ goalNumber }) => goalNumber === goal.number,
            )
          : [],
      provenance: source ? { ...source, takenInAt: source.takenInAt.toISOString() } : null,
    };
  }
}

const notReported: ByGender = {
  all: { kind: 'not-reported' },
  girls: { kind: 'not-reported' },
  boys: { kind: 'not-reported' },
};

function span(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
