import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys by which other programs read and bring in data, within a role over a part of the organisation. */
export class ApiTokens1795564800005 implements MigrationInterface {
  name = 'ApiTokens1795564800005';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE api_token (
        id                 uuid PRIMARY KEY,
        municipality_code  text NOT NULL REFERENCES municipality,
        name               text NOT NULL CHECK (name <> ''),
        -- Only a hash is kept; the first characters tell the keys apart on the screen.
        token_hash         text NOT NULL UNIQUE,
        prefix             text NOT NULL,
        role               text NOT NULL CHECK (role IN ('head', 'counsellor', 'teacher', 'coordinator', 'leadership',
                             'controller', 'board-reader', 'administrator', 'process-leader')),
        unit_id            uuid NOT NULL REFERENCES unit,
        permissions        text[] NOT NULL CHECK (cardinality(permissions) > 0),
        created_by         text NOT NULL,
        created_at         timestamptz NOT NULL,
        expires_at         timestamptz NOT NULL CHECK (expires_at > created_at),
        last_used_at       timestamptz,
        revoked_at         timestamptz,
        CHECK (expires_at <= created_at + interval '366 days'),
        -- A key reads; the one thing it may write is files. It never manages people.
        CHECK (NOT permissions && ARRAY['users.read', 'users.write']),
        CHECK (array_to_string(permissions, ' ') ~ '^(([a-z-]+\\.read|imports\\.write)( |$))+$')
      );
      CREATE INDEX api_token_municipality ON api_token (municipality_code);
      ALTER TABLE api_token ENABLE ROW LEVEL SECURITY;
      CREATE POLICY wall ON api_token
        USING ((SELECT current_setting('app.wall', true)) IN ('installation', municipality_code))
        WITH CHECK ((SELECT current_setting('app.wall', true)) IN ('installation', municipality_code));
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE api_token');
  }
}
