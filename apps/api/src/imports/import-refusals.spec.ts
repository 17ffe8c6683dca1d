import { getImportErrors, previewImport, takeInImport } from '@vagval/contracts/imports/imports';
import { TestApi, type Visitor } from '../testing/test-api';

const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';
const tidy = (...rows: string[]) => [header, ...rows, ''].join('\r\n');
const number = '20010203-2384';

describe('a file that is refused', () => {
  let api: TestApi;
  let karin: Visitor;

  beforeAll(async () => {
    api = await TestApi.start('example');
    karin = await api.as('coordinator');
  });
  afterAll(() => api.stop());

  /** How many rows there are of all that an import could change. */
  const rowCounts = () =>
    api.sql(
      `SELECT (SELECT count(*) FROM observation) AS observations, (SELECT count(*) FROM unit) AS units,
         (SELECT count(*) FROM school_year) AS years, (SELECT count(*) FROM municipality) AS municipalities,
         (SELECT count(*) FROM observation WHERE replaced_by IS NOT NULL) AS replaced`,
    );
  const problemOf = async (content: string | Uint8Array) =>
    (await karin.upload(previewImport, 'fil.csv', content)).problem();

  it.each([
    ['a negative count', '9900;99000101;D7;2025/26;alla;-1;61', 'täljare', 'count-negative'],
    ['half a pupil', '9900;99000101;D7;2025/26;alla;40,5;61', 'täljare', 'count-not-whole'],
    [
      'more reached than counted',
      '9900;99000101;D7;2025/26;alla;62;61',
      'täljare',
      'numerator-larger-than-denominator',
    ],
    ['a word for a number', '9900;99000101;D7;2025/26;alla;40;många', 'nämnare', 'number-invalid'],
    ['an unknown unit', '9900;99009999;D7;2025/26;alla;40;61', 'enhet', 'unit-unknown'],
    ['an unknown indicator', '9900;99000101;Q1;2025/26;alla;40;61', 'indikator', 'indicator-unknown'],
    [
      'an indicator that is worked out from others',
      '9900;99000101;A1;2025/26;alla;40;61',
      'indikator',
      'indicator-derived',
    ],
    ['an unknown school year', '9900;99000101;D7;2025;alla;40;61', 'läsår', 'school-year-invalid'],
  ])('tells of %s by row and column, and stores nothing', async (_, row, column, error) => {
    const before = await rowCounts();
    // The good rows around it would have added and changed figures.
    const text = tidy('9900;99000102;D7;2025/26;alla;70;84', row, '9900;99000103;D7;2013/14;alla;30;49');

    const { id, summary } = (await karin.upload(previewImport, 'fel.csv', text)).output();
    expect(summary.errorCount).toBe(1);
    expect(summary.errors).toEqual([expect.objectContaining({ row: 3, column, error })]);

    const refused = await karin.call(takeInImport, { id });
    expect(refused.problem()).toMatchObject({
      type: 'urn:vagval:problem:import-has-errors',
      status: 422,
      facts: { errors: 1 },
    });
    expect(await rowCounts()).toEqual(before);
    expect(await api.sql('SELECT state FROM import_file WHERE id = $1', [id])).toEqual([{ state: 'previewed' }]);
  });

  it('tells of every row that is wrong, in the order of the file', async () => {
    const text = tidy(
      '9900;99009998;D7;2025/26;alla;4;6',
      '9900;99000101;D7;2025/26;alla;-1;0,5',
      '9900;99000102;Q1;2025/26;alla;1;2',
    );
    const { summary } = (await karin.upload(previewImport, 'fel.csv', text)).output();
    expect(summary.errors.map(({ row, column }) => [row, column])).toEqual([
      [2, 'enhet'],
      [3, 'täljare'],
      [3, 'nämnare'],
      [4, 'indikator'],
    ]);
  });

  it('gives back the refused rows and nothing else, each with a sentence, to correct and load again', async () => {
    const good = '9900;99000102;D7;2025/26;alla;70;84';
    const wrong = '9900;99000101;D7;2025/26;alla;62;61';
    const { id } = (await karin.upload(previewImport, 'antal.csv', tidy(good, wrong))).output();

    const file = await karin.call(getImportErrors, { id });

    expect(file.contentType).toBe('text/csv; charset=utf-8');
    expect(file.text.replace('\uFEFF', '').trimEnd().split('\r\n')).toEqual([
      `${header};fel`,
      `${wrong};Täljaren 62 är större än nämnaren 61. Kontrollera båda talen.`,
    ]);
    const english = await karin.call(getImportErrors, { id, language: 'en' });
    expect(english.text).not.toContain('Täljaren');

    const again = await karin.upload(previewImport, 'antal-fel.csv', file.text.replace(';62;', ';60;'));
    expect(again.output().summary).toMatchObject({ errorCount: 0, observations: 1 });
  });

  it('has no refused rows to give once the file is taken in', async () => {
    const { id } = (await karin.upload(previewImport, 'bra.csv', tidy('9900;99000101;D7;2003/04;alla;4;6'))).output();
    await karin.call(takeInImport, { id });
    expect((await karin.call(getImportErrors, { id })).problem()).toMatchObject({ status: 404 });
  });

  it.each([
    ['in place of a count', tidy(`9900;99000101;D7;2025/26;alla;${number};61`)],
    ['in place of a unit', tidy(`9900;${number};D7;2025/26;alla;40;61`)],
    ['in a column of its own', `${header};elev\n9900;99000101;D7;2025/26;alla;40;61;${number}`],
    ['as a heading', `${header};${number}\n9900;99000101;D7;2025/26;alla;40;61;`],
    ['after a quote that is never closed', tidy(`9900;"99000101;D7;2025/26;alla;${number};61`)],
  ])('is refused for a personal number %s, and the number is told nowhere', async (_, text) => {
    const before = await rowCounts();
    const preview = await karin.upload(previewImport, 'elever.csv', text);
    const { id, summary } = preview.output();
    expect(summary.errors.map(({ error }) => error)).toContain('personal-number-found');

    const answers = [preview, await karin.call(takeInImport, { id }), await karin.call(getImportErrors, { id })];
    for (const answer of answers) expect(answer.text.replace(/\D/g, '')).not.toContain(number.replace('-', ''));
    expect(answers[1]!.status).toBe(422);
    const [kept] = await api.sql<{ told: string }>(
      "SELECT summary::text || sample::text || file_name || coalesce(encode(content, 'escape'), '') AS told FROM import_file WHERE id = $1",
      [id],
    );
    expect(kept!.told).not.toContain(number);
    expect(await rowCounts()).toEqual(before);
  });

  it('is told to be empty, when it is', async () => {
    const empty = { type: 'urn:vagval:problem:import-empty', status: 422 };
    expect(await problemOf('')).toMatchObject(empty);
    expect(await problemOf('\r\n  \n')).toMatchObject(empty);
  });

  it('is told not to be recognised, when it is none that is read', async () => {
    const unknown = { type: 'urn:vagval:problem:import-not-recognised', status: 422 };
    expect(await problemOf('namn;klass\nLisa;9A\n')).toMatchObject(unknown);
    expect(await problemOf(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]))).toMatchObject(unknown);
    expect(await problemOf('%PDF-1.7 och mer')).toMatchObject(unknown);
  });

  it('is missed, when there is none', async () => {
    expect((await karin.call(previewImport, {})).problem()).toMatchObject({
      type: 'urn:vagval:problem:import-empty',
      status: 422,
    });
  });

  it('is told to be too large above 20 MB, and nothing of it is remembered', async () => {
    const before = await api.sql('SELECT count(*) FROM import_file');
    const row = '9900;99000101;D7;2025/26;alla;40;61\n';
    const text = header + '\n' + row.repeat(Math.ceil((20 * 1024 * 1024) / row.length));

    expect(await problemOf(text)).toMatchObject({
      type: 'urn:vagval:problem:import-too-large',
      status: 413,
      facts: { megabytes: 20 },
    });
    expect(await api.sql('SELECT count(*) FROM import_file')).toEqual(before);
  });

  it('is told to have too many rows above 200 000', async () => {
    expect(await problemOf(`${header}\n${'9900;99000101;D7;2025/26;alla;4;6\n'.repeat(200_001)}`)).toMatchObject({
      type: 'urn:vagval:problem:import-too-many-rows',
      status: 422,
    });
  });
});
