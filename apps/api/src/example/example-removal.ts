import type { EntityManager } from 'typeorm';

/** Takes everything of the made-up municipality away, but for its trail: what has happened in it is written once. */
export async function removeExample(run: EntityManager, code: string): Promise<void> {
  const units = 'SELECT id FROM unit WHERE municipality_code = $1';
  const goals = 'SELECT g.id FROM goal g JOIN plan p ON p.id = g.plan_id WHERE p.municipality_code = $1';
  // The operator's command makes it anew as the API, which sees nothing outside the wall.
  await run.query(`SELECT set_config('app.wall', 'installation', true)`);
  for (const statement of [
    `DELETE FROM activity WHERE unit_id IN (${units})`,
    `DELETE FROM unit_plan WHERE unit_id IN (${units})`,
    `DELETE FROM observation WHERE unit_id IN (${units})`,
    `DELETE FROM goal WHERE id IN (${goals})`,
    'DELETE FROM plan WHERE municipality_code = $1',
    'DELETE FROM series_break WHERE municipality_code = $1',
    `DELETE FROM app_user p
     WHERE EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = p.id AND a.unit_id IN (${units}))
       AND NOT EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = p.id AND a.unit_id NOT IN (${units}))`,
    `DELETE FROM assignment WHERE unit_id IN (${units})`,
    `DELETE FROM unit_succession WHERE predecessor_id IN (${units})`,
    'DELETE FROM unit WHERE municipality_code = $1',
    'DELETE FROM import_file WHERE municipality_code = $1',
    'DELETE FROM school_year WHERE municipality_code = $1',
    'DELETE FROM municipality WHERE code = $1 AND example',
  ]) {
    await run.query(statement, [code]);
  }
}
