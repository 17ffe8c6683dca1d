import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database';
import { addMarksSql, marksSql, publishedSeriesSql, removeMarksSql, type MarkRow } from './assessment.sql';

export type { MarkRow };

/** How many of how many, of a unit in a year that is published. */
export interface PublishedCount {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly count: number;
  readonly group: number;
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

  publishedCounts(indicatorIds: readonly string[]): Promise<PublishedCount[]> {
    return this.database.query<PublishedCount>(publishedSeriesSql, [indicatorIds]);
  }
}
