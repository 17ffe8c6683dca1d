import { DataSource } from 'typeorm';
import { ObservationsRepository } from '../../observations/observations.repository';
import { aMunicipality, aPlan, aUnit, counted, released, someone, type Municipality } from '../../testing/builders';
import { TestApi } from '../../testing/test-api';
import { UnitsRepository } from '../../units/units.repository';
import { dataSourceOptions } from './data-source';
import { Database } from './database';

/** Tables that belong to no municipality: the catalogue is the same for all, and a session is a person's. */
const common = ['indicator', 'migration', 'programme', 'session', 'setup_code', 'throttle'];

describe('the wall between municipalities', () => {
  let api: TestApi;
  let database: Database;
  let home: Municipality;
  let other: Municipality;
  let school: string;

  beforeAll(async () => {
    api = await TestApi.start('example');
    database = api.app.get(Database);
    home = await aMunicipality(api, 'Hemköping');
    other = await aMunicipality(api, 'Bortköping');
    for (const place of [home, other]) {
      school = await aUnit(api, place, 'Skolan');
      await counted(api, place, school, 'work-experience', [40, 60]);
      await counted(api, place, school, 'eligible-vocational', [40, 60]);
      await aPlan(api, place, { 'eligible-vocational': { kind: 'at-least', value: 0.8 } });
      await released(api, place);
      await someone(api, 'head', school);
    }
  });
  afterAll(() => api.stop());

  const tables = async () =>
    api.sql<{ name: string; walled: boolean }>(
      `SELECT relname AS name, relrowsecurity AS walled FROM pg_class
       WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') ORDER BY relname`,
    );
  const walled = async () => (await tables()).filter((one) => one.walled).map(({ name }) => name);
  const rows = async (table: string, ask: (sql: string) => Promise<{ rows: number }[]>) =>
    (await ask(`SELECT count(*)::int AS rows FROM ${table}`))[0]!.rows;
  const within = (place: Municipality) => (sql: string) =>
    database.within({ municipality: place.code }, () => database.query<{ rows: number }>(sql));

  it('stands under every table that belongs to one', async () => {
    expect((await tables()).filter((one) => !one.walled).map(({ name }) => name)).toEqual(common);
  });

  it('lets every view be read with the rights of whoever reads it', async () => {
    const open = await api.sql(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'v'
         AND NOT coalesce(reloptions @> '{security_invoker=true}', false)`,
    );
    expect(open).toEqual([]);
  });

  it('shows nothing to work that is within no wall', async () => {
    for (const table of [...(await walled()), 'measured_cell'])
      expect([table, await rows(table, (sql) => database.query(sql))]).toEqual([table, 0]);
  });

  it('shows of a municipality what is its own, and all of it to the installation', async () => {
    for (const table of await walled()) {
      const all = await rows(table, (sql) => api.sql(sql));
      const own = await rows(table, within(home));
      const others = await rows(table, within(other));
      expect([table, own + others <= all]).toEqual([table, true]);
      expect([table, await rows(table, (sql) => database.within('installation', () => database.query(sql)))]).toEqual([
        table,
        all,
      ]);
    }
    for (const table of ['observation', 'measured_cell', 'unit', 'plan', 'goal', 'release_cell', 'app_user']) {
      const own = await rows(table, within(home));
      expect([table, own > 0, own < (await rows(table, (sql) => api.sql(sql)))]).toEqual([table, true, true]);
    }
  });

  it('gives nothing where the service forgets to ask whose it is', async () => {
    const units = api.app.get(UnitsRepository, { strict: false });
    const observations = api.app.get(ObservationsRepository, { strict: false });
    const asked = { municipalityCode: other.code, indicatorIds: ['work-experience'], firstYear: 2025, lastYear: 2025 };
    await database.within({ municipality: other.code }, async () => {
      expect((await units.of(other.code, '2026-10-08')).length).toBe(2);
      expect((await observations.ofUnits(asked, [school])).length).toBe(1);
    });
    await database.within({ municipality: home.code }, async () => {
      expect(await units.of(other.code, '2026-10-08')).toEqual([]);
      expect(await observations.ofUnits(asked, [school])).toEqual([]);
      expect(await database.query('SELECT 1 FROM unit WHERE id = $1', [school])).toEqual([]);
    });
  });

  it('takes in nothing for another municipality, and changes nothing of it', async () => {
    const refused = (sql: string, parameters: unknown[]) =>
      expect(database.within({ municipality: home.code }, () => database.query(sql, parameters))).rejects.toThrow(
        'row-level security',
      );
    await refused(
      `INSERT INTO unit (id, municipality_code, parent_id, kind, name, organiser)
       VALUES (gen_random_uuid(), $1, $2, 'school-unit', 'Insmugglad', 'municipal')`,
      [other.code, other.rootId],
    );
    await refused(`INSERT INTO unit_plan (unit_id, school_year) VALUES ($1, 2024)`, [school]);
    await refused(`UPDATE unit SET municipality_code = $1`, [other.code]);
    const changed = await database.within({ municipality: home.code }, () =>
      database.change(`UPDATE unit SET name = 'Omdöpt' WHERE id = $1`, [school]),
    );
    expect(changed).toBe(0);
    expect(await api.sql('SELECT name FROM unit WHERE id = $1', [school])).toEqual([{ name: 'Skolan' }]);
  });

  it('is not stepped over from one municipality to the next', async () => {
    const stepping = database.within({ municipality: home.code }, () =>
      database.within({ municipality: other.code }, () => database.query('SELECT 1')),
    );
    await expect(stepping).rejects.toThrow(/begun within/);
    const widening = database.within({ municipality: home.code }, () =>
      database.within('installation', () => database.query('SELECT 1')),
    );
    await expect(widening).rejects.toThrow(/begun within/);
  });

  it('leaks nothing to the next who gets the connection, however many share a few', async () => {
    const source = await new DataSource({
      ...dataSourceOptions(api.app.get(DataSource, { strict: false }).options['url' as never]),
      poolSize: 4,
    }).initialize();
    const few = new Database(source);
    const codeOf = (at: number) => [home.code, other.code, '9900', null][at % 4] ?? null;
    const seen = await Promise.all(
      Array.from({ length: 2000 }, (_, at) => {
        const code = codeOf(at);
        const ask = () => few.query<{ code: string }>('SELECT DISTINCT municipality_code AS code FROM unit');
        return code === null ? ask() : few.within({ municipality: code }, ask);
      }),
    );
    const leaks = seen.filter((codes, at) => codes.map(({ code }) => code).join() !== (codeOf(at) ?? ''));
    expect(leaks).toEqual([]);
    await source.destroy();
  });
});
