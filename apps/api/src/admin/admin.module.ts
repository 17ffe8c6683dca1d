import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { AdminRepository } from './admin.repository';
import { DefinitionsController } from './definitions.controller';
import { DefinitionsRepository } from './definitions.repository';
import { DefinitionsService } from './definitions.service';
import { ProtectionController } from './protection.controller';
import { ProtectionService } from './protection.service';

@Module({
  imports: [SchoolYearsModule, IndicatorsModule, ObservationsModule, AssessmentModule, UnitsModule],
  controllers: [ProtectionController, DefinitionsController],
  providers: [ProtectionService, AdminRepository, DefinitionsService, DefinitionsRepository],
})
export class AdminModule {}
