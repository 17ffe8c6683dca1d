import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { activitiesSql, unitPlansSql, type ActivityRow } from './activities.sql';

/** An activity as it is stored. */
export type StoredActivity = ActivityRow;

/** Planned activities and what came of them. */
@Injectable()
export class ActivitiesRepository {
  constructor(private readonly database: Database) {}

  of(municipalityCode: string, unitIds: readonly string[], schoolYear: number): Promise<ActivityRow[]> {
    return this.database.query<ActivityRow>(activitiesSql, [municipalityCode, unitIds, schoolYear]);
  }

  async unitsWithPlan(municipalityCode: string, schoolYear: number): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ unitId: string }>(unitPlansSql, [municipalityCode, schoolYear]);
    return new Set(rows.map(({ unitId }) => unitId));
  }
}
