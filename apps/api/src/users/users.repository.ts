import { Injectable } from '@nestjs/common';
import type { AssignmentAnswer } from '@vagval/contracts/users/session';
import type { Role } from '@vagval/domain/actor';
import type { LinkPurpose } from '@vagval/domain/users/link';
import { Database } from '../platform/database/database';
import type { ActiveUser, User } from './user';
import { activeUserSql, assignmentOverSql, assignmentsSql, exampleUsersSql, reachSql, useLinkSql } from './users.sql';

/** People, and which role they have where. */
@Injectable()
export class UsersRepository {
  constructor(private readonly database: Database) {}

  /** Undefined too for somebody who is shut out. */
  user(id: string): Promise<ActiveUser | undefined> {
    return this.database.one<ActiveUser>(activeUserSql, [id]);
  }

  async nameOf(id: string): Promise<string | undefined> {
    return (await this.database.one<{ name: string }>('SELECT name FROM app_user WHERE id = $1', [id]))?.name;
  }

  async isTaken(email: string): Promise<boolean> {
    const found = await this.database.one('SELECT 1 FROM app_user WHERE lower(email) = lower($1)', [email]);
    return found !== undefined;
  }

  async isEmpty(): Promise<boolean> {
    return (await this.database.one('SELECT 1 FROM app_user LIMIT 1')) === undefined;
  }

  assignments(userId: string, at: Date): Promise<AssignmentAnswer[]> {
    return this.database.query<AssignmentAnswer>(assignmentsSql, [userId, at]);
  }

  /** A role over a node, told as an assignment that somebody has. */
  assignmentOver(unitId: string, role: Role, at: Date): Promise<AssignmentAnswer | undefined> {
    return this.database.one<AssignmentAnswer>(assignmentOverSql, [unitId, at, role]);
  }

  async reach(unitId: string, at: Date): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>(reachSql, [unitId, at]);
    return new Set(rows.map(({ id }) => id));
  }

  /** Nodes by id, with their municipality. */
  places(
    unitIds: readonly string[],
  ): Promise<{ readonly id: string; readonly name: string; readonly municipalityCode: string }[]> {
    return this.database.query(
      'SELECT id, name, municipality_code AS "municipalityCode" FROM unit WHERE id = ANY($1) ORDER BY name',
      [unitIds],
    );
  }

  exampleUsers(): Promise<Pick<User, 'id' | 'name'>[]> {
    return this.database.query(exampleUsersSql);
  }

  async add(user: User, assignments: readonly { readonly role: Role; readonly unitId: string }[]): Promise<void> {
    await this.database.query('INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)', [
      user.id,
      user.name,
      user.email,
    ]);
    for (const { role, unitId } of assignments) {
      await this.database.query('INSERT INTO assignment (user_id, role, unit_id) VALUES ($1, $2, $3)', [
        user.id,
        role,
        unitId,
      ]);
    }
  }

  async addLink(tokenHash: string, userId: string, expiresAt: Date, purpose: LinkPurpose): Promise<void> {
    await this.database.query(
      'INSERT INTO sign_in_link (token_hash, user_id, expires_at, purpose) VALUES ($1, $2, $3, $4)',
      [tokenHash, userId, expiresAt, purpose],
    );
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
