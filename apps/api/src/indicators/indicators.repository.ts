import { Injectable } from '@nestjs/common';
import type { Indicator, SeriesBreak } from '@vagval/domain/indicators/indicator';
import type { Programme } from '@vagval/domain/indicators/programme';
import { Database } from '../platform/database/database';

/** The catalogue as it is stored. */
@Injectable()
export class IndicatorsRepository {
  constructor(private readonly database: Database) {}

  /** The catalogue, as it is the same for all. */
  async catalogue(): Promise<Indicator[]> {
    const rows = await this.database.query<{ definition: Indicator }>(
      'SELECT definition FROM indicator WHERE place >= 0 ORDER BY place',
    );
    return rows.map((row) => row.definition);
  }

  /** The catalogue with the classes that a municipality has raised, and words of its own: the one of the wall, unless another is named. */
  async all(municipalityCode: string | null): Promise<Indicator[]> {
    const rows = await this.database.query<{ definition: Indicator; own: Partial<Indicator> }>(
      `WITH here AS (SELECT coalesce($1, current_setting('app.wall', true)) AS code)
       SELECT i.definition, coalesce(w.words, '{}') || coalesce(jsonb_build_object('disclosure', p.disclosure), '{}') AS own
       FROM indicator i CROSS JOIN here
       LEFT JOIN protected_indicator p ON p.indicator_id = i.id AND p.municipality_code = here.code
       LEFT JOIN LATERAL (
         SELECT words FROM own_definition o WHERE o.indicator_id = i.id AND o.municipality_code = here.code
         ORDER BY version DESC LIMIT 1
       ) w ON true
       WHERE i.place >= 0 ORDER BY i.place`,
      [municipalityCode],
    );
    return rows.map(({ definition, own: { disclosure, ...words } }) => ({
      ...definition,
      ...words,
      ...(disclosure && { disclosure }),
    }));
  }

  async programmes(): Promise<Programme[]> {
    const rows = await this.database.query<{ definition: Programme }>('SELECT definition FROM programme ORDER BY code');
    return rows.map((row) => row.definition);
  }

  /** Breaks that hold everywhere, and those of one municipality, oldest first. */
  breaks(municipalityCode: string): Promise<SeriesBreak[]> {
    return this.database.query<SeriesBreak>(
      `SELECT indicator_id AS "indicatorId", school_year AS "schoolYear", reason FROM series_break
       WHERE municipality_code IS NULL OR municipality_code = $1 ORDER BY school_year`,
      [municipalityCode],
    );
  }
}
