import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The wall between municipalities: row level security under every table that belongs to one. What a transaction may see is the
 * setting `app.wall`: the code of a municipality, or `installation` for what concerns them all. Without it nothing is seen.
 * The owner of the tables stands outside.
 */
export class Wall1795478400002 implements MigrationInterface {
  name = 'Wall1795478400002';

  async up(run: QueryRunner): Promise<void> {
    for (const [table, isOwn] of Object.entries(walled)) {
      await run.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY wall ON ${table} USING (${isOwn}) WITH CHECK (${isOwn});
      `);
    }
    await run.query(shared);
    // A view is read with its owner's rights, who stands outside the wall, unless it is told not to.
    for (const view of views) await run.query(`ALTER VIEW ${view} SET (security_invoker = true)`);
    await run.query(installationSpread);
    await run.query(roles);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(rolesBefore);
    await run.query('DROP FUNCTION installation_spread');
    for (const view of views) await run.query(`ALTER VIEW ${view} RESET (security_invoker)`);
    await run.query('DROP POLICY of_operator ON import_file');
    await run.query('DROP POLICY of_all ON series_break');
    await run.query('DROP POLICY new_people ON app_user');
    for (const table of Object.keys(walled))
      await run.query(`DROP POLICY wall ON ${table}; ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`);
  }
}

// A subquery of its own is asked once for a statement, not once for a row.
const wall = `(SELECT current_setting('app.wall', true))`;
const ofMunicipality = (column: string) => `${wall} = 'installation' OR ${column} = ${wall}`;
const below = (column: string, table: string, key = 'id') => `${column} IN (SELECT ${key} FROM ${table})`;

/** Every table that belongs to a municipality, and which rows stand within the wall. */
const walled: Readonly<Record<string, string>> = {
  municipality: ofMunicipality('code'),
  school_year: ofMunicipality('municipality_code'),
  import_file: ofMunicipality('municipality_code'),
  unit: ofMunicipality('municipality_code'),
  unit_school_form: below('unit_id', 'unit'),
  unit_succession: below('successor_id', 'unit'),
  series_break: ofMunicipality('municipality_code'),
  plan: ofMunicipality('municipality_code'),
  goal: below('plan_id', 'plan'),
  goal_indicator: below('goal_id', 'goal'),
  commitment: below('goal_id', 'goal'),
  target: below('goal_id', 'goal'),
  observation: below('unit_id', 'unit'),
  unit_plan: below('unit_id', 'unit'),
  activity: below('unit_id', 'unit'),
  release: ofMunicipality('municipality_code'),
  release_cell: below('release_id', 'release'),
  change_mark: below('unit_id', 'unit'),
  yearly_spread: ofMunicipality('municipality_code'),
  exact_view: ofMunicipality('municipality_code'),
  exact_export: ofMunicipality('municipality_code'),
  assignment: below('unit_id', 'unit'),
  app_user: below('id', 'assignment', 'user_id'),
  sign_in_link: below('user_id', 'app_user'),
};

const views = ['cell_from_choices', 'cell_from_activities', 'measured_cell'];

const shared = `
  -- What the operator took in for every municipality is told to those it brought figures.
  CREATE POLICY of_operator ON import_file FOR SELECT USING (
    municipality_code IS NULL AND EXISTS (SELECT 1 FROM observation o WHERE o.import_id = import_file.id)
  );
  -- Breaks of the whole country are everyone's to read.
  CREATE POLICY of_all ON series_break FOR SELECT USING (municipality_code IS NULL);
  -- A person is there before the assignment that places them somewhere.
  CREATE POLICY new_people ON app_user FOR INSERT WITH CHECK (true);
`;

// How much an indicator varies beyond chance is measured on what every municipality has published. The sum tells of none.
const installationSpread = `
  CREATE FUNCTION installation_spread(indicators text[])
  RETURNS TABLE (indicator_id text, chi_square double precision, degrees_of_freedom integer)
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
    SELECT indicator_id, sum(chi_square), sum(degrees_of_freedom)::integer
    FROM yearly_spread WHERE indicator_id = ANY(indicators) GROUP BY indicator_id
  $$;
`;

const roles = `
  ALTER TABLE assignment
    ADD COLUMN valid_from date,
    ADD COLUMN valid_to date,
    ADD CHECK (valid_from <= valid_to),
    DROP CONSTRAINT assignment_role_check,
    ADD CONSTRAINT assignment_role_check CHECK (role IN ('head', 'counsellor', 'teacher', 'coordinator', 'leadership',
      'controller', 'board-reader', 'administrator', 'process-leader'));
`;

const rolesBefore = `
  DELETE FROM assignment WHERE role NOT IN ('head', 'counsellor', 'coordinator', 'leadership', 'controller');
  ALTER TABLE assignment
    DROP COLUMN valid_from,
    DROP COLUMN valid_to,
    DROP CONSTRAINT assignment_role_check,
    ADD CONSTRAINT assignment_role_check CHECK (role IN ('head', 'counsellor', 'coordinator', 'leadership', 'controller'));
`;
