import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { UnitChoice } from '@vagval/domain/disclosure/release-choices';
import type { ReleaseCell } from '@vagval/domain/disclosure/release-history';
import { nationalThresholds, type Thresholds } from '@vagval/domain/disclosure/thresholds';
import { Database } from '../platform/database/database';
import {
  addCellsSql,
  addReleaseSql,
  figureYearsSql,
  measuredSql,
  unitChoicesSql,
  unreleasedSql,
  versionNumbersSql,
  waitingSql,
  versionsSql,
  type MeasuredRow,
} from './release.sql';

export type { MeasuredRow };

/** What a release is of: rates of each indicator, or first choices by programme. */
export type ReleaseDomain = 'rates' | 'choices';

/** A version of a release. */
export interface ReleaseVersion {
  readonly version: number;
  readonly cells: readonly ReleaseCell[];
}

/** A municipality with the school years that wait for their day. */
export interface WaitingMunicipality {
  readonly code: string;
  readonly years: readonly number[];
}

/** One release: a municipality's domain in a school year. */
export interface ReleaseKey {
  readonly municipalityCode: string;
  readonly domain: ReleaseDomain;
  readonly schoolYear: number;
}

/** Releases, and the counts they are made of. */
@Injectable()
export class ReleasesRepository {
  constructor(private readonly database: Database) {}

  measured(municipalityCode: string, indicatorIds: readonly string[], schoolYear: number): Promise<MeasuredRow[]> {
    return this.database.query<MeasuredRow>(measuredSql, [municipalityCode, indicatorIds, schoolYear]);
  }

  choices(municipalityCode: string, schoolYear: number): Promise<(UnitChoice & { readonly whole: boolean })[]> {
    return this.database.query(unitChoicesSql, [municipalityCode, schoolYear]);
  }

  /** Every version, oldest first. One without cells tells that all figures were taken out. */
  async versions({ municipalityCode, domain, schoolYear }: ReleaseKey): Promise<ReleaseVersion[]> {
    const key = [municipalityCode, domain, schoolYear];
    const versions = await this.database.query<{ version: number }>(versionNumbersSql, key);
    const cells = Map.groupBy(
      await this.database.query<ReleaseCell & { version: number }>(versionsSql, key),
      ({ version }) => version,
    );
    return versions.map(({ version }) => ({ version, cells: cells.get(version) ?? [] }));
  }

  async add(
    { municipalityCode, domain, schoolYear }: ReleaseKey,
    at: Date,
    rules: object,
    cells: readonly ReleaseCell[],
  ) {
    const id = randomUUID();
    await this.database.query(addReleaseSql, [id, municipalityCode, domain, schoolYear, at, JSON.stringify(rules)]);
    await this.database.query(addCellsSql, [
      id,
      cells.map(({ indicatorId }) => indicatorId),
      cells.map(({ unitId }) => unitId),
      cells.map(({ gender }) => gender),
      cells.map(({ node }) => node),
      cells.map(({ status }) => status),
      cells.map(({ numerator }) => numerator),
      cells.map(({ denominator }) => denominator),
      cells.map(({ batch }) => batch),
    ]);
  }

  /** How far a municipality's figures are protected. */
  async thresholds(municipalityCode: string): Promise<Thresholds> {
    const found = await this.database.one<Thresholds>(
      `SELECT smallest_count::int AS "smallestCount", smallest_group::int AS "smallestGroup" FROM municipality WHERE code = $1`,
      [municipalityCode],
    );
    return found ?? nationalThresholds;
  }

  /** School years a municipality has figures in, or has had. */
  async years(municipalityCode: string): Promise<number[]> {
    const rows = await this.database.query<{ schoolYear: number }>(figureYearsSql, [municipalityCode]);
    return rows.map(({ schoolYear }) => schoolYear);
  }

  /** Municipalities that have figures and no release yet. */
  async unreleased(): Promise<string[]> {
    return (await this.database.query<{ code: string }>(unreleasedSql)).map(({ code }) => code);
  }

  /** Municipalities and school years, from one on, whose newest releases have units without the municipality's own row. */
  waiting(firstYear: number): Promise<WaitingMunicipality[]> {
    return this.database.query<WaitingMunicipality>(waitingSql, [firstYear]);
  }

  /** One at a time makes releases of a municipality: two would both build on the same version. */
  async alone(municipalityCode: string): Promise<void> {
    await this.database.query('SELECT pg_advisory_xact_lock(7204121, $1::int)', [municipalityCode]);
  }
}
