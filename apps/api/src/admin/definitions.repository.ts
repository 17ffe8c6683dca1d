import { Injectable } from '@nestjs/common';
import type { DefinitionWords } from '@vagval/domain/admin/definition-change';
import type { SeriesBreak } from '@vagval/domain/indicators/indicator';
import { Database } from '../platform/database/database';

/** A version of what a municipality means by an indicator. */
export interface OwnDefinition {
  readonly indicatorId: string;
  readonly version: number;
  readonly words: DefinitionWords;
  readonly fromSchoolYear: number | null;
  readonly reason: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

/** What municipalities mean by indicators. Versions are added, never changed. */
@Injectable()
export class DefinitionsRepository {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  versions(municipalityCode: string): Promise<OwnDefinition[]> {
    return this.database.query<OwnDefinition>(
      `SELECT indicator_id AS "indicatorId", version::int AS version, words, from_school_year::int AS "fromSchoolYear", reason,
         changed_by AS "changedBy", changed_at AS "changedAt"
       FROM own_definition WHERE municipality_code = $1 ORDER BY indicator_id, version DESC`,
      [municipalityCode],
    );
  }

  /** One at a time changes a municipality's definitions: the version that a change is based on is then the newest. */
  async alone(municipalityCode: string): Promise<void> {
    await this.database.query('SELECT 1 FROM municipality WHERE code = $1 FOR UPDATE', [municipalityCode]);
  }

  async add(municipalityCode: string, one: OwnDefinition): Promise<void> {
    await this.database.query(
      `INSERT INTO own_definition (municipality_code, indicator_id, version, words, from_school_year, reason, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        municipalityCode,
        one.indicatorId,
        one.version,
        JSON.stringify(one.words),
        one.fromSchoolYear,
        one.reason,
        one.changedBy,
        one.changedAt,
      ],
    );
  }

  async addBreak(municipalityCode: string, { indicatorId, schoolYear, reason }: SeriesBreak): Promise<void> {
    await this.database.query(
      'INSERT INTO series_break (indicator_id, municipality_code, school_year, reason) VALUES ($1, $2, $3, $4)',
      [indicatorId, municipalityCode, schoolYear, JSON.stringify(reason)],
    );
  }
}
