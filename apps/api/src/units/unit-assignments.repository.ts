import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { assignedSql, dropAssignmentsSql, endAssignmentsSql, moveAssignmentsSql } from './unit-tree.sql';

/**
 * What becomes of people's assignments when their unit closes. The feature `users` stands below this one and knows who they
 * are; here they are only counted, ended and moved.
 */
@Injectable()
export class UnitAssignmentsRepository {
  constructor(private readonly database: Database) {}

  /** How many people have an assignment on any of the units that holds on a day (ISO date) or later. */
  async people(unitIds: readonly string[], day: string): Promise<number> {
    return (await this.database.one<{ people: number }>(assignedSql, [unitIds, day]))?.people ?? 0;
  }

  /** Gives everyone of a unit the same role at another from a day on. Who has it there already keeps it as it is. */
  async move(fromId: string, toId: string, day: string): Promise<void> {
    await this.database.change(moveAssignmentsSql, [fromId, toId, day]);
  }

  /** Ends what holds on units that are closed from a day on, and takes away what would have begun later. */
  async end(unitIds: readonly string[], day: string): Promise<void> {
    await this.database.change(dropAssignmentsSql, [unitIds, day]);
    await this.database.change(endAssignmentsSql, [unitIds, day]);
  }
}
