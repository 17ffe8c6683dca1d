import { readFile } from '../read-file';
import { aFile, anIndicator, aVocabulary, siris } from '../testing/vocabulary';

const eligibility = 'Grundskola - Behörighet till gymnasieskolan, fr.o.m. 2011';
const share = 'Andel (%) elever behöriga till yrkesprog.';
const own = anIndicator({ id: 'own', sources: [siris(eligibility, share)] });
const located = anIndicator({
  id: 'located',
  population: 'schools-in-municipality',
  sources: [siris(eligibility, share)],
});

const preamble = (title: string, more = '') =>
  `\ufeffStatistik från Skolverket, https://www.skolverket.se\n\n${title}\nValt läsår: 2024/25\n${more}\n`;
const municipalities = (rows: string) =>
  preamble(eligibility, 'En anmärkning;med semikolon\n') +
  `Kommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Kön;Antal elever;${share};Annat;\n${rows}\n\nRapportbeskrivning;;\nAntal elever;Alla elever;\n`;

describe('readSiris, municipalities', () => {
  it('keeps of each municipality the row whose organiser fits the population', async () => {
    const file = aFile(
      municipalities(
        'Ale;1440;V;14;Samtliga;Samtliga;434;81,6;1;\nAle;1440;V;14;Kommunal;Samtliga;409;81,2;2;\nAle;1440;V;14;Enskild;Samtliga;25;~100;.;',
      ),
    );

    const result = await readFile(file, aVocabulary(own, located));

    expect(result.observations).toMatchObject([
      { indicatorId: 'located', row: 8, value: 0.816, groupSize: 434 },
      {
        indicatorId: 'own',
        row: 9,
        value: 0.812,
        groupSize: 409,
        unitCode: null,
        municipalityCode: '1440',
        schoolYear: 2024,
      },
    ]);
    expect(result).toMatchObject({
      format: 'siris',
      title: eligibility,
      schoolYear: 2024,
      rowsRead: 3,
      rowsKept: 2,
      ignoredColumns: ['Annat'],
      municipalities: [{ code: '1440', name: 'Ale' }],
      errorCount: 0,
    });
    expect(result.cells).toMatchObject({ value: 7, 'nearly-all': 1, missing: 1, 'suppressed-at-source': 0 });
  });

  it('reads the gender of a row, and keeps a leading zero', async () => {
    const file = aFile(
      municipalities('Alvesta;0764;K;07;Kommunal;Flickor;9;..;1;\nAlvesta;0764;K;07;Kommunal;Pojkar;.;.;1;'),
    );

    const { observations } = await readFile(file, aVocabulary(own));

    expect(observations).toMatchObject([
      { municipalityCode: '0764', gender: 'girls', state: 'suppressed-at-source', value: null, groupSize: 9 },
      { municipalityCode: '0764', gender: 'boys', state: 'missing', value: null, groupSize: null },
    ]);
  });

  it('reads the gender of a group of columns, and the size of the group beside it', async () => {
    const title = 'Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E), per kön';
    const column = 'Andel (%) elever som fått godkänt betyg i alla ämnen';
    const header = `;;;;;Flickor;Flickor;Pojkar;Pojkar;\nKommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Antal elever;${column};Antal elever;${column.replace('elever', '\u00a0Elever')};`;
    const indicator = anIndicator({ id: 'six', sources: [siris(title.toUpperCase(), column)] });

    const { observations, ignoredColumns } = await readFile(
      aFile(`${preamble(title)}${header}\nAle;1440;V;14;Kommunal;203;81,3;217;69,1;\n`),
      aVocabulary(indicator),
    );

    expect(observations).toMatchObject([
      { gender: 'girls', value: 0.813, groupSize: 203, column: `Flickor: ${column}` },
      { gender: 'boys', value: 0.691, groupSize: 217 },
    ]);
    expect(ignoredColumns).toEqual([]);
  });

  it('reads the gender below the heading of a measure', async () => {
    const title = 'Grundskola - Prov';
    const header =
      ';;;;;Andel;Andel;Andel;Poäng;\nKommun;Kommun-kod;Län;Läns-kod;Typ av huvudman;Totalt;Flickor;Pojkar;Totalt;';
    const indicator = anIndicator({ id: 'test', sources: [siris(title, 'Andel')] });

    const { observations } = await readFile(
      aFile(`${preamble(title)}${header}\nAle;1440;V;14;Kommunal;50;60;40;9,7;\n`),
      aVocabulary(indicator),
    );

    expect(observations.map(({ gender, value }) => [gender, value])).toEqual([
      ['all', 0.5],
      ['girls', 0.6],
      ['boys', 0.4],
    ]);
  });

  it('keeps a row that is printed twice once, and refuses one that contradicts itself', async () => {
    const row = 'Ale;1440;V;14;Kommunal;Samtliga;409;81,2;2;';

    const twice = await readFile(aFile(municipalities(`${row}\n${row}`)), aVocabulary(own));
    const against = await readFile(aFile(municipalities(`${row}\n${row.replace('81,2', '81,3')}`)), aVocabulary(own));

    expect(twice.observations).toHaveLength(1);
    expect(twice.errors).toEqual([]);
    expect(against.errors).toEqual([
      { row: 9, column: share, error: 'duplicate-cell', value: '0.813', facts: { firstRow: 8 } },
    ]);
  });

  it('refuses what cannot be a share, an unreadable mapped cell and a code that lost its zero, but no strange cell elsewhere', async () => {
    const rows =
      'A;1440;V;14;Kommunal;Samtliga;9;101;hej;\nB;1441;V;14;Kommunal;Samtliga;9;~40;;\nC;764;V;14;Kommunal;Samtliga;9;40;;';

    const { errors } = await readFile(aFile(municipalities(rows)), aVocabulary(own));

    expect(errors.map(({ row, error, value }) => [row, error, value])).toEqual([
      [8, 'value-out-of-range', '101'],
      [9, 'number-invalid', '~40'],
      [10, 'municipality-code-invalid', '764'],
    ]);
  });

  it('says so when a table that is used names no school year', async () => {
    const file = aFile(
      municipalities('Ale;1440;V;14;Kommunal;Samtliga;9;40;1;').replace('Valt läsår: 2024/25', 'Valt år: 2024'),
    );

    const { errors, observations } = await readFile(file, aVocabulary(own));

    expect(observations).toEqual([]);
    expect(errors).toMatchObject([{ row: 7, error: 'school-year-invalid' }]);
  });
});

