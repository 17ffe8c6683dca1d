import { Module } from '@nestjs/common';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitAssignmentsRepository } from './unit-assignments.repository';
import { UnitChangesService } from './unit-changes.service';
import { UnitTreeRepository } from './unit-tree.repository';
import { UnitsController } from './units.controller';
import { UnitsRepository } from './units.repository';
import { UnitsService } from './units.service';

@Module({
  imports: [SchoolYearsModule],
  controllers: [UnitsController],
  providers: [UnitsService, UnitsRepository, UnitChangesService, UnitTreeRepository, UnitAssignmentsRepository],
  exports: [UnitsService],
})
export class UnitsModule {}
