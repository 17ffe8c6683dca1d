import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { ObservationsRepository } from './observations.repository';
import { ObservationsService } from './observations.service';
import { ReleasesRepository } from './releases.repository';
import { ReleasesService } from './releases.service';

@Module({
  imports: [IndicatorsModule, UnitsModule, SchoolYearsModule],
  providers: [ObservationsService, ObservationsRepository, ReleasesService, ReleasesRepository],
  exports: [ObservationsService, ReleasesService],
})
export class ObservationsModule {}
