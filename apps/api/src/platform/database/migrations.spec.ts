import { DataSource } from 'typeorm';
import { prepareDatabase } from '../../operator/prepare-database';
import { testDatabase } from '../../testing/test-database';
import { readSettings } from '../settings';
import { dataSourceOptions } from './data-source';
import { migrate } from './migrate';

/** Everything that stands in the schema, told so that two schemas can be compared. */
const schemaSql = `
  SELECT 'column ' || table_name || '.' || column_name || ' ' || data_type || ' ' || is_nullable || ' ' || coalesce(column_default, '') AS told
  FROM information_schema.columns WHERE table_schema = 'public'
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname = 'public'
  UNION ALL SELECT 'view ' || viewname || ' ' || definition FROM pg_views WHERE schemaname = 'public'
  UNION ALL SELECT 'function ' || proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'policy ' || tablename || ' ' || policyname FROM pg_policies WHERE schemaname = 'public'
  UNION ALL SELECT 'trigger ' || tgname FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1
`;

/** How many rows there are in every table. */
const rowsSql = `
  SELECT table_name AS name, (xpath('/row/c/text()', query_to_xml('SELECT count(*) AS c FROM ' || quote_ident(table_name), false, true, '')))[1]::text::int AS rows
  FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1
`;

describe('the migrations', () => {
  let ownerUrl: string;
  let owner: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase('catalogue');
    ({ ownerUrl } = database);
    drop = () => database.drop();
    owner = await new DataSource({ ...dataSourceOptions(ownerUrl), poolSize: 2 }).initialize();
  });
  afterAll(async () => {
    await owner.destroy();
    await drop();
  });

  const schema = async () => (await owner.query<{ told: string }[]>(schemaSql)).map(({ told }) => told);
  const rows = () => owner.query<{ name: string; rows: number }[]>(rowsSql);
  const applied = async () => (await owner.query<unknown[]>('SELECT 1 FROM migration')).length;
  const takeAllBack = async () => {
    while ((await applied()) > 0) await owner.undoLastMigration();
  };

  it('leave nothing behind when they are taken back, and build the same again', async () => {
    const built = await schema();
    expect(built.length).toBeGreaterThan(150);
    expect(await applied()).toBe(owner.migrations.length);

    await takeAllBack();
    // The list of migrations is TypeORM's own, and empty.
    expect((await schema()).filter((line) => !/^\w+ (UNIQUE |INDEX )?.*\bmigration\b/.test(line))).toEqual([]);
    expect(await rows()).toEqual([{ name: 'migration', rows: 0 }]);

    await owner.runMigrations();
    expect(await schema()).toEqual(built);
  });

  it('are each taken back by themselves', async () => {
    for (let left = await applied(); left > 0; left = await applied()) {
      const before = await schema();
      await owner.undoLastMigration();
      const after = await schema();
      expect(after).not.toEqual(before);
      await owner.runMigrations({ transaction: 'each' });
      for (let at = await applied(); at > left; at = await applied()) await owner.undoLastMigration();
      expect(await schema()).toEqual(before);
      await owner.undoLastMigration();
    }
    await owner.runMigrations();
  });

  it('are run once by processes that start at the same moment, which fill the database once', async () => {
    await takeAllBack();
    const settings = readSettings({ OWNER_DATABASE_URL: ownerUrl });

    const urls = await Promise.all([prepareDatabase(settings), prepareDatabase(settings), prepareDatabase(settings)]);

    expect(new Set(urls).size).toBe(1);
    expect(await applied()).toBe(owner.migrations.length);
    expect(await owner.query('SELECT code, example FROM municipality')).toEqual([{ code: '9900', example: true }]);
    const filled = await rows();

    // Anything a person has done since is left as it is.
    await owner.query(
      `UPDATE activity SET title = 'Ändrad av en människa' WHERE id = (SELECT min(id::text)::uuid FROM activity)`,
    );
    expect(await prepareDatabase(settings)).toBe(urls[0]);
    expect(await rows()).toEqual(filled);
    expect(await owner.query(`SELECT 1 FROM activity WHERE title = 'Ändrad av en människa'`)).toHaveLength(1);
  });

  it('leave an empty database without an example, when none is wanted', async () => {
    await takeAllBack();
    await prepareDatabase(readSettings({ OWNER_DATABASE_URL: ownerUrl, EXAMPLE: 'off' }));
    expect(await owner.query('SELECT 1 FROM municipality')).toEqual([]);
    expect((await owner.query<unknown[]>('SELECT 1 FROM indicator')).length).toBeGreaterThan(30);
  });

  it('make no example beside a municipality that is there', async () => {
    await owner.query(`INSERT INTO municipality (code, name) VALUES ('1384', 'Kungsbacka')`);
    await prepareDatabase(readSettings({ OWNER_DATABASE_URL: ownerUrl }));
    expect(await owner.query('SELECT code FROM municipality')).toEqual([{ code: '1384' }]);
  });

  it('let go of their lock when something goes wrong, so that the next start is not left waiting', async () => {
    const broken = migrate(ownerUrl, () => Promise.reject(new Error('no room left')));
    await expect(broken).rejects.toThrow('no room left');
    await expect(migrate(ownerUrl, () => Promise.resolve())).resolves.toContain('vagval_api');
  });

  it('cannot do without an address', async () => {
    await expect(prepareDatabase(readSettings({}))).rejects.toThrow('OWNER_DATABASE_URL');
  });
});
