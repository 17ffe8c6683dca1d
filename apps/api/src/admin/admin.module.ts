import { Module } from '@nestjs/common';
import { AssessmentModule } from '../assessment/assessment.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { UnitsModule } from '../units/units.module';
import { AdminRepository } from './admin.repository';
import { ProtectionController } from './protection.controller';
import { ProtectionService } from './protection.service';

@Module({
  imports: [IndicatorsModule, ObservationsModule, AssessmentModule, UnitsModule],
  controllers: [ProtectionController],
  providers: [ProtectionService, AdminRepository],
})
export class AdminModule {}
