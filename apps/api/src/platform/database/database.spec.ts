import { TestApi } from '../../testing/test-api';
import { Database } from './database';

describe('Database', () => {
  let api: TestApi;
  let database: Database;

  beforeAll(async () => {
    api = await TestApi.start('example');
    database = api.app.get(Database);
  });
  afterAll(() => api.stop());

  const add = (name: string) =>
    database.query('INSERT INTO app_user (id, name) VALUES (gen_random_uuid(), $1)', [name]);
  const known = async (like: string) =>
    (await api.sql<{ name: string }>('SELECT name FROM app_user WHERE name LIKE $1 ORDER BY name', [like])).map(
      ({ name }) => name,
    );

  it('does all of the work or none of it', async () => {
    const work = database.transaction(async () => {
      await add('Allt Ett');
      await add('Allt Två');
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow('changed my mind');
    expect(await known('Allt%')).toEqual([]);
  });

  it('makes work inside other work part of it', async () => {
    const work = database.transaction(async () => {
      await database.transaction(() => add('Inne'));
      throw new Error('changed my mind');
    });
    await expect(work).rejects.toThrow();
    expect(await known('Inne')).toEqual([]);
  });

  it('keeps two at the same moment apart', async () => {
    const failing = database.transaction(async () => {
      await add('Sida A');
      throw new Error('changed my mind');
    });
    const lasting = database.transaction(() => add('Sida B'));
    await Promise.allSettled([failing, lasting]);
    expect(await known('Sida%')).toEqual(['Sida B']);
  });

  it('tells how many rows were changed', async () => {
    await add('Räkna');
    const rename = (name: string) =>
      database.within('installation', () => database.change('UPDATE app_user SET name = name WHERE name = $1', [name]));
    // Whoever has no assignment belongs to no municipality, and cannot be changed from any.
    await api.sql(
      `INSERT INTO assignment SELECT p.id, 'head', u.id FROM app_user p, unit u WHERE p.name = 'Räkna' LIMIT 1`,
    );
    expect(await rename('Räkna')).toBe(1);
    expect(await rename('Ingen')).toBe(0);
  });

  it('copies rows as they are, whatever stands in them', async () => {
    const texts = [
      'tab\there',
      'line\nbreak',
      'return\r',
      'back\\slash',
      '\\N',
      '\\.',
      '',
      ' ',
      'å😀',
      "'; DROP TABLE unit;",
      '\\t',
    ];
    const found = await database.transaction(async () => {
      await database.query('CREATE TEMP TABLE copied (place int, text text, number float8) ON COMMIT DROP');
      await database.copy(
        'copied',
        ['place', 'text', 'number'],
        texts.map((text, place) => [place, text, 0.1 + 0.2]),
      );
      await database.copy('copied', ['place', 'text'], [[texts.length, null]]);
      return database.query<{ text: string | null; number: number }>('SELECT text, number FROM copied ORDER BY place');
    });
    expect(found.map(({ text }) => text)).toEqual([...texts, null]);
    expect(found[0]?.number).toBe(0.1 + 0.2);
  });

  it('copies nothing outside a transaction', async () => {
    await expect(database.copy('unit', ['name'], [['x']])).rejects.toThrow('outside a transaction');
  });

  it('goes on after a copy that failed', async () => {
    const work = database.transaction(async () => {
      await database.query('CREATE TEMP TABLE copied (place int) ON COMMIT DROP');
      await database.copy('copied', ['place'], [['not a number']]);
    });
    await expect(work).rejects.toThrow('invalid input syntax');
    expect(await database.one('SELECT 1 AS one')).toEqual({ one: 1 });
  });

  it.each([
    ['more reached than counted', 'numerator = denominator + 1'],
    ['less than nobody', 'numerator = -1'],
    ['a count without its whole', 'denominator = NULL'],
    ['a figure that is said to be missing', `state = 'missing'`],
    ['a share beside its counts', 'value = 0.5'],
    ['a state that nobody knows', `state = 'secret', numerator = NULL, denominator = NULL`],
    ['a year before there was anything', 'school_year = 1066'],
  ])('keeps no observation of %s', async (_, change) => {
    const work = api.sql(
      `UPDATE observation SET ${change} WHERE id = (SELECT min(id) FROM observation WHERE state = 'value' AND basis = 'counts')`,
    );
    await expect(work).rejects.toMatchObject({ code: '23514' });
  });

  it('keeps no two figures that stand for the same cell', async () => {
    const columns =
      'indicator_id, unit_id, school_year, cohort, gender, programme, state, basis, numerator, denominator, value, group_size, import_id';
    const work = api.sql(`INSERT INTO observation (${columns}) SELECT ${columns} FROM observation LIMIT 1`);
    await expect(work).rejects.toMatchObject({ code: '23505' });
  });
});
