import { Injectable } from '@nestjs/common';
import type { LinkPurpose } from '@vagval/domain/users/link';
import { Database } from '../platform/database/database';
import { byEmailSql, byIdSql, endLinksSql, endSessionsSql, setPasswordSql } from './account.sql';
import type { User } from './user';
import { linkSql } from './users.sql';

/** Somebody's account, as signing in needs it. The hash goes nowhere else. */
export interface Account extends User {
  readonly passwordHash: string | null;
  readonly isDisabled: boolean;
}

/** A link that still works, and whose it is. */
export interface OpenLink extends User {
  readonly purpose: LinkPurpose;
}

/** Passwords, links and what ends with them. */
@Injectable()
export class AccountRepository {
  constructor(private readonly database: Database) {}

  byEmail(email: string): Promise<Account | undefined> {
    return this.database.one<Account>(byEmailSql, [email]);
  }

  byId(userId: string): Promise<Account | undefined> {
    return this.database.one<Account>(byIdSql, [userId]);
  }

  link(tokenHash: string, now: Date): Promise<OpenLink | undefined> {
    return this.database.one<OpenLink>(linkSql, [tokenHash, now]);
  }

  /** A new password, after which no older session or link of the person works. */
  async setPassword(userId: string, passwordHash: string, now: Date): Promise<void> {
    await this.database.change(setPasswordSql, [userId, passwordHash, now]);
    await this.database.change(endLinksSql, [userId, now]);
    await this.database.change(endSessionsSql, [userId]);
  }

  /** One first administrator at a time. Waits for whoever is at it. */
  async lockSetup(): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(7204121)');
  }

  async addSetupCode(codeHash: string, now: Date): Promise<void> {
    await this.database.change('INSERT INTO setup_code (code_hash, made_at) VALUES ($1, $2)', [codeHash, now]);
  }

  async isSetupCode(codeHash: string): Promise<boolean> {
    return (await this.database.one('SELECT 1 FROM setup_code WHERE code_hash = $1', [codeHash])) !== undefined;
  }

  async dropSetupCodes(): Promise<void> {
    await this.database.change('DELETE FROM setup_code');
  }
}
