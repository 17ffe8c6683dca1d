import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { PlansModule } from '../plans/plans.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { ChoicesController } from './choices.controller';
import { ChoicesService } from './choices.service';
import { ChoiceTableService } from './choice-table.service';

@Module({
  imports: [UnitsModule, IndicatorsModule, ObservationsModule, PlansModule, SchoolYearsModule],
  controllers: [ChoicesController],
  providers: [ChoicesService, ChoiceTableService],
})
export class ChoicesModule {}
