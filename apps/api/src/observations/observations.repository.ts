import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { publishedSql, type PublishedRow } from './release.sql';
import { cellsSql, choicesSql, freshnessSql, municipalitySql, provenanceSql, type CellRow } from './observations.sql';

export type { PublishedRow };

/** A cell as it is stored, undisclosed. */
export type StoredObservation = CellRow;

/** Which cells are asked for. */
export interface CellQuery {
  readonly municipalityCode: string;
  readonly indicatorIds: readonly string[];
  readonly firstYear: number;
  readonly lastYear: number;
}

/** How many girls and boys of a unit chose a programme, and whether the source told all of it. */
export interface ChoiceCount {
  readonly schoolYear: number;
  readonly programme: string;
  readonly girls: number;
  readonly boys: number;
  readonly whole: boolean;
}

/** Where a figure was read. */
export interface Provenance {
  readonly fileName: string;
  readonly checksum: string;
  readonly row: number | null;
  readonly takenInAt: Date;
  readonly takenInBy: string;
}

/** Measured cells as they are stored, undisclosed: only the service of this feature may ask. */
@Injectable()
export class ObservationsRepository {
  constructor(private readonly database: Database) {}

  ofUnits(
    { municipalityCode, indicatorIds, firstYear, lastYear }: CellQuery,
    unitIds: readonly string[],
  ): Promise<CellRow[]> {
    return this.database.query<CellRow>(cellsSql, [municipalityCode, unitIds, indicatorIds, firstYear, lastYear]);
  }

  ofMunicipality({ municipalityCode, indicatorIds, firstYear, lastYear }: CellQuery): Promise<CellRow[]> {
    return this.database.query<CellRow>(municipalitySql, [municipalityCode, indicatorIds, firstYear, lastYear]);
  }

  /** What the newest releases have published of units: rates, or first choices by node of the tree of programmes. */
  published(
    { municipalityCode, indicatorIds, firstYear, lastYear }: CellQuery,
    unitIds: readonly string[],
    what: 'rates' | 'choices',
  ): Promise<PublishedRow[]> {
    return this.database.query<PublishedRow>(publishedSql, [
      municipalityCode,
      unitIds,
      indicatorIds,
      firstYear,
      lastYear,
      what === 'choices',
    ]);
  }

  /** @param unitId Null sums every school unit of the municipality. */
  choices(
    municipalityCode: string,
    unitId: string | null,
    firstYear: number,
    lastYear: number,
  ): Promise<ChoiceCount[]> {
    return this.database.query<ChoiceCount>(choicesSql, [municipalityCode, unitId, firstYear, lastYear]);
  }

  provenance(
    municipalityCode: string,
    unitId: string,
    indicatorId: string,
    schoolYear: number,
  ): Promise<Provenance | undefined> {
    return this.database.one<Provenance>(provenanceSql, [municipalityCode, unitId, indicatorId, schoolYear]);
  }

  freshness(municipalityCode: string, unitIds: readonly string[], schoolYear: number) {
    return this.database.query<{ indicatorId: string; updated: string }>(freshnessSql, [
      municipalityCode,
      unitIds,
      schoolYear,
    ]);
  }
}
