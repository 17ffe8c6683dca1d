import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { ComparisonController } from './comparison.controller';
import { ComparisonTableService } from './comparison-table.service';
import { ComparisonService } from './comparison.service';
import { RestService } from './rest.service';

@Module({
  imports: [AssessmentModule, IndicatorsModule, ObservationsModule, SchoolYearsModule, UnitsModule],
  controllers: [ComparisonController],
  providers: [ComparisonService, ComparisonTableService, RestService],
  exports: [RestService],
})
export class ComparisonModule {}
