import { Injectable } from '@nestjs/common';
import type { ProviderButton } from '@vagval/contracts/users/session';
import type { SignInProvider } from '@vagval/contracts/users/providers';
import { Database } from '../platform/database/database';
import { addRuleSql, providerButtonsSql, providerSql, saveProviderSql } from './providers.sql';

/** A provider as it is stored: its secret sealed, and whose it is. */
export interface StoredProvider extends SignInProvider {
  readonly municipalityCode: string;
  readonly municipalityName: string;
  readonly sealedSecret: string;
}

/** Ways to sign in by a municipality's own provider. */
@Injectable()
export class ProvidersRepository {
  constructor(private readonly database: Database) {}

  of(municipalityCode: string): Promise<StoredProvider[]> {
    return this.database.query(`${providerSql} WHERE p.municipality_code = $1 ORDER BY p.name`, [municipalityCode]);
  }

  byId(id: string): Promise<StoredProvider | undefined> {
    return this.database.one(`${providerSql} WHERE p.id = $1`, [id]);
  }

  /** Those that can be used now, of every municipality. */
  buttons(): Promise<ProviderButton[]> {
    return this.database.query(providerButtonsSql);
  }

  /** Whether a municipality is made up. */
  async isExample(municipalityCode: string): Promise<boolean> {
    const sql = 'SELECT 1 FROM municipality WHERE code = $1 AND example';
    return (await this.database.query(sql, [municipalityCode])).length > 0;
  }

  /** Stores it with its rules in place of those it had. */
  async save(provider: Omit<StoredProvider, 'municipalityName'>): Promise<void> {
    const { id, municipalityCode, name, issuer, clientId, sealedSecret, scopes, groupClaim, enabled } = provider;
    const row = [id, municipalityCode, name, issuer, clientId, sealedSecret, scopes, groupClaim, enabled];
    await this.database.query(saveProviderSql, row);
    await this.database.query('DELETE FROM provider_rule WHERE provider_id = $1', [id]);
    for (const [at, { value, role, place }] of provider.rules.entries()) {
      const [unitId, claim] = place.kind === 'unit' ? [place.unitId, null] : [null, place.claim];
      await this.database.query(addRuleSql, [id, at, value, role, unitId, claim]);
    }
  }

  /** Takes back what everybody has got from it. */
  async takeBack(id: string): Promise<void> {
    await this.database.query('DELETE FROM assignment WHERE provider_id = $1', [id]);
  }

  async remove(id: string): Promise<void> {
    await this.database.query('DELETE FROM sign_in_provider WHERE id = $1', [id]);
  }
}
