import { Injectable } from '@nestjs/common';
import type { YearlySpread } from '@vagval/domain/statistics/dispersion';
import { Database } from '../platform/database/database';
import {
  addMarksSql,
  marksSql,
  publishedCountsSql,
  removeMarksSql,
  replaceSpreadsSql,
  spreadsSql,
  type MarkRow,
} from './assessment.sql';

export type { MarkRow };

/** How many of how many, of a unit in a year that is published. */
export interface PublishedCount {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly count: number;
  readonly group: number;
}

/** How far the years of an indicator's units lie apart. */
export interface IndicatorSpread extends YearlySpread {
  readonly indicatorId: string;
}

/** What the tests of changes came to, stored once for each release. */
@Injectable()
export class AssessmentRepository {
  constructor(private readonly database: Database) {}

  marks(unitIds: readonly string[], schoolYear: number): Promise<MarkRow[]> {
    return this.database.query<MarkRow>(marksSql, [unitIds, schoolYear]);
  }

  async replaceMarks(
    unitIds: readonly string[],
    years: { readonly first: number; readonly last: number },
    marks: readonly MarkRow[],
  ): Promise<void> {
    await this.database.query(removeMarksSql, [unitIds, years.first, years.last]);
    await this.database.query(addMarksSql, [
      marks.map(({ unitId }) => unitId),
      marks.map(({ schoolYear }) => schoolYear),
      marks.map(({ exact }) => exact),
      marks.map(({ indicatorId }) => indicatorId),
      marks.map(({ gender }) => gender),
      marks.map(({ p }) => p),
      marks.map(({ marked }) => marked),
      marks.map(({ dispersion }) => dispersion),
    ]);
  }

  publishedCounts(municipalityCode: string, indicatorIds: readonly string[]): Promise<PublishedCount[]> {
    return this.database.query<PublishedCount>(publishedCountsSql, [municipalityCode, indicatorIds]);
  }

  async replaceSpreads(municipalityCode: string, spreads: readonly IndicatorSpread[]): Promise<void> {
    await this.database.query(replaceSpreadsSql, [
      municipalityCode,
      spreads.map(({ indicatorId }) => indicatorId),
      spreads.map(({ chiSquare }) => chiSquare),
      spreads.map(({ degreesOfFreedom }) => degreesOfFreedom),
    ]);
  }

  /** Of every unit of the installation. */
  spreads(indicatorIds: readonly string[]): Promise<IndicatorSpread[]> {
    return this.database.query<IndicatorSpread>(spreadsSql, [indicatorIds]);
  }
}
