import {
  getImport,
  listImports,
  listImportsTable,
  previewImport,
  takeInImport,
  undoImport,
} from '@vagval/contracts/imports/imports';
import { TestApi, type Visitor } from '../testing/test-api';

const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';
const tidy = (...rows: string[]) => [header, ...rows, ''].join('\r\n');

describe('imports', () => {
  let api: TestApi;
  let karin: Visitor;

  beforeAll(async () => {
    api = await TestApi.start('example');
    karin = await api.as('coordinator');
  });
  afterAll(() => api.stop());

  const preview = async (name: string, ...rows: string[]) =>
    (await karin.upload(previewImport, name, tidy(...rows))).output();
  const takeIn = async (id: string) => (await karin.call(takeInImport, { id })).output();

  /** What stands now for Kullens skola, as `gender numerator/denominator`. */
  const standing = async (indicatorId: string, schoolYear: number) => {
    const rows = await api.sql<{ told: string }>(
      `SELECT gender || ' ' || coalesce(numerator || '/' || denominator, state) AS told
       FROM observation o JOIN unit u ON u.id = o.unit_id
       WHERE u.code = '99000101' AND indicator_id = $1 AND school_year = $2 AND programme IS NULL AND replaced_by IS NULL
       ORDER BY gender`,
      [indicatorId, schoolYear],
    );
    return rows.map(({ told }) => told);
  };
  /** Everything stored of a year, replaced figures too. */
  const stored = async (schoolYear: number) =>
    (
      await api.sql<{ rows: number }>('SELECT count(*)::int AS rows FROM observation WHERE school_year = $1', [
        schoolYear,
      ])
    )[0]!.rows;

  it('tells what a file is and what taking it in would do, and takes nothing in', async () => {
    const before = await stored(2025);

    const { summary, sample, ...file } = await preview(
      'Prao våren.csv',
      '9900;99000101;D7;2025/26;alla;41;61',
      '9900;99000101;work-experience;2025/26;flickor;20;30',
      '9900;99000101;helped-to-choose;2014/15;alla;31;44',
    );

    expect(file).toMatchObject({
      fileName: 'Prao våren.csv',
      state: 'previewed',
      uploadedBy: 'Karin Wallin',
      takenInAt: null,
      takenInBy: null,
      undoneAt: null,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(summary).toMatchObject({
      format: 'tidy-csv',
      title: 'Prao våren',
      schoolYear: null,
      rowsRead: 3,
      rowsKept: 3,
      observations: 3,
      otherMunicipalities: 0,
      newUnits: 0,
      added: 1,
      changed: 2,
      unchanged: 0,
      errorCount: 0,
    });
    expect(summary.indicators.map(({ id, observations }) => [id, observations])).toEqual([
      ['work-experience', 2],
      ['helped-to-choose', 1],
    ]);
    expect(sample[0]).toMatchObject({ row: 2, unit: '99000101', schoolYear: 2025, numerator: 41, denominator: 61 });
    expect(await stored(2025)).toBe(before);
    expect(await stored(2014)).toBe(0);
  });

  it('takes in a previewed file, with the file, its row and who did it', async () => {
    const { id, checksum } = await preview(
      'ht.csv',
      '9900;99000101;D7;2011/12;alla;41;61',
      '9900;99000101;D7;2011/12;flickor;20;30',
    );

    const taken = await takeIn(id);

    expect(taken).toMatchObject({ state: 'taken-in', takenInBy: 'Karin Wallin', checksum, summary: { added: 2 } });
    expect(await standing('work-experience', 2011)).toEqual(['all 41/61', 'girls 20/30']);
    const [row] = await api.sql(
      `SELECT source_row, import_id, basis, state FROM observation WHERE school_year = 2011 AND gender = 'girls'`,
    );
    expect(row).toEqual({ source_row: 3, import_id: id, basis: 'counts', state: 'value' });
    // The file itself is only kept for as long as it can be taken in.
    expect(await api.sql('SELECT content FROM import_file WHERE id = $1', [id])).toEqual([{ content: null }]);
  });

  it('keeps why there is no figure, as its own state', async () => {
    const text = `${header};läge\n9900;99000101;D7;2012/13;alla;;;saknas\n9900;99000101;D7;2012/13;flickor;0;30;\n`;
    const { id } = (await karin.upload(previewImport, 'läge.csv', text)).output();
    await takeIn(id);
    expect(await standing('work-experience', 2012)).toEqual(['all missing', 'girls 0/30']);
  });

  it('doubles nothing when the same file is taken in twice', async () => {
    const rows = ['9900;99000101;D7;2010/11;alla;40;61', '9900;99000102;D7;2010/11;alla;70;84'];
    await takeIn((await preview('en.csv', ...rows)).id);

    const again = await preview('en.csv', ...rows);
    expect(again.summary).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
    await takeIn(again.id);

    expect(await stored(2010)).toBe(2);
  });

  it('lets a later file replace figures, and brings the old ones back when it is undone', async () => {
    expect(await standing('work-experience', 2023)).toEqual(['all 55/61', 'boys 24/28', 'girls 31/33']);
    const before = await stored(2023);

    const { id, summary } = await preview(
      'rättat.csv',
      '9900;99000101;D7;2023/24;alla;58;61',
      '9900;99000101;D7;2023/24;flickor;31;33',
    );
    expect(summary).toMatchObject({ added: 0, changed: 1, unchanged: 1 });
    await takeIn(id);
    expect(await standing('work-experience', 2023)).toEqual(['all 58/61', 'boys 24/28', 'girls 31/33']);

    const undone = (await karin.call(undoImport, { id })).output();
    expect(undone).toMatchObject({ state: 'undone', undoneBy: 'Karin Wallin', takenInBy: 'Karin Wallin' });
    expect(await standing('work-experience', 2023)).toEqual(['all 55/61', 'boys 24/28', 'girls 31/33']);
    expect(await stored(2023)).toBe(before);
  });

  it('refuses to undo a file whose figures a later one has replaced, until that one is undone', async () => {
    const first = await preview('första.csv', '9900;99000101;D7;2009/10;alla;40;61');
    await takeIn(first.id);
    const second = await preview('andra.csv', '9900;99000101;D7;2009/10;alla;44;61');
    await takeIn(second.id);

    const refused = await karin.call(undoImport, { id: first.id });
    expect(refused.problem()).toMatchObject({
      type: 'urn:vagval:problem:import-replaced-later',
      status: 409,
      facts: { file: 'andra.csv' },
    });
    expect(await standing('work-experience', 2009)).toEqual(['all 44/61']);

    expect((await karin.call(undoImport, { id: second.id })).status).toBe(200);
    expect(await standing('work-experience', 2009)).toEqual(['all 40/61']);
    expect((await karin.call(undoImport, { id: first.id })).status).toBe(200);
    expect(await stored(2009)).toBe(0);
  });

  it('refuses to undo twice, to undo what was never taken in, and to take in what is undone', async () => {
    const { id } = await preview('ångra.csv', '9900;99000101;D7;2008/09;alla;40;61');
    const problem = async (endpoint: typeof undoImport) => (await karin.call(endpoint, { id })).problem();

    expect(await problem(undoImport)).toMatchObject({ type: 'urn:vagval:problem:import-not-taken-in', status: 409 });
    await takeIn(id);
    expect((await karin.call(undoImport, { id })).status).toBe(200);
    expect(await problem(undoImport)).toMatchObject({ type: 'urn:vagval:problem:import-not-taken-in', status: 409 });
    expect(await problem(takeInImport)).toMatchObject({
      type: 'urn:vagval:problem:import-already-taken-in',
      status: 409,
    });
    expect(await stored(2008)).toBe(0);
  });

  it('takes a file in once when two people do it at the same moment', async () => {
    const { id } = await preview(
      'samtidigt.csv',
      '9900;99000101;D7;2007/08;alla;40;61',
      '9900;99000102;D7;2007/08;alla;70;84',
    );
    const elin = await api.as('controller');

    const answers = await Promise.all([karin.call(takeInImport, { id }), elin.call(takeInImport, { id })]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.problem().type).toBe('urn:vagval:problem:import-already-taken-in');
    expect(await stored(2007)).toBe(2);
  });

  it('keeps one of the figures when two files say different things at the same moment', async () => {
    const row = (count: number) => `9900;99000101;D7;2006/07;alla;${count};61`;
    const files = [
      await preview('ett.csv', row(40)),
      await preview('två.csv', row(41)),
      await preview('tre.csv', row(42)),
    ];

    const answers = await Promise.all(files.map(({ id }) => karin.call(takeInImport, { id })));

    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await standing('work-experience', 2006)).toHaveLength(1);
    expect(await stored(2006)).toBe(3);
  });

  it('can be taken in and undone at the same moment: one waits for the other', async () => {
    for (let round = 0; round < 8; round++) {
      const { id } = await preview('fram och åter.csv', `9900;99000101;D7;2004/05;alla;${30 + round};61`);
      const [taken, undone] = await Promise.all([karin.call(takeInImport, { id }), karin.call(undoImport, { id })]);
      expect([taken.status, [200, 409].includes(undone.status)]).toEqual([200, true]);
    }
  });

  it('takes in twenty thousand rows, every one of them', async () => {
    const units = await api.sql<{ code: string }>(
      `SELECT code FROM unit WHERE code IS NOT NULL ORDER BY code LIMIT 20`,
    );
    const programmes = await api.sql<{ code: string }>('SELECT code FROM programme ORDER BY code LIMIT 20');
    const years = Array.from({ length: 17 }, (_, at) => 1990 + at);
    const rows = units.flatMap((unit) =>
      programmes.flatMap((programme) =>
        years.flatMap((year) => {
          const place = `9900;${unit.code};A2;${year}/${String(year + 1).slice(2)}`;
          const counts = ['alla;{};5;100', 'flickor;{};2;40', 'pojkar;{};3;60'];
          return counts.map((count) => `${place};${count.replace('{}', programme.code)}`);
        }),
      ),
    );
    expect(rows.length).toBe(20_400);
    const text = `${header.replace('kön', 'kön;program')}\n${rows.join('\n')}`;

    const { id, summary } = (await karin.upload(previewImport, 'många.csv', text)).output();
    expect(summary).toMatchObject({ rowsRead: 20_400, observations: 20_400, added: 20_400, errorCount: 0 });
    await takeIn(id);

    const [found] = await api.sql(
      'SELECT count(*)::int AS rows, sum(numerator)::int AS counted FROM observation WHERE import_id = $1',
      [id],
    );
    expect(found).toEqual({ rows: 20_400, counted: 6_800 * (5 + 2 + 3) });
  });

  it('lists who took in what, newest first, on screen and as a file', async () => {
    const { id } = await preview('sist.csv', '9900;99000101;D7;2005/06;alla;40;61');
    await takeIn(id);

    const [newest, ...older] = (await karin.call(listImports, {})).output();
    expect(newest).toMatchObject({ id, fileName: 'sist.csv', state: 'taken-in' });
    const moments = [newest!, ...older].map(({ uploadedAt }) => uploadedAt);
    expect(moments).toEqual(moments.toSorted().reverse());
    // What is stored is shown as the release shows it: the rows of the file are not.
    expect((await karin.call(getImport, { id })).output().sample).toEqual([]);

    const table = await karin.call(listImportsTable, {});
    expect(table.contentType).toBe('text/csv; charset=utf-8');
    expect(table.text).toContain('sist.csv;');
    expect(table.text).toContain(newest!.checksum);
  });
});
