import { Injectable } from '@nestjs/common';
import type { TargetGoal } from '@vagval/domain/targets/target';
import { Database } from '../platform/database/database';
import { targetsSql } from './targets.sql';

/** What the plan promises a unit on an indicator in a year. */
export interface UnitTarget {
  readonly unitId: string;
  readonly indicatorId: string;
  readonly schoolYear: number;
  readonly goal: TargetGoal;
}

interface Row extends Omit<UnitTarget, 'goal'> {
  readonly kind: TargetGoal['kind'];
  readonly low: number | null;
  readonly high: number | null;
}

/** Targets, with what units inherit. */
@Injectable()
export class TargetsRepository {
  constructor(private readonly database: Database) {}

  async ofUnits(
    goalIds: readonly string[],
    unitIds: readonly string[],
    first: number,
    last: number,
  ): Promise<UnitTarget[]> {
    const rows = await this.database.query<Row>(targetsSql, [goalIds, unitIds, first, last]);
    return rows.map(({ kind, low, high, ...row }) => ({ ...row, goal: goalOf(kind, low ?? 0, high ?? 0) }));
  }
}

function goalOf(kind: TargetGoal['kind'], low: number, high: number): TargetGoal {
  if (kind === 'at-least') return { kind, value: low };
  if (kind === 'at-most') return { kind, value: high };
  return { kind, low, high };
}
