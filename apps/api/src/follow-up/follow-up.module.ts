import { Module } from '@nestjs/common';
import { ActivitiesModule } from '../activities/activities.module';
import { AssessmentModule } from '../assessment/assessment.module';
import { ComparisonModule } from '../comparison/comparison.module';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { PlansModule } from '../plans/plans.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { FollowUpTablesService } from './follow-up-tables.service';
import { FollowUpController } from './follow-up.controller';
import { HeadPageService } from './head-page.service';
import { IndicatorPageService } from './indicator-page.service';
import { MatrixService } from './matrix.service';

@Module({
  imports: [
    SchoolYearsModule,
    UnitsModule,
    IndicatorsModule,
    ObservationsModule,
    AssessmentModule,
    DisclosureModule,
    ComparisonModule,
    PlansModule,
    ActivitiesModule,
  ],
  controllers: [FollowUpController],
  providers: [HeadPageService, MatrixService, IndicatorPageService, FollowUpTablesService],
})
export class FollowUpModule {}
