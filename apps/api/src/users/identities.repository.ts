import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Assignment } from '@vagval/domain/actor';
import { Database } from '../platform/database/database';
import { giveSql, unitsByCodeSql, useStateSql } from './providers.sql';

/** Whom a provider means: the subject is only unique at its issuer. */
export interface Identity {
  readonly issuer: string;
  readonly subject: string;
}

/** Who came in by a provider, and what they got from it. */
@Injectable()
export class IdentitiesRepository {
  constructor(private readonly database: Database) {}

  /** The person of an identity, or undefined. Others who bring the same identity wait until the transaction has ended. */
  async personOf({ issuer, subject }: Identity): Promise<string | undefined> {
    await this.database.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`${issuer} ${subject}`]);
    const found = await this.database.one<{ userId: string }>(
      'SELECT user_id AS "userId" FROM user_identity WHERE issuer = $1 AND subject = $2',
      [issuer, subject],
    );
    return found?.userId;
  }

  /** A new person who is known by the identity from now on. */
  async add({ issuer, subject }: Identity, name: string): Promise<string> {
    const id = randomUUID();
    await this.database.query('INSERT INTO app_user (id, name) VALUES ($1, $2)', [id, name]);
    await this.database.query('INSERT INTO user_identity (issuer, subject, user_id) VALUES ($1, $2, $3)', [
      issuer,
      subject,
      id,
    ]);
    return id;
  }

  async rename(userId: string, name: string): Promise<void> {
    await this.database.query('UPDATE app_user SET name = $2 WHERE id = $1', [userId, name]);
  }

  /** Puts what a provider gives now in place of what it gave before. Given by hand stays. */
  async replace(userId: string, providerId: string, given: readonly Assignment[], now: Date): Promise<void> {
    await this.database.query('DELETE FROM assignment WHERE user_id = $1 AND provider_id = $2', [userId, providerId]);
    for (const { role, unitId } of given) await this.database.query(giveSql, [userId, role, unitId, providerId, now]);
  }

  /** Units of a municipality by code; those that have ended are not among them. */
  async unitsByCode(municipalityCode: string, codes: readonly string[], now: Date): Promise<Map<string, string>> {
    const rows = await this.database.query<{ code: string; id: string }>(unitsByCodeSql, [
      municipalityCode,
      codes,
      now,
    ]);
    return new Map(rows.map(({ code, id }) => [code, id]));
  }

  /** Marks a way back as used; false when it already was. What is too old to come back is forgotten. */
  async use(stateHash: string, providerId: string, now: Date): Promise<boolean> {
    const dayAgo = new Date(now.getTime() - 24 * 60 * 60 * 1000);
    await this.database.query('DELETE FROM used_sign_in WHERE used_at < $1', [dayAgo]);
    return (await this.database.change(useStateSql, [stateHash, providerId, now])) === 1;
  }
}
