import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a municipality protects beyond the national rules: larger groups, and classes of indicators. Never less. */
export class Protection1795564800006 implements MigrationInterface {
  name = 'Protection1795564800006';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE municipality
        ADD COLUMN smallest_count smallint NOT NULL DEFAULT 5 CHECK (smallest_count BETWEEN 5 AND 50),
        ADD COLUMN smallest_group smallint NOT NULL DEFAULT 10 CHECK (smallest_group BETWEEN 10 AND 100);

      CREATE TABLE protected_indicator (
        municipality_code  text NOT NULL REFERENCES municipality ON DELETE CASCADE,
        indicator_id       text NOT NULL REFERENCES indicator,
        disclosure         text NOT NULL CHECK (disclosure IN ('ordinary', 'sensitive')),
        PRIMARY KEY (municipality_code, indicator_id)
      );
      ALTER TABLE protected_indicator ENABLE ROW LEVEL SECURITY;
      CREATE POLICY wall ON protected_indicator
        USING ((SELECT current_setting('app.wall', true)) = 'installation'
          OR municipality_code = (SELECT current_setting('app.wall', true)))
        WITH CHECK ((SELECT current_setting('app.wall', true)) = 'installation'
          OR municipality_code = (SELECT current_setting('app.wall', true)));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE protected_indicator;
      ALTER TABLE municipality DROP COLUMN smallest_count, DROP COLUMN smallest_group;
    `);
  }
}
