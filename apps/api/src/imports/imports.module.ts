import { Module } from '@nestjs/common';
import { IndicatorsModule } from '../indicators/indicators.module';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { ImportTablesService } from './import-tables.service';
import { ImportsController } from './imports.controller';
import { ImportsRepository } from './imports.repository';
import { ImportsService } from './imports.service';

@Module({
  imports: [IndicatorsModule, SchoolYearsModule],
  controllers: [ImportsController],
  providers: [ImportsService, ImportsRepository, ImportTablesService],
  exports: [ImportsService],
})
export class ImportsModule {}
