import { Controller } from '@nestjs/common';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import { getPlan, getPlanTable } from '@vagval/contracts/plans/plans';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { FollowedPlanService } from './followed-plan.service';
import { PlanTableService } from './plan-table.service';

@Controller()
export class PlansController {
  constructor(
    private readonly plans: FollowedPlanService,
    private readonly tables: PlanTableService,
  ) {}

  @Serve(getPlan)
  plan(input: InputOf<typeof getPlan>, actor: Actor): Promise<AnswerOf<typeof getPlan>> {
    return this.plans.follow(input, actor);
  }

  @Serve(getPlanTable)
  table(input: InputOf<typeof getPlanTable>, actor: Actor): Promise<AnswerOf<typeof getPlanTable>> {
    return this.tables.table(input, actor);
  }
}
