import { Injectable } from '@nestjs/common';
import type { ProtectionRules } from '@vagval/domain/admin/protection-rules';
import type { Thresholds } from '@vagval/domain/disclosure/thresholds';
import type { DisclosureClass } from '@vagval/domain/indicators/indicator';
import { Database } from '../platform/database/database';

/** What a municipality has decided for itself. */
@Injectable()
export class AdminRepository {
  constructor(private readonly database: Database) {}

  /** @param isHeld Whether the row is held until the transaction ends, so that two do not change it at once. */
  async protection(municipalityCode: string, isHeld = false): Promise<ProtectionRules | undefined> {
    const thresholds = await this.database.one<Thresholds>(
      `SELECT smallest_count::int AS "smallestCount", smallest_group::int AS "smallestGroup" FROM municipality WHERE code = $1
       ${isHeld ? 'FOR UPDATE' : ''}`,
      [municipalityCode],
    );
    const raised = await this.database.query<ProtectionRules['raised'][number]>(
      `SELECT indicator_id AS "indicatorId", disclosure FROM protected_indicator WHERE municipality_code = $1`,
      [municipalityCode],
    );
    return thresholds && { ...thresholds, raised };
  }

  async setProtection(
    municipalityCode: string,
    { smallestCount, smallestGroup }: Thresholds,
    raised: ReadonlyMap<string, DisclosureClass>,
  ): Promise<void> {
    await this.database.query('UPDATE municipality SET smallest_count = $2, smallest_group = $3 WHERE code = $1', [
      municipalityCode,
      smallestCount,
      smallestGroup,
    ]);
    await this.database.query('DELETE FROM protected_indicator WHERE municipality_code = $1', [municipalityCode]);
    await this.database.query(
      `INSERT INTO protected_indicator (municipality_code, indicator_id, disclosure)
       SELECT $1, * FROM unnest($2::text[], $3::text[])`,
      [municipalityCode, [...raised.keys()], [...raised.values()]],
    );
  }
}
