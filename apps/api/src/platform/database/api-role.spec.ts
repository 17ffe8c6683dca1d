import { DataSource } from 'typeorm';
import { testDatabase } from '../../testing/test-database';

describe('the role the API works under', () => {
  let api: DataSource;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const database = await testDatabase('example');
    drop = () => database.drop();
    api = await new DataSource({ type: 'postgres', url: database.apiUrl, poolSize: 1 }).initialize();
  });
  afterAll(async () => {
    await api.destroy();
    await drop();
  });

  /** PostgreSQL's own name of what was wrong: 42501 is that one may not. */
  const codeOf = (sql: string) =>
    api.query(sql).then(
      () => 'done',
      (error: { code: string }) => error.code,
    );

  it('is nobody special', async () => {
    const [role] = await api.query<object[]>(
      `SELECT rolname AS name, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      name: 'vagval_api',
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: false,
      rolcreaterole: false,
      rolreplication: false,
    });
  });

  it('owns nothing, and may act as nobody who does', async () => {
    const owners = await api.query<{ owner: string; may: boolean }[]>(
      `SELECT DISTINCT r.rolname AS owner, pg_has_role(current_user, r.oid, 'MEMBER') AS may
       FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE c.relnamespace = 'public'::regnamespace`,
    );
    expect(owners).toHaveLength(1);
    expect(owners[0]).toMatchObject({ may: false });
  });

  it.each([
    'CREATE TABLE planted (id int)',
    'CREATE SCHEMA planted',
    'ALTER TABLE observation ADD planted int',
    'ALTER TABLE observation DROP CONSTRAINT observation_check',
    'DROP TABLE observation',
    'TRUNCATE observation',
    'DROP VIEW measured_cell',
    'CREATE INDEX planted ON unit (name)',
    'ALTER TABLE unit DISABLE TRIGGER ALL',
    'CREATE ROLE planted',
    'ALTER ROLE vagval_api BYPASSRLS',
    `COPY unit TO PROGRAM 'cat'`,
  ])('may not %s', async (sql) => {
    expect(await codeOf(sql)).toBe('42501');
  });

  it.each(['indicator', 'programme', 'migration'])('reads %s and never writes it', async (table) => {
    expect(await codeOf(`SELECT count(*) FROM ${table}`)).toBe('done');
    expect(await codeOf(`DELETE FROM ${table}`)).toBe('42501');
    expect(await codeOf(`INSERT INTO ${table} SELECT * FROM ${table}`)).toBe('42501');
    const [column] = await api.query<{ name: string }[]>(
      `SELECT column_name AS name FROM information_schema.columns WHERE table_name = $1 LIMIT 1`,
      [table],
    );
    expect(await codeOf(`UPDATE ${table} SET ${column!.name} = ${column!.name}`)).toBe('42501');
  });

  it('writes what people write, and stages files beside it', async () => {
    expect(await codeOf('UPDATE activity SET title = title')).toBe('done');
    expect(await codeOf('CREATE TEMP TABLE stage (row int)')).toBe('done');
  });
});
