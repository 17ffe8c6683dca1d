import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Indicator } from '@vagval/domain/indicators/indicator';
import { readFile } from './read-file';
import type { ReadResult } from './read-result';
import { anIndicator, aProgramme, aVocabulary, kolada, siris } from './testing/vocabulary';

const folder = resolve(import.meta.dirname, '../../../../shared/data');
const gradesTitle = 'Grundskola - Slutbetyg årskurs 9, samtliga elever';
const eligibleColumn = 'Andel (%) elever behöriga till yrkesprog.';
const sixTitle = 'Grundskola - Betyg årskurs 6, andel som fått godkänt betyg (A-E)';
const sixColumn = 'Andel (%) elever som fått godkänt betyg i alla ämnen';
const degreeTitle = 'Gymnasieskola - Avgångselever, nationella program (fr.o.m. 2013/14)';

const indicators: Indicator[] = [
  anIndicator({
    id: 'eligible',
    population: 'schools-in-municipality',
    sources: [
      siris(gradesTitle, eligibleColumn),
      siris('Grundskola - Behörighet till gymnasieskolan, fr.o.m. 2011', eligibleColumn),
    ],
  }),
  anIndicator({
    id: 'merit',
    unit: 'points',
    range: [0, 340],
    sources: [siris(gradesTitle, 'Genomsnittligt meritvärde (17 ämnen)')],
  }),
  anIndicator({
    id: 'six',
    sources: [siris(`${sixTitle}, per kön`, sixColumn), siris(`${sixTitle}, samtliga elever`, sixColumn)],
  }),
  anIndicator({ id: 'degree', breakdowns: ['programme'], sources: [siris(degreeTitle, 'Andel (%) med examen')] }),
  anIndicator({ id: 'kolada-eligible', sources: [kolada('N15563')] }),
  anIndicator({ id: 'kolada-degree', sources: [kolada('N17461')] }),
];
const vocabulary = {
  ...aVocabulary(...indicators),
  programmes: [aProgramme('SA', 'Samhällsvetenskapsprogrammet'), aProgramme('HT', 'Hotell- och turismprogrammet')],
};

const text = (path: string) => readFileSync(join(folder, path), 'utf8');
const read = (path: string): Promise<ReadResult> =>
  readFile({ name: path.split('/').at(-1) ?? '', bytes: readFileSync(join(folder, path)) }, vocabulary);
/** Names of the files of a folder, in order; one empty name where it is absent, since a table of tests may not be empty. */
const filesIn = (path: string, end: string) => {
  if (!existsSync(join(folder, path))) return [''];
  return readdirSync(join(folder, path))
    .filter((name) => name.endsWith(end))
    .sort();
};
const cellOf = ({ observations }: ReadResult, where: Partial<ReadResult['observations'][number]>) =>
  observations.filter((each) =>
    Object.entries(where).every(([key, value]) => each[key as keyof typeof each] === value),
  );

/** Cells of the lines that hold a code, counted without any of our code: `from` is the first column of figures. */
function countByHand(path: string, codeAt: number, digits: number, from: number) {
  const rows = text(path)
    .split('\n')
    .map((line) => line.replace(/;$/, '').split(';'))
    .filter((cells) => cells[codeAt]?.length === digits && /^[0-9]+$/.test(cells[codeAt] ?? ''));
  const figures = rows.flatMap((cells) => cells.slice(from));
  const count = (mark: string) => figures.filter((cell) => cell === mark).length;
  return { rows: rows.length, nearlyAll: count('~100'), suppressed: count('..'), missing: count('.') };
}

// The published files are not part of the repository: where they do not lie beside it, these tests are skipped.
const whenPresent = existsSync(folder) ? describe : describe.skip;

