import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { jest } from '@jest/globals';
import { importSummary } from '@vagval/contracts/imports/imports';
import { readLink } from '@vagval/contracts/users/account';
import { signInWithLink } from '@vagval/contracts/users/session';
import { aMunicipality, aUnit } from '../testing/builders';
import { TestApi } from '../testing/test-api';
import { runCommand } from './commands';

const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';

describe("the operator's commands", () => {
  let api: TestApi;
  let folder: string;
  const said: string[] = [];

  beforeAll(async () => {
    api = await TestApi.start('example');
    folder = mkdtempSync(path.join(tmpdir(), 'vagval-'));
    // What a command prints is its answer.
    jest.spyOn(console, 'log').mockImplementation((text: unknown) => void said.push(String(text)));
    jest.spyOn(console, 'error').mockImplementation((text: unknown) => void said.push(String(text)));
  });
  afterAll(async () => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
    await api.stop();
  });
  beforeEach(() => said.splice(0));

  const file = (name: string, ...rows: string[]) => {
    writeFileSync(path.join(folder, name), [header, ...rows].join('\n'));
    return path.join(folder, name);
  };
  const run = (command: Parameters<typeof runCommand>[0]) => runCommand(command, api.app);
  const take = async (files: readonly string[], dryRun = false) => {
    const code = await run({ name: 'import', files, dryRun, json: true });
    const answer = JSON.parse(said.splice(0).join('\n')) as {
      dryRun: boolean;
      files: {
        file: string;
        status: string;
        importId: string | null;
        problem: string | null;
        summary: object | null;
      }[];
    };
    return { code, ...answer };
  };
  const stored = () =>
    api.sql(
      'SELECT (SELECT count(*) FROM observation) AS observations, (SELECT count(*) FROM import_file) AS files, (SELECT count(*) FROM unit) AS units',
    );

  it('show on a dry run what a file holds, and store nothing', async () => {
    const before = await stored();

    const answer = await take([file('prao.csv', '9900;99000101;D7;2011/12;alla;40;61')], true);

    expect(answer).toMatchObject({ code: 0, dryRun: true });
    expect(answer.files).toEqual([
      { file: 'prao.csv', status: 'ok', importId: null, problem: null, summary: expect.objectContaining({ added: 1 }) },
    ]);
    // The same summary as the screen shows.
    expect(importSummary.strict().parse(answer.files[0]!.summary)).toMatchObject({ format: 'tidy-csv', errorCount: 0 });
    expect(await stored()).toEqual(before);
  });

  it('take in each file whole or not at all, and go on with the next', async () => {
    const good = file('bra.csv', '9900;99000101;D7;2012/13;alla;40;61');
    const bad = file('fel.csv', '9900;99000102;D7;2012/13;alla;40;61', '9900;99000101;D7;2012/13;alla;62;61');
    const strange = path.join(folder, 'brev.txt');
    writeFileSync(strange, 'Hej!');

    const { code, files } = await take([bad, strange, path.join(folder, 'borta.csv'), good]);

    expect(code).toBe(1);
    expect(files.map(({ file: name, status, problem }) => [name, status, problem])).toEqual([
      ['fel.csv', 'errors', null],
      ['brev.txt', 'refused', 'import-not-recognised'],
      ['borta.csv', 'refused', 'file-not-readable'],
      ['bra.csv', 'ok', null],
    ]);
    expect(
      await api.sql(`SELECT u.code FROM observation o JOIN unit u ON u.id = o.unit_id WHERE school_year = 2012`),
    ).toEqual([{ code: '99000101' }]);
    expect(
      await api.sql('SELECT taken_in_by, municipality_code FROM import_file WHERE id = $1', [files[3]!.importId]),
    ).toEqual([{ taken_in_by: 'Driftansvarig', municipality_code: null }]);
  });

  it('tell a program what is wrong with a cell, with the sentence in both languages', async () => {
    const { files } = await take([file('fel.csv', '9900;99000101;D7;2025/26;alla;62;61')]);
    expect(files[0]!.summary).toMatchObject({
      errors: [
        {
          row: 2,
          column: 'täljare',
          error: 'numerator-larger-than-denominator',
          sv: 'Täljaren 62 är större än nämnaren 61. Kontrollera båda talen.',
          en: expect.stringMatching(/62.*61/),
        },
      ],
    });
  });

  it('say in Swedish what was read and what is wrong, by row and column', async () => {
    const files = [file('fel.csv', '9900;99000101;D7;2025/26;alla;62;61'), path.join(folder, 'borta.csv')];
    expect(await run({ name: 'import', files, dryRun: false, json: false })).toBe(1);
    expect(said.join('\n')).toContain('Rad 2, täljare: Täljaren 62 är större än nämnaren 61.');
    expect(said.join('\n')).toContain('1 fel. Ingenting är sparat.');
    expect(said.join('\n')).toContain('borta.csv: Filen går inte att öppna.');
  });

  it('leave no trace of a file that nothing is kept of', async () => {
    const before = await stored();
    const answer = await take([file('tom.csv')]);
    expect(answer).toMatchObject({ code: 0, files: [{ status: 'ok', importId: null }] });
    expect(await stored()).toEqual(before);
  });

  it('undo what was taken in, once', async () => {
    const before = await stored();
    const { files } = await take([file('ångra.csv', '9900;99000101;D7;2013/14;alla;40;61')]);
    const id = files[0]!.importId!;

    expect(await run({ name: 'undo', id })).toBe(0);
    expect(said).toEqual(['Inläsningen är ångrad.']);
    expect(await api.sql('SELECT 1 FROM observation WHERE school_year = 2013')).toEqual([]);
    expect((await stored())[0]).toMatchObject({ observations: (before[0] as { observations: string }).observations });

    said.splice(0);
    expect(await run({ name: 'undo', id })).toBe(1);
    expect(said).toHaveLength(1);
    expect(said[0]).not.toMatch(/Error|RuleBroken|\bat\b/);
  });

  it('create a user and print a link that signs in, once', async () => {
    expect(
      await run({ name: 'create-user', user: 'Anna Ek', email: null, role: 'leadership', units: ['9900', '99000101'] }),
    ).toBe(0);

    const link = /\/logga-in\/(\S+)$/.exec(said.join('\n'));
    const answer = await api.visitor().call(signInWithLink, { token: link![1]! });
    expect(answer.output()).toMatchObject({
      name: 'Anna Ek',
      assignments: [
        { role: 'leadership', unitName: 'Exempelkommunen' },
        { role: 'leadership', unitName: 'Kullens skola' },
      ],
    });
    expect((await api.visitor().call(signInWithLink, { token: link![1]! })).status).toBe(401);
  });

  it('create a user with an e-mail, who chooses a password by the link', async () => {
    const ulla = { name: 'create-user', user: 'Ulla Ny', email: 'ulla@kommunen.se', role: 'head' } as const;
    expect(await run({ ...ulla, units: ['99000101'] })).toBe(0);
    const link = /väljer ett lösenord.*\n.*\/logga-in\/(\S+)$/.exec(said.join('\n'));
    expect((await api.visitor().call(readLink, { token: link![1]! })).output()).toEqual({
      purpose: 'invitation',
      name: 'Ulla Ny',
      email: 'ulla@kommunen.se',
    });

    expect(await run({ ...ulla, user: 'Ulla Igen', email: 'ULLA@kommunen.se', units: ['99000101'] })).toBe(1);
    expect(said.at(-1)).toContain('Någon annan har redan den e-postadressen');
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ulla Igen'`)).toEqual([]);
  });

  it('print a link to choose a new password by, for whoever has forgotten theirs', async () => {
    await run({
      name: 'create-user',
      user: 'Glömsk Ek',
      email: 'glomsk@kommunen.se',
      role: 'head',
      units: ['99000101'],
    });
    said.splice(0);
    expect(await run({ name: 'new-link', email: 'GLOMSK@kommunen.se' })).toBe(0);
    const token = /\/logga-in\/(\S+)$/.exec(said.join('\n'))![1]!;
    expect((await api.visitor().call(readLink, { token })).output()).toMatchObject({
      purpose: 'reset',
      email: 'glomsk@kommunen.se',
    });
    await api.sql(`UPDATE app_user SET disabled_at = now() WHERE email = 'glomsk@kommunen.se'`);
    for (const email of ['glomsk@kommunen.se', 'ingen@kommunen.se'])
      expect(await run({ name: 'new-link', email })).toBe(1);
    expect(said.filter((line) => line.includes('/logga-in/'))).toHaveLength(1);
  });

  it('make the municipality that an administrator is the first of, and none for anybody else', async () => {
    const kungsbacka = () =>
      api.sql(`SELECT m.name FROM municipality m JOIN unit u ON u.municipality_code = m.code
      WHERE m.code = '1384' AND u.kind = 'municipality' AND u.name = m.name`);
    const command = { name: 'create-user', email: null, units: ['1384'] } as const;

    expect(await run({ ...command, user: 'Chef Först', role: 'leadership' })).toBe(1);
    expect(await kungsbacka()).toEqual([]);

    expect(await run({ ...command, user: 'Admin Först', role: 'administrator' })).toBe(0);
    expect(await run({ ...command, user: 'Chef Sedan', role: 'leadership' })).toBe(0);
    expect(await kungsbacka()).toEqual([{ name: 'Kungsbacka' }]);
  });

  it('create nobody for a unit that does not exist', async () => {
    expect(
      await run({
        name: 'create-user',
        user: 'Ingen Alls',
        email: null,
        role: 'head',
        units: ['99000101', '12345678'],
      }),
    ).toBe(1);
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ingen Alls'`)).toEqual([]);
    expect(said.join()).not.toContain('/logga-in/');
  });

  it('make the example anew, and touch nothing else', async () => {
    const place = await aMunicipality(api, 'Riktköping');
    await aUnit(api, place, 'Bergaskolan');
    await api.sql(`UPDATE unit SET name = 'Ändrad skola' WHERE code = '99000101'`);
    await api.sql(`INSERT INTO unit_name SELECT id, 'Gammal skola', '2024-06-30' FROM unit WHERE code = '99000101'`);
    await api.sql(`INSERT INTO unit_place SELECT id, parent_id, '2024-06-30' FROM unit WHERE code = '99000101'`);

    expect(await run({ name: 'example' })).toBe(0);

    expect(await api.sql(`SELECT name FROM unit WHERE code = '99000101'`)).toEqual([{ name: 'Kullens skola' }]);
    expect(await api.sql('SELECT 1 FROM unit_name UNION ALL SELECT 1 FROM unit_place')).toEqual([]);
    expect(await api.sql('SELECT name FROM unit WHERE municipality_code = $1 ORDER BY name', [place.code])).toEqual([
      { name: 'Bergaskolan' },
      { name: 'Riktköping' },
    ]);
    expect((await api.as('head')).constructor.name).toBe('Visitor');
    // What has happened in the made-up municipality outlives it.
    expect(
      await api.sql(
        `SELECT municipality_code, user_name FROM audit_event WHERE action = 'installation.example-made' ORDER BY id`,
      ),
    ).toEqual([
      { municipality_code: '9900', user_name: 'Driftansvarig' },
      { municipality_code: '9900', user_name: 'Driftansvarig' },
    ]);
  });
});