describe('readSiris, school units', () => {
  const title = 'Gymnasieskola - Avgångselever, nationella program (fr.o.m. 2013/14)';
  const degree = anIndicator({
    id: 'degree',
    breakdowns: ['programme'],
    sources: [siris(title, 'Andel (%) med examen')],
  });
  const header =
    'Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Program;Totalt antal;Andel (%) med examen;';
  const unit = (program: string, figures: string, code = '05567070') =>
    `Enhet 3;${code};Kungsbacka;1384;Kommunal;Kungsbacka kommun;2120001256;${program};${figures};`;
  const read = (...rows: string[]) =>
    readFile(aFile(`${preamble(title)}${header}\n${rows.join('\n')}\n`), aVocabulary(degree));

  it('keeps programmes and one total, and no other sum', async () => {
    const { observations, units, ignoredColumns, rowsRead } = await read(
      unit('Högskoleförberedande program', '107;93,5'),
      unit('Samhällsvetenskapsprogrammet', '86;96,5'),
      unit('Nationella program', '107;93,5'),
      unit('Nyskapade programmet', '21;81,0'),
    );

    expect(observations.map(({ programme, value, groupSize }) => [programme, value, groupSize])).toEqual([
      ['SA', 0.965, 86],
      [null, 0.935, 107],
    ]);
    expect(units).toEqual([
      {
        row: 7,
        municipalityCode: '1384',
        code: '05567070',
        name: 'Enhet 3',
        organiser: 'municipal',
        schoolForms: ['upper-secondary'],
      },
    ]);
    expect(ignoredColumns).toEqual(['Program: Nyskapade programmet']);
    expect(rowsRead).toBe(4);
  });

  it('takes the wider total where a file prints two', async () => {
    const { observations } = await read(
      unit('Nationella program', '107;93,5'),
      unit('Gymnasieskolan totalt (nationella program samt introduktionsprogram)', '120;85,0'),
    );

    expect(observations).toMatchObject([{ programme: null, value: 0.85, groupSize: 120 }]);
  });

  it('keeps units of every organiser, with the number itself where the indicator is no share', async () => {
    const grades = 'Grundskola - Slutbetyg årskurs 9, samtliga elever';
    const merit = anIndicator({
      id: 'merit',
      unit: 'points',
      range: [0, 340],
      sources: [siris(grades, 'Genomsnittligt meritvärde (17 ämnen)')],
    });
    const text = `${preamble(grades)}Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;Genomsnittligt meritvärde (17 ämnen)
A;77163912;Kungsbacka;1384;Kommunal;K;2120001256;68;209
B;77163913;Kungsbacka;1384;Enskild;K;5566501796;..;341
`;

    const { observations, errors, units } = await readFile(aFile(text), aVocabulary(merit));

    expect(observations).toMatchObject([{ unitCode: '77163912', basis: 'number', value: 209, groupSize: 68, row: 7 }]);
    expect(errors).toMatchObject([{ row: 8, error: 'value-out-of-range' }]);
    expect(units.map(({ organiser, schoolForms }) => [organiser, schoolForms])).toEqual([
      ['municipal', ['compulsory']],
      ['independent', ['compulsory']],
    ]);
  });
});
