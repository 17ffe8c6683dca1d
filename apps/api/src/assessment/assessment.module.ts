import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { TargetsModule } from '../targets/targets.module';
import { UnitsModule } from '../units/units.module';
import { AssessmentRepository } from './assessment.repository';
import { AssessmentService } from './assessment.service';
import { MarksService } from './marks.service';
import { SeriesService } from './series.service';

@Module({
  imports: [ObservationsModule, IndicatorsModule, TargetsModule, UnitsModule],
  providers: [AssessmentService, MarksService, SeriesService, AssessmentRepository],
  exports: [AssessmentService, MarksService],
})
export class AssessmentModule {}
