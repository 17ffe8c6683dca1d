import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { ObservationsModule } from '../observations/observations.module';
import { DueReleasesService } from './due-releases.service';
import { ImportTablesService } from './import-tables.service';
import { ImportsController } from './imports.controller';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';

@Module({
  imports: [AssessmentModule, ObservationsModule, IndicatorsModule, SchoolYearsModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportsRepository, ImportTablesService, DueReleasesService],
  exports: [ImportsService, DueReleasesService],
})
export class ImportsModule {}
