import { Module } from '@nestjs/common';
import { SchoolYearsModule } from '../school-years/school-years.module';
import { UnitsModule } from '../units/units.module';
import { AuditLogController } from './audit-log.controller';
import { AuditLogRepository } from './audit-log.repository';
import { AuditLogService } from './audit-log.service';
import { AuditRetentionService } from './audit-retention.service';
import { AuditTableService } from './audit-table.service';

@Module({
  imports: [SchoolYearsModule, UnitsModule],
  controllers: [AuditLogController],
  providers: [AuditLogService, AuditTableService, AuditRetentionService, AuditLogRepository],
  exports: [AuditRetentionService],
})
export class AuditLogModule {}
