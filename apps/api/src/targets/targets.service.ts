import { Injectable } from '@nestjs/common';
import type { TargetGoal } from '@vagval/domain/targets/target';
import { TargetsRepository } from './targets.repository';

/** Finds the target of a unit on an indicator in a school year, or null when the plan sets none. */
export type TargetOf = (unitId: string, indicatorId: string, schoolYear: number) => TargetGoal | null;

/** What the plan promises. */
@Injectable()
export class TargetsService {
  constructor(private readonly targets: TargetsRepository) {}

  /** Targets of some goals for some units; `first` and `last` are school years, both included. */
  async of(goalIds: readonly string[], unitIds: readonly string[], first: number, last: number): Promise<TargetOf> {
    const rows = goalIds.length > 0 ? await this.targets.ofUnits(goalIds, unitIds, first, last) : [];
    const byKey = new Map(rows.map((row) => [`${row.unitId} ${row.indicatorId} ${row.schoolYear}`, row.goal]));
    return (unitId, indicatorId, schoolYear) => byKey.get(`${unitId} ${indicatorId} ${schoolYear}`) ?? null;
  }
}
