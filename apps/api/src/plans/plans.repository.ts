import { Injectable } from '@nestjs/common';
import type { PlanState } from '@vagval/domain/plans/plan';
import { Database } from '../platform/database/database';
import { goalsSql, versionsSql } from './plans.sql';

/** A version of the plan. Years are school years. */
export interface PlanVersion {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly state: PlanState;
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly decidedOn: string | null;
  readonly registration: string | null;
}

/** A goal with the indicators that follow it up and what it asks of the units. */
export interface PlannedGoal {
  readonly id: string;
  readonly number: number;
  readonly title: string;
  readonly description: string;
  readonly indicatorIds: readonly string[];
  readonly commitments: readonly { readonly id: string; readonly text: string; readonly yearGroup: string }[];
}

/** Plans and their goals. */
@Injectable()
export class PlansRepository {
  constructor(private readonly database: Database) {}

  versions(municipalityCode: string): Promise<PlanVersion[]> {
    return this.database.query<PlanVersion>(versionsSql, [municipalityCode]);
  }

  goals(planId: string): Promise<PlannedGoal[]> {
    return this.database.query<PlannedGoal>(goalsSql, [planId]);
  }
}
