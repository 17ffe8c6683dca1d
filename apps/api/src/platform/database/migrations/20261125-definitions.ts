import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a municipality means by an indicator, where it counts in a way of its own. Versions are added, never changed. */
export class Definitions1795564800007 implements MigrationInterface {
  name = 'Definitions1795564800007';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE own_definition (
        municipality_code  text NOT NULL REFERENCES municipality ON DELETE CASCADE,
        indicator_id       text NOT NULL REFERENCES indicator,
        version            smallint NOT NULL CHECK (version > 0),
        -- Numerator, denominator and note in both languages.
        words              jsonb NOT NULL,
        -- The first school year that is counted so; null where the words only say better what has been counted all the time.
        from_school_year   smallint CHECK (from_school_year BETWEEN 1990 AND 2100),
        reason             text NOT NULL CHECK (length(reason) BETWEEN 10 AND 500),
        changed_by         text NOT NULL,
        changed_at         timestamptz NOT NULL,
        PRIMARY KEY (municipality_code, indicator_id, version)
      );
      ALTER TABLE own_definition ENABLE ROW LEVEL SECURITY;
      CREATE POLICY wall ON own_definition
        USING ((SELECT current_setting('app.wall', true)) = 'installation'
          OR municipality_code = (SELECT current_setting('app.wall', true)))
        WITH CHECK ((SELECT current_setting('app.wall', true)) = 'installation'
          OR municipality_code = (SELECT current_setting('app.wall', true)));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE own_definition');
  }
}
