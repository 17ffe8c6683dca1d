import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts: e-mail and password beside the name, links that say what they are for, and what holds guessing back. */
export class Accounts1795564800000 implements MigrationInterface {
  name = 'Accounts1795564800000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE app_user
        ADD COLUMN email                text CHECK (email LIKE '_%@_%' AND email !~ '\\s' AND length(email) <= 254),
        -- In PHC's format. Nobody can sign in by password as somebody without one.
        ADD COLUMN password_hash        text CHECK (password_hash LIKE '$argon2id$%'),
        -- Sessions that began before are over.
        ADD COLUMN password_changed_at  timestamptz,
        ADD COLUMN disabled_at          timestamptz,
        ADD COLUMN created_at           timestamptz NOT NULL DEFAULT now();
      CREATE UNIQUE INDEX app_user_email ON app_user (lower(email));

      ALTER TABLE sign_in_link
        ADD COLUMN purpose text NOT NULL DEFAULT 'invitation' CHECK (purpose IN ('invitation', 'reset'));

      -- A person's sessions are ended together.
      CREATE INDEX session_person ON session ((sess -> 'person' ->> 'userId'));

      -- As rate-limiter-flexible wants it. The keys are hashes, and no row outlives its time by more than an hour or so.
      CREATE TABLE throttle (
        key     varchar(255) PRIMARY KEY,
        points  integer NOT NULL DEFAULT 0,
        expire  bigint
      );

      -- The codes that let the first administrator in. Every start of an empty product makes one; the first that is used ends all.
      CREATE TABLE setup_code (
        code_hash  text PRIMARY KEY,
        made_at    timestamptz NOT NULL
      );
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE setup_code;
      DROP TABLE throttle;
      DROP INDEX session_person;
      ALTER TABLE sign_in_link DROP COLUMN purpose;
      DROP INDEX app_user_email;
      ALTER TABLE app_user
        DROP COLUMN email,
        DROP COLUMN password_hash,
        DROP COLUMN password_changed_at,
        DROP COLUMN disabled_at,
        DROP COLUMN created_at;
    `);
  }
}
