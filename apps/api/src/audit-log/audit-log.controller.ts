import { Controller } from '@nestjs/common';
import { getEventChoices, listEvents, listEventsTable } from '@vagval/contracts/audit-log/audit-log';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { AuditLogService } from './audit-log.service';
import { AuditTableService } from './audit-table.service';

@Controller()
export class AuditLogController {
  constructor(
    private readonly events: AuditLogService,
    private readonly tables: AuditTableService,
  ) {}

  @Serve(listEvents)
  list(asked: InputOf<typeof listEvents>, actor: Actor): Promise<AnswerOf<typeof listEvents>> {
    return this.events.page(asked, actor);
  }

  @Serve(listEventsTable)
  table(asked: InputOf<typeof listEventsTable>, actor: Actor): Promise<AnswerOf<typeof listEventsTable>> {
    return this.tables.table(asked, actor);
  }

  @Serve(getEventChoices)
  choices(_: InputOf<typeof getEventChoices>, actor: Actor): Promise<AnswerOf<typeof getEventChoices>> {
    return this.events.choices(actor);
  }
}
