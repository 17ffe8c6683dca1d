import { Module } from '@nestjs/common';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { ActivitiesController } from './activities.controller';
import { ActivitiesRepository } from './activities.repository';
import { ActivitiesService } from './activities.service';
import { ActivityTableService } from './activity-table.service';

@Module({
  imports: [UnitsModule, SchoolYearsModule],
  controllers: [ActivitiesController],
  providers: [ActivitiesService, ActivitiesRepository, ActivityTableService],
  exports: [ActivitiesService],
})
export class ActivitiesModule {}
