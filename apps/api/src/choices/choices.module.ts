import { Module } from '@nestjs/common';
import { DisclosureModule } from '../disclosure/disclosure.module';
import { IndicatorsModule } from '../indicators/indicators.module';
import { ObservationsModule } from '../observations/observations.module';
import { PlansModule } from '../plans/plans.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { ChoicesController } from './choices.controller';
import { ChoicesService } from './choices.service';
import { ChoiceTableService } from './choice-table.service';

@Module({
  imports: [DisclosureModule, UnitsModule, IndicatorsModule, ObservationsModule, PlansModule, SchoolYearsModule],
  controllers: [ChoicesController],
  providers: [ChoicesService, ChoiceTableService],
})
export class ChoicesModule {}
