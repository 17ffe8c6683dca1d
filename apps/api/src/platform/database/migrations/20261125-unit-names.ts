import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a unit was called, where it stood and which school forms it had before. `unit` and `unit_school_form` say what holds
 * last, as far as it is decided; each row here says what held before that, and the last day it did.
 */
export class UnitNames1795564800002 implements MigrationInterface {
  name = 'UnitNames1795564800002';

  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE unit_name (
        unit_id   uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
        name      text NOT NULL CHECK (name <> ''),
        valid_to  date NOT NULL,
        PRIMARY KEY (unit_id, valid_to)
      );
      CREATE TABLE unit_place (
        unit_id    uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
        parent_id  uuid NOT NULL REFERENCES unit ON DELETE CASCADE CHECK (parent_id <> unit_id),
        valid_to   date NOT NULL,
        PRIMARY KEY (unit_id, valid_to)
      );
      CREATE INDEX unit_place_below ON unit_place (parent_id);
      CREATE TABLE unit_forms (
        unit_id       uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
        school_forms  text[] NOT NULL CHECK (school_forms <@ ARRAY['preschool', 'preschool-class', 'compulsory',
                        'adapted-compulsory', 'upper-secondary', 'adapted-upper-secondary', 'adult']),
        valid_to      date NOT NULL,
        PRIMARY KEY (unit_id, valid_to)
      );
    `);
    for (const table of tables) {
      await run.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY wall ON ${table} USING (${ofOwnUnit}) WITH CHECK (${ofOwnUnit});
      `);
    }
    await run.query(functions);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION unit_children_on(uuid, date);
      DROP FUNCTION unit_forms_on(uuid, date);
      DROP FUNCTION unit_parent_on(uuid, date);
      DROP FUNCTION unit_name_on(uuid, date);
      DROP FUNCTION municipality_today(text, timestamptz);
      DROP TABLE unit_forms, unit_place, unit_name;
    `);
  }
}

const tables = ['unit_name', 'unit_place', 'unit_forms'];

const ofOwnUnit = 'unit_id IN (SELECT id FROM unit)';

// They run with the rights of whoever asks: the wall stands in them too.
const functions = `
  -- The day it is in a municipality. A made-up one stands still.
  CREATE FUNCTION municipality_today(asked_code text, at timestamptz) RETURNS date LANGUAGE sql STABLE AS $$
    SELECT coalesce(m.today, (at AT TIME ZONE 'Europe/Stockholm')::date) FROM municipality m WHERE m.code = asked_code
  $$;

  CREATE FUNCTION unit_name_on(asked uuid, on_day date) RETURNS text LANGUAGE sql STABLE AS $$
    SELECT coalesce(
      (SELECT n.name FROM unit_name n WHERE n.unit_id = asked AND n.valid_to >= on_day ORDER BY n.valid_to LIMIT 1),
      (SELECT u.name FROM unit u WHERE u.id = asked))
  $$;

  CREATE FUNCTION unit_parent_on(asked uuid, on_day date) RETURNS uuid LANGUAGE sql STABLE AS $$
    SELECT coalesce(
      (SELECT p.parent_id FROM unit_place p WHERE p.unit_id = asked AND p.valid_to >= on_day ORDER BY p.valid_to LIMIT 1),
      (SELECT u.parent_id FROM unit u WHERE u.id = asked))
  $$;

  CREATE FUNCTION unit_forms_on(asked uuid, on_day date) RETURNS text[] LANGUAGE sql STABLE AS $$
    SELECT coalesce(
      (SELECT f.school_forms FROM unit_forms f WHERE f.unit_id = asked AND f.valid_to >= on_day ORDER BY f.valid_to LIMIT 1),
      (SELECT array_agg(f.school_form ORDER BY f.school_form) FROM unit_school_form f WHERE f.unit_id = asked),
      '{}')
  $$;

  -- The nodes straight below a node on a day: those that stand there now, and those that stood there then.
  CREATE FUNCTION unit_children_on(above uuid, on_day date) RETURNS SETOF uuid LANGUAGE sql STABLE AS $$
    SELECT u.id FROM unit u
    WHERE u.parent_id = above
      AND NOT EXISTS (SELECT 1 FROM unit_place p WHERE p.unit_id = u.id AND p.valid_to >= on_day)
    UNION ALL
    SELECT p.unit_id FROM unit_place p
    WHERE p.parent_id = above AND p.valid_to >= on_day
      AND NOT EXISTS (
        SELECT 1 FROM unit_place b WHERE b.unit_id = p.unit_id AND b.valid_to >= on_day AND b.valid_to < p.valid_to)
  $$;
`;
