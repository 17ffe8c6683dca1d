import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What it takes to administer people: assignments that can come back after they have ended, versions so that nobody writes over
 * another, and the two things that may be asked past the wall about somebody: whether an e-mail is known, and whether they work
 * elsewhere too. Where is never told.
 */
export class People1795564800003 implements MigrationInterface {
  name = 'People1795564800003';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE app_user
        ADD COLUMN version integer NOT NULL DEFAULT 1;

      ALTER TABLE assignment
        DROP CONSTRAINT assignment_pkey,
        ADD COLUMN id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        ADD COLUMN version integer NOT NULL DEFAULT 1;
      CREATE UNIQUE INDEX assignment_once ON assignment (user_id, role, unit_id, coalesce(valid_from, '-infinity'));
      CREATE INDEX assignment_unit ON assignment (unit_id);

      CREATE FUNCTION person_with_email(text) RETURNS uuid
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      AS $$ SELECT id FROM app_user WHERE lower(email) = lower($1) $$;

      -- Seen from the municipality that the transaction is within.
      CREATE FUNCTION works_elsewhere(uuid) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
      AS $$
        SELECT EXISTS (
          SELECT 1 FROM assignment a JOIN unit u ON u.id = a.unit_id
          WHERE a.user_id = $1 AND u.municipality_code IS DISTINCT FROM current_setting('app.wall', true)
            AND coalesce(a.valid_to, 'infinity') >= current_date
        )
      $$;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION works_elsewhere;
      DROP FUNCTION person_with_email;
      DROP INDEX assignment_unit;
      DROP INDEX assignment_once;
      -- Without periods apart, the same assignment can stand only once.
      DELETE FROM assignment a USING assignment b
      WHERE (a.user_id, a.role, a.unit_id) = (b.user_id, b.role, b.unit_id) AND a.id < b.id;
      ALTER TABLE assignment DROP COLUMN id, DROP COLUMN version, ADD PRIMARY KEY (user_id, role, unit_id);
      ALTER TABLE app_user DROP COLUMN version;
    `);
  }
}
