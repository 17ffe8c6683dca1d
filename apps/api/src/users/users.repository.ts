import { Injectable } from '@nestjs/common';
import type { AssignmentAnswer } from '@vagval/contracts/users/session';
import type { Role } from '@vagval/domain/actor';
import { Database } from '../platform/database/database';
import { assignmentOverSql, assignmentsSql, exampleUsersSql, reachSql, useLinkSql } from './users.sql';

export interface User {
  readonly id: string;
  readonly name: string;
}

/** People, and which role they have where. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  user(id: string): Promise<User | undefined> {
    return this.database.one<User>('SELECT id, name FROM app_user WHERE id = $1 AND disabled_at IS NULL', [id]);
  }

  assignments(userId: string, at: Date): Promise<AssignmentAnswer[]> {
    return this.database.query<AssignmentAnswer>(assignmentsSql, [userId, at]);
  }

  /** A role over a node, told as an assignment that somebody has. */
  assignmentOver(unitId: string, role: Role): Promise<AssignmentAnswer | undefined> {
    return this.database.one<AssignmentAnswer>(assignmentOverSql, [unitId, role]);
  }

  async reach(unitId: string): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(reachSql, [unitId]);
    return new Set(rows.map(({ id }) => id));
  }

  exampleUsers(): Promise<User[]> {
    return this.database.query<User>(exampleUsersSql);
  }

  async add(user: User, assignments: readonly { readonly role: Role; readonly unitId: string }[]): Promise<void> {
    await this.database.query('INSERT INTO app_user (id, name) VALUES ($1, $2)', [user.id, user.name]);
    for (const { role, unitId } of assignments) {
      await this.database.query('INSERT INTO assignment (user_id, role, unit_id) VALUES ($1, $2, $3)', [
        user.id,
        role,
        unitId,
      ]);
    }
  }

  async addLink(tokenHash: string, userId: string, expiresAt: Date): Promise<void> {
    await this.database.query('INSERT INTO sign_in_link (token_hash, user_id, expires_at) VALUES ($1, $2, $3)', [
      tokenHash,
      userId,
      expiresAt,
    ]);
  }

  /** The user of a link that is now used up, or undefined when it was unknown, used or too old. */
  async useLink(tokenHash: string, now: Date): Promise<string | undefined> {
    // TypeORM answers an UPDATE … RETURNING with rows and count; the wrapper gives the rows alone.
    const found = await this.database.one<{ userId: string }>(`WITH used AS (${useLinkSql}) SELECT * FROM used`, [
      tokenHash,
      now,
    ]);
    return found?.userId;
  }
}
