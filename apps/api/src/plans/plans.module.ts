import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module';
import { AssessmentModule } from '../assessment/assessment.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { FollowedPlanService } from './followed-plan.service';
import { PlanTableService } from './plan-table.service';
import { PlansController } from './plans.controller';
import { PlansRepository } from './plans.repository';
import { PlansService } from './plans.service';

@Module({
  imports: [SchoolYearsModule, UnitsModule, IndicatorsModule, AssessmentModule, DisclosureModule],
  controllers: [PlansController],
  providers: [PlansService, PlansRepository, FollowedPlanService, PlanTableService],
  exports: [PlansService],
})
export class PlansModule {}