whenPresent('real files', () => {
  const grades = 'skolverket/skolenhet/Grundskola - Slutbetyg årskurs 9, samtliga elever 2025 Skolenhet.csv';

  it('finds in the final grades of 2024/25 all units and every kind of cell', async () => {
    const byHand = countByHand(grades, 1, 8, 7);

    const result = await read(grades);

    expect(byHand.rows).toBe(1714);
    expect(result).toMatchObject({
      format: 'siris',
      title: gradesTitle,
      schoolYear: 2024,
      rowsRead: byHand.rows,
      errorCount: 0,
    });
    expect(result.units).toHaveLength(byHand.rows);
    expect(result.cells['nearly-all']).toBe(byHand.nearlyAll);
    expect(result.cells['suppressed-at-source']).toBe(byHand.suppressed);
    expect(result.cells.missing).toBe(byHand.missing);
    expect(result.cells.value).toBe(byHand.rows * 4 - byHand.nearlyAll - byHand.suppressed - byHand.missing);
    expect(result.observations).toHaveLength(byHand.rows * 2);
  });

  it('finds what is published of Hålabäcksskolan B and of Malevik', async () => {
    const result = await read(grades);

    expect(cellOf(result, { unitCode: '77163912' })).toMatchObject([
      {
        indicatorId: 'eligible',
        municipalityCode: '1384',
        value: 0.794,
        groupSize: 68,
        state: 'value',
        basis: 'share',
      },
      { indicatorId: 'merit', value: 209, groupSize: 68, basis: 'number' },
    ]);
    const malevik = result.units.find(({ name }) => name.startsWith('Malevik'))?.code ?? '';
    expect(cellOf(result, { unitCode: malevik })).toMatchObject([
      { state: 'nearly-all', value: null, groupSize: 30 },
      { value: 282.9 },
    ]);
  });

  it('finds in the degrees of Kungsbacka one total for each unit and its known programmes', async () => {
    const path =
      'skolverket/skolenhet/Gymnasieskola - Avgångselever, nationella program 2025 Skolenhet (Kungsbacka).csv';

    const result = await read(path);

    const unit = '58191646';
    expect(
      cellOf(result, { unitCode: unit }).map(({ programme, value, groupSize }) => [programme, value, groupSize]),
    ).toEqual([
      [null, 0.941, 153],
      ['SA', 0.941, 153],
    ]);
    expect(cellOf(result, { programme: null })).toHaveLength(14);
    expect(result.rowsRead).toBe(countByHand(path, 1, 8, 8).rows);
    expect(result.ignoredColumns).toContain('Program: Teknikprogrammet');
    expect(result.errorCount).toBe(0);
  });

  it('reads the gender of rows in the eligibility of municipalities', async () => {
    const result = await read('skolverket/siris/behorighet_grundskola_2024_25.csv');

    expect(result).toMatchObject({ schoolYear: 2024, rowsRead: 2139, errorCount: 0 });
    expect(
      cellOf(result, { municipalityCode: '1440' }).map(({ gender, value, groupSize }) => [gender, value, groupSize]),
    ).toEqual([
      ['girls', 0.832, 214],
      ['boys', 0.8, 220],
      ['all', 0.816, 434],
    ]);
    expect(result.municipalities).toHaveLength(290);
  });

  it('reads the gender of groups of columns in the grades of year 6', async () => {
    const result = await read(`skolverket/siris/${sixTitle}, per kön 2025 Kommun.csv`);

    expect(
      cellOf(result, { municipalityCode: '1440' }).map(({ gender, value, groupSize }) => [gender, value, groupSize]),
    ).toEqual([
      ['girls', 0.813, 203],
      ['boys', 0.691, 217],
    ]);
  });

  it('reads the same from the spreadsheet as from the CSV of one export', async () => {
    const path = `skolverket/siris/${sixTitle}, samtliga elever 2025 Kommun`;
    const plain = ({ rowsRead, rowsKept, cells, title, schoolYear, municipalities, observations }: ReadResult) => ({
      rowsRead,
      rowsKept,
      cells,
      title,
      schoolYear,
      municipalities,
      observations: observations.map((each) => ({ ...each, row: 0 })),
    });

    const fromCsv = await read(`${path}.csv`);
    const fromSheet = await read(`${path}.xlsx`);

    expect(fromCsv.observations.length).toBeGreaterThan(280);
    expect(plain(fromSheet)).toEqual(plain(fromCsv));
  });

  it.each(filesIn('skolverket/siris', '.csv'))('counts rows and cells of %s as a plain search does', async (name) => {
    const path = `skolverket/siris/${name}`;
    const from = name.includes('nationella prov') || name.startsWith('behorighet') ? 6 : 5;
    const byHand = countByHand(path, 1, 4, from);

    const result = await read(path);

    expect(byHand.rows).toBeGreaterThan(250);
    expect(result).toMatchObject({ format: 'siris', rowsRead: byHand.rows, errorCount: 0 });
    expect(result.cells).toMatchObject({
      'nearly-all': byHand.nearlyAll,
      'suppressed-at-source': byHand.suppressed,
      missing: byHand.missing,
    });
  });

  it('finds the published shares of N15563, a year back, and what is hidden in them', async () => {
    const first = await read('kolada/v3_pages/data_N15563_GR_p1.json');
    const second = await read('kolada/v3_pages/data_N15563_GR_p2.json');

    expect(cellOf(first, { municipalityCode: '1401', schoolYear: 2014 })).toMatchObject([
      { indicatorId: 'kolada-eligible', gender: 'all', value: 0.947, basis: 'share' },
    ]);
    expect(cellOf(first, { municipalityCode: '1440', schoolYear: 2014, gender: 'all' })).toMatchObject([
      { value: 0.84 },
    ]);
    expect([first.rowsRead, second.rowsRead]).toEqual([40, 32]);
    // Of 95 figures on the second page 22 are private and one is null without a status.
    expect(second.cells).toMatchObject({ value: 73, 'suppressed-at-source': 22, missing: 1 });
    expect(second.observations.every(({ state, value }) => (state === 'value') === (value !== null))).toBe(true);
  });

  it.each(filesIn('kolada/v3_pages', '.json'))('reads every record of %s', async (name) => {
    const page = JSON.parse(text(`kolada/v3_pages/${name}`)) as { values: { values: unknown[] }[] };

    const result = await read(`kolada/v3_pages/${name}`);

    expect(result).toMatchObject({ format: 'kolada', rowsRead: page.values.length, errorCount: 0 });
    const figures = page.values.flatMap(({ values }) => values).length;
    expect(Object.values(result.cells).reduce((sum, count) => sum + count, 0)).toBe(figures);
    expect(result.observations).toHaveLength(name.includes('N15816') ? 0 : figures);
  });

  it.each([
    ['Grundskola', 4894, 'compulsory', 4872],
    ['Gymnasieskola', 1330, 'upper-secondary', 1330],
    ['Gymnasiesärskola', 262, 'adapted-upper-secondary', 262],
    ['Komm_vuxenutb', 390, 'adult', 390],
  ] as const)('finds the units of the register of %s', async (name, units, form, withForm) => {
    const result = await read(`skolverket/register/2020_${name}.csv`);

    expect(result).toMatchObject({ format: 'school-unit-register', rowsRead: units, rowsKept: units, errorCount: 0 });
    expect(result.units).toHaveLength(units);
    expect(result.units.filter(({ schoolForms }) => schoolForms.includes(form))).toHaveLength(withForm);
  });

  it.each([
    ...filesIn('foreign', '.csv').map((name) => `foreign/${name}`),
    ...filesIn('antagning', '.csv').map((name) => `antagning/${name}`),
    ...filesIn('kolada', '.json').map((name) => `kolada/${name}`),
    'skolverket/register/2020_Huvudmän.csv',
    'skolverket/skolenhet/genomstromning_startar2020_kungsbacka.csv',
    'skolverket/skolenhet/gymnasieelever_per_program_2025_26_kungsbacka.csv',
    'skolverket/planned_educations/raw_GR/10245367_statistics_gr.json',
  ])('does not take %s for something it knows', async (path) => {
    await expect(read(path)).rejects.toMatchObject({ rule: 'import-not-recognised' });
  });
});
