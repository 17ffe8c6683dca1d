import { Injectable } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { getPlan } from '@vagval/contracts/plans/plans';
import { concerns } from '@vagval/domain/indicators/indicator';
import { mostExact } from '@vagval/domain/disclosure/tier';
import type { Actor } from '@vagval/domain/actor';
import { AssessmentService } from '../assessment/assessment.service';
import { IndicatorsService } from '../indicators/indicators.service';
import { UnitsService } from '../units/units.service';
import { frameOf, PlansService } from './plans.service';

/** The plan beside its results. */
@Injectable()
export class FollowedPlanService {
  constructor(
    private readonly plans: PlansService,
    private readonly units: UnitsService,
    private readonly indicators: IndicatorsService,
    private readonly assessment: AssessmentService,
  ) {}

  /** The plan of a school year with how it goes, for a unit in reach or for the municipality as a whole. */
  async follow({ schoolYear, unitId }: InputOf<typeof getPlan>, actor: Actor): Promise<AnswerOf<typeof getPlan>> {
    const unit = unitId ? await this.units.readable(actor, unitId, schoolYear) : await this.units.municipality(actor);
    const planOfYear = await this.plans.ofYear(actor.municipalityCode, schoolYear);
    const { plan, versions, goals } = planOfYear;
    const indicators = (await this.indicators.all()).filter(({ id }) =>
      goals.some((goal) => goal.indicatorIds.includes(id)),
    );
    const judgement = await this.assessment.judge(actor, {
      units: [unit],
      indicators,
      schoolYear,
      goalIds: goals.map(({ id }) => id),
      plan: frameOf(planOfYear),
    });

    const followed = (indicatorId: string) => {
      const indicator = indicators.find(({ id }) => id === indicatorId);
      if (!indicator) return [];
      const target = judgement.targetOf(unit.id, indicatorId, schoolYear);
      const concerned = unit.kind === 'municipality' || concerns(indicator, unit.schoolForms);
      const result =
        judgement.cell(unit.id, indicatorId, schoolYear)?.all ??
        ({ kind: concerned ? 'not-reported' : 'not-applicable' } as const);
      return [{ indicator, target, result, assessment: judgement.of(unit, indicator, 'all') }];
    };
    return {
      plan,
      versions,
      schoolYear,
      tier: mostExact(judgement.cells.map(({ tier }) => tier)),
      goals: goals.map(({ indicatorIds, ...goal }) => ({ ...goal, indicators: indicatorIds.flatMap(followed) })),
    };
  }
}
