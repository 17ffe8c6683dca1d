import { Injectable } from '@nestjs/common';
import type { ApiToken } from '@vagval/contracts/users/tokens';
import type { Permission } from '@vagval/contracts/permissions';
import type { Role } from '@vagval/domain/actor';
import { Database } from '../platform/database/database';
import { addTokenSql, tokensSql, useTokenSql } from './tokens.sql';

/** A key at work: what it may, and where. */
export interface WorkingToken {
  readonly id: string;
  readonly name: string;
  readonly municipalityCode: string;
  readonly role: Role;
  readonly unitId: string;
  readonly permissions: readonly Permission[];
}

/** A key to be stored; of the key itself only its hash. */
export interface NewToken extends WorkingToken {
  readonly tokenHash: string;
  readonly prefix: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

interface TokenRow extends Omit<ApiToken, 'createdAt' | 'expiresAt' | 'lastUsedAt' | 'revokedAt'> {
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** Keys of other programs. */
@Injectable()
export class TokensRepository {
  constructor(private readonly database: Database) {}

  async of(municipalityCode: string): Promise<ApiToken[]> {
    const rows = await this.database.query<TokenRow>(tokensSql, [municipalityCode]);
    return rows.map((row) => ({
      ...row,
      createdAt: row.createdAt.toISOString(),
      expiresAt: row.expiresAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      revokedAt: row.revokedAt?.toISOString() ?? null,
    }));
  }

  async add(token: NewToken): Promise<void> {
    const { id, municipalityCode, name, tokenHash, prefix, role, unitId, permissions } = token;
    const { createdBy, createdAt, expiresAt } = token;
    const row = [
      id,
      municipalityCode,
      name,
      tokenHash,
      prefix,
      role,
      unitId,
      permissions,
      createdBy,
      createdAt,
      expiresAt,
    ];
    await this.database.query(addTokenSql, row);
  }

  /** Ends a key; one that has already ended keeps its moment. False when there is none in the municipality. */
  async revoke(id: string, municipalityCode: string, now: Date): Promise<boolean> {
    const changed = await this.database.change(
      'UPDATE api_token SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND municipality_code = $2',
      [id, municipalityCode, now],
    );
    return changed === 1;
  }

  /** The key of a hash while it holds, with the minute it was used written down; undefined for any other. */
  use(tokenHash: string, now: Date): Promise<WorkingToken | undefined> {
    return this.database.one<WorkingToken>(useTokenSql, [tokenHash, now]);
  }
}
