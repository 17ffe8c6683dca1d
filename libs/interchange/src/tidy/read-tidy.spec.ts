import { maxErrors } from '../read-result';
import { readFile } from '../read-file';
import { aFile, anIndicator, aVocabulary } from '../testing/vocabulary';

const vocabulary = aVocabulary(
  anIndicator({ id: 'talks', code: 'D3' }),
  anIndicator({ id: 'choices', breakdowns: ['gender', 'programme', 'cohort'] }),
  anIndicator({ id: 'first-choice-programme', code: 'A2', breakdowns: ['gender', 'programme'] }),
  anIndicator({ id: 'spread', derived: 'from-choices' }),
  anIndicator({ id: 'merit', unit: 'points' }),
);
const header = 'kommun;enhet;indikator;läsår;kohort;kön;program;täljare;nämnare;läge';
const read = (...rows: string[]) => readFile(aFile([header, ...rows].join('\n')), vocabulary);
const refused = async (...rows: string[]) =>
  (await read(...rows)).errors.map(({ row, column, error }) => [row, column, error]);

describe('readTidy', () => {
  it('reads counts of a unit and of a municipality', async () => {
    const result = await read(
      '1384;77163912;talks;2025/26;;flickor;;45;52;',
      '0114;0114;choices;2025/26;2022/23;Alla;sa;1 045;2\u00a0000;',
    );

    expect(result.observations).toEqual([
      {
        row: 2,
        column: 'täljare',
        indicatorId: 'talks',
        municipalityCode: '1384',
        unitCode: '77163912',
        schoolYear: 2025,
        cohort: null,
        gender: 'girls',
        programme: null,
        state: 'value',
        basis: 'counts',
        numerator: 45,
        denominator: 52,
        value: null,
        groupSize: null,
      },
      expect.objectContaining({
        municipalityCode: '0114',
        unitCode: null,
        cohort: 2022,
        programme: 'SA',
        numerator: 1045,
        denominator: 2000,
      }),
    ]);
    expect(result).toMatchObject({
      format: 'tidy-csv',
      title: 'fil',
      schoolYear: 2025,
      rowsRead: 2,
      rowsKept: 2,
      errorCount: 0,
    });
  });

  it('understands English headings, commas, tabs, windows-1252 and women and men', async () => {
    const english =
      'municipality,unit,indicator,school_year,gender,numerator,denominator\n1384,77163912,D3,2025/26,women,1,2\n';
    const tabs = english.replace('women', 'män').replaceAll(',', '\t');
    const bytes = Uint8Array.from(tabs, (mark) => mark.charCodeAt(0));

    expect((await readFile(aFile(english), vocabulary)).observations).toMatchObject([
      { indicatorId: 'talks', gender: 'girls' },
    ]);
    expect(await readFile({ name: 'x.csv', bytes }, vocabulary)).toMatchObject({
      encoding: 'windows-1252',
      observations: [{ gender: 'boys' }],
    });
  });

  it.each([
    ['saknas', 'missing'],
    ['Dold i källan', 'suppressed-at-source'],
    ['gäller inte', 'not-applicable'],
    ['ej rapporterat', 'not-reported'],
    ['nästan alla', 'nearly-all'],
  ])('reads the state %s', async (word, state) => {
    const { observations, cells } = await read(`1384;77163912;talks;2025/26;;alla;;;;${word}`);

    expect(observations).toMatchObject([{ state, numerator: null, denominator: null, basis: 'counts' }]);
    expect(cells).toMatchObject({ [state]: 1, value: 0 });
  });

  it('keeps the size of a group nearly all of which reached it', async () => {
    const { observations } = await read('1384;77163912;talks;2025/26;;alla;;;30;nästan alla');

    expect(observations).toMatchObject([{ state: 'nearly-all', numerator: null, denominator: null, groupSize: 30 }]);
  });

  it.each([
    ['384;77163912;talks;2025/26;;alla;;1;2;', 'kommun', 'municipality-code-invalid'],
    ['1384;7163912;talks;2025/26;;alla;;1;2;', 'enhet', 'unit-code-invalid'],
    ['1384;1480;talks;2025/26;;alla;;1;2;', 'enhet', 'unit-code-invalid'],
    ['1384;77163912;talk;2025/26;;alla;;1;2;', 'indikator', 'indicator-unknown'],
    ['1384;77163912;spread;2025/26;;alla;;1;2;', 'indikator', 'indicator-derived'],
    ['1384;77163912;merit;2025/26;;alla;;1;2;', 'indikator', 'indicator-not-counted'],
    ['1384;77163912;talks;2025/27;;alla;;1;2;', 'läsår', 'school-year-invalid'],
    ['1384;77163912;talks;2025;;alla;;1;2;', 'läsår', 'school-year-invalid'],
    ['1384;77163912;talks;2025/26;2022/23;alla;;1;2;', 'kohort', 'cohort-invalid'],
    ['1384;77163912;choices;2025/26;2026/27;alla;;1;2;', 'kohort', 'cohort-invalid'],
    ['1384;77163912;talks;2025/26;;hen;;1;2;', 'kön', 'gender-unknown'],
    ['1384;77163912;choices;2025/26;;alla;XX;1;2;', 'program', 'programme-unknown'],
    ['1384;77163912;talks;2025/26;;alla;SA;1;2;', 'program', 'programme-not-allowed'],
    ['1384;77163912;talks;2025/26;;alla;;;;kanske', 'läge', 'state-unknown'],
    ['1384;77163912;talks;2025/26;;alla;;-1;2;', 'täljare', 'count-negative'],
    ['1384;77163912;talks;2025/26;;alla;;1,5;2;', 'täljare', 'count-not-whole'],
    ['1384;77163912;talks;2025/26;;alla;;1;1.234;', 'nämnare', 'number-invalid'],
    ['1384;77163912;talks;2025/26;;alla;;1;2147483648;', 'nämnare', 'value-out-of-range'],
    ['1384;77163912;talks;2025/26;;alla;;3;2;', 'täljare', 'numerator-larger-than-denominator'],
    ['1384;77163912;talks;2025/26;;alla;;1;;', 'nämnare', 'counts-incomplete'],
    ['1384;77163912;talks;2025/26;;alla;;0;;saknas', 'täljare', 'value-with-state'],
    ['1384;77163912;talks;2025/26;;alla;;1', null, 'row-length'],
    ['1384;77163912;talks;2025/26;;alla;;1;2;;x', null, 'row-length'],
  ])('refuses %j', async (row, column, error) => {
    expect(await refused('1384;77163912;choices;2025/26;;alla;;1;2;', row)).toEqual([[3, column, error]]);
  });

  it('refuses every bad cell of a row, counts lines past blank ones, and keeps nothing of it', async () => {
    const { errors, observations } = await read('', ';;;;;;;;;', '1384;x;talks;2025/26;;?;;-1;2;');

    expect(errors.map(({ row, column, value }) => [row, column, value])).toEqual([
      [4, 'enhet', 'x'],
      [4, 'kön', '?'],
      [4, 'täljare', '-1'],
    ]);
    expect(observations).toEqual([]);
  });

  it('refuses the second of two rows about the same cell, and says where the first stands', async () => {
    const { errors } = await read('1384;77163912;talks;2025/26;;alla;;1;2;', '1384;77163912;D3;2025/26;;alla;;1;2;');

    expect(errors).toEqual([{ row: 3, column: null, error: 'duplicate-cell', value: null, facts: { firstRow: 2 } }]);
  });

  it.each([
    ['20;40', '8;20', '13;20', 'täljare', { girls: 8, boys: 13, all: 20 }],
    ['20;39', '8;20', '8;20', 'nämnare', { girls: 20, boys: 20, all: 39 }],
    ['20;20', '5;10', '5;10', 'täljare', { girls: 5, boys: 5, all: 20 }],
  ])('refuses a total of %s with girls %s and boys %s', async (all, girls, boys, column, facts) => {
    const row = (gender: string, counts: string) => `1384;77163912;talks;2025/26;;${gender};;${counts};`;

    const { errors } = await read(row('flickor', girls), row('pojkar', boys), row('alla', all));

    expect(errors).toEqual([
      { row: 4, column, error: 'totals-do-not-add-up', value: String(facts.all === 39 ? 39 : facts.all), facts },
    ]);
  });

  it('refuses programmes that together have more pupils than have chosen, and accepts fewer', async () => {
    const row = (programme: string, count: number) => `1384;77163912;A2;2025/26;;flickor;${programme};${count};30;`;

    const { errors } = await read(row('SA', 20), row('BF', 11));

    expect(errors).toEqual([
      {
        row: 3,
        column: 'täljare',
        error: 'programmes-do-not-add-up',
        value: '11',
        facts: { chosen: 31, choosers: 30 },
      },
    ]);
    expect(await refused(row('SA', 20), row('BF', 9))).toEqual([]);
  });

  it('accepts a total with room for those who are registered as neither', async () => {
    expect(
      await refused(
        '1384;77163912;talks;2025/26;;flickor;;8;20;',
        '1384;77163912;talks;2025/26;;pojkar;;9;20;',
        '1384;77163912;talks;2025/26;;alla;;18;42;',
      ),
    ).toEqual([]);
  });

  it('refuses a personal number wherever it stands, and does not repeat it', async () => {
    const result = await readFile(
      aFile(
        `${header};20121212-1212\n1384;77163912;121212-1212;2025/26;;alla;;1;2;;\n1384;201212121212;talks;2025/26;;alla;;1;2;;\n`,
      ),
      vocabulary,
    );

    expect(result.errors.filter(({ error }) => error === 'personal-number-found').map(({ row }) => row)).toEqual([
      1, 2, 3,
    ]);
    expect(JSON.stringify(result)).not.toMatch(/121212/);
  });

  it('looks for personal numbers also behind a quotation mark that is never closed', async () => {
    const { errors } = await read('1384;"77163912;talks', '1384;121212-1212;talks');

    expect(errors.map(({ row, error }) => [row, error])).toEqual([
      [2, 'quote-unclosed'],
      [3, 'personal-number-found'],
    ]);
  });

  it('refuses absent, unknown and repeated columns once, not for every row', async () => {
    const file = aFile(
      'enhet;indikator;läsår;kön;täljare;täljare;nämnare;anteckning\n77163912;talks;2025/26;alla;1;1;2;x\n',
    );

    const { errors, rowsRead } = await readFile(file, vocabulary);

    expect(errors.map(({ row, column, error }) => [row, column, error])).toEqual([
      [1, 'täljare', 'column-unknown'],
      [1, 'anteckning', 'column-unknown'],
      [1, 'kommun', 'column-missing'],
    ]);
    expect(rowsRead).toBe(1);
  });

  it('counts all errors but tells of the first thousand', async () => {
    const { errors, errorCount } = await read(
      ...Array<string>(maxErrors + 7).fill('1384;77163912;talks;2025/26;;?;;1;2;'),
    );

    expect([errors.length, errorCount]).toEqual([maxErrors, maxErrors + 7]);
  });

  it('refuses more rows than the limit', async () => {
    const row = '1384;77163912;talks;2025/26;;?;;1;2;\n';

    await expect(read(row.repeat(200_001))).rejects.toMatchObject({ rule: 'import-too-many-rows' });
  });
});
