import { Controller } from '@nestjs/common';
import { listActivities, listActivitiesTable } from '@vagval/contracts/activities/activities';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { Serve } from '../platform/http/serve';
import { ActivitiesService } from './activities.service';
import { ActivityTableService } from './activity-table.service';

@Controller()
export class ActivitiesController {
  constructor(
    private readonly activities: ActivitiesService,
    private readonly tables: ActivityTableService,
  ) {}

  @Serve(listActivities)
  list(input: InputOf<typeof listActivities>, actor: Actor): Promise<AnswerOf<typeof listActivities>> {
    return this.activities.list(input, actor);
  }

  @Serve(listActivitiesTable)
  table(input: InputOf<typeof listActivitiesTable>, actor: Actor): Promise<AnswerOf<typeof listActivitiesTable>> {
    return this.tables.table(input, actor);
  }
}
