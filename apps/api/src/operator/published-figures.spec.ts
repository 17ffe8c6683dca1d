import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { listUnits } from '@vagval/contracts/units/units';
import { ImportsService } from '../imports/imports.service';
import { someone } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';
import { operator } from './operator';

const title = 'Grundskola - Slutbetyg årskurs 9, samtliga elever';
/** As Skolverket publishes it; schools and figures are made up. */
const madeUp = `\uFEFFStatistik från Skolverket, https://www.skolverket.se;;;;;;;;;;
;;;;;;;;;;
${title};;;;;;;;;;
Valt läsår: 2024/25;;;;;;;;;;
;;;;;;;;;;
Skola;Skol-enhetskod;Skolkommun;Kommun-kod;Typ av huvudman;Huvudman;Huvudman orgnr;Antal elever;Andel (%) elever som uppfyllt betygskriterierna i alla ämnen;Andel (%) elever behöriga till yrkesprog.;Genomsnittligt meritvärde (17 ämnen)
Dalskolan;99910001;Ale;1440;Kommunal;Ale kommun;2120001439;64;71,3;84,4;221,5
Bergskolan;99910002;Ale;1440;Kommunal;Ale kommun;2120001439;31;96,8;~100;251,2
Lillskolan;99910003;Ale;1440;Enskild;Stiftelsen Lill;8020001111;..;..;..;..
Resursskolan;99910004;Ale;1440;Kommunal;Ale kommun;2120001439;12;.;.;.
Grannskolan;99910005;Alingsås;1489;Kommunal;Alingsås kommun;2120001553;40;70;80;210
`;
const real = path.resolve(
  import.meta.dirname,
  '../../../../../shared/data/skolverket/skolenhet',
  `${title} 2025 Skolenhet.csv`,
);

/** Takes a file in as the operator does, and signs in the leadership of one of its municipalities. */
async function leadershipAfter(api: TestApi, municipalityCode: string, bytes: Uint8Array) {
  const imports = api.app.get(ImportsService);
  const { importId, summary } = await imports.takeInFile({ name: 'slutbetyg.csv', bytes }, operator);
  const [root] = await api.sql<{ id: string }>(
    `SELECT id FROM unit WHERE municipality_code = $1 AND kind = 'municipality'`,
    [municipalityCode],
  );
  return { importId, summary, leader: await someone(api, 'leadership', root!.id) };
}

/** What the matrix says of an indicator, by the name of the school. */
async function column(leader: Visitor, indicatorId: string) {
  const { rows } = (await leader.call(getMatrix, { schoolYear: 2024, sort: 'name' })).output();
  return new Map(
    rows.map(({ unitName, cells }) => [unitName, cells.find((cell) => cell.indicatorId === indicatorId)?.result]),
  );
}

/** What the page of an indicator says of a school. */
async function onPage(leader: Visitor, unitName: string) {
  const units = (await leader.call(listUnits, { schoolYear: 2024 })).output();
  const unitId = units.find(({ name }) => name === unitName)!.id;
  return (
    await leader.call(getIndicatorPage, { indicatorId: 'eligible-vocational', unitId, schoolYear: 2024 })
  ).output();
}

describe('published figures, taken in by the operator', () => {
  let api: TestApi;
  let taken: Awaited<ReturnType<typeof leadershipAfter>>;

  beforeAll(async () => {
    api = await TestApi.start();
    taken = await leadershipAfter(api, '1440', Buffer.from(madeUp));
  });
  afterAll(() => api.stop());

  it('make the municipalities and the schools they are about', async () => {
    expect(taken.summary).toMatchObject({
      format: 'siris',
      title,
      schoolYear: 2024,
      newUnits: 5,
      errorCount: 0,
      otherMunicipalities: 0,
    });
    expect(await api.sql('SELECT code, name, example FROM municipality ORDER BY code')).toEqual([
      { code: '1440', name: 'Ale', example: false },
      { code: '1489', name: 'Alingsås', example: false },
    ]);
    const units = (await taken.leader.call(listUnits, { schoolYear: 2024 })).output();
    expect(
      units.map(({ name, code, kind, organiser, schoolForms }) => [name, code, kind, organiser, ...schoolForms]),
    ).toEqual([
      ['Ale', null, 'municipality', 'municipal'],
      ['Bergskolan', '99910002', 'school-unit', 'municipal', 'compulsory'],
      ['Dalskolan', '99910001', 'school-unit', 'municipal', 'compulsory'],
      ['Lillskolan', '99910003', 'school-unit', 'independent', 'compulsory'],
      ['Resursskolan', '99910004', 'school-unit', 'municipal', 'compulsory'],
    ]);
  });

  it('are shown with the state the source gave them', async () => {
    expect(await column(taken.leader, 'eligible-vocational')).toEqual(
      new Map([
        ['Bergskolan', { kind: 'nearly-all', group: 31 }],
        ['Dalskolan', { kind: 'value', value: 0.844, count: null, group: 64 }],
        ['Lillskolan', { kind: 'suppressed' }],
        ['Resursskolan', { kind: 'missing' }],
        ['Ale', { kind: 'not-reported' }],
      ]),
    );
    expect((await column(taken.leader, 'merit-value')).get('Dalskolan')).toMatchObject({ kind: 'value', value: 221.5 });
  });

  it('tell on the page of the indicator where they come from', async () => {
    const page = await onPage(taken.leader, 'Dalskolan');
    expect(page).toMatchObject({
      result: { kind: 'value', value: 0.844, group: 64 },
      provenance: { fileName: 'slutbetyg.csv', row: 7, takenInBy: 'Driftansvarig' },
    });
    expect((await onPage(taken.leader, 'Lillskolan')).result).toEqual({ kind: 'suppressed' });
  });

  it('change nothing when they are taken in again', async () => {
    const imports = api.app.get(ImportsService);
    const { summary } = await imports.inspect({ name: 'igen.csv', bytes: Buffer.from(madeUp) }, operator);
    expect(summary).toMatchObject({ added: 0, changed: 0, newUnits: 0, unchanged: taken.summary.added });
  });

  it('go away with the schools they brought when they are undone', async () => {
    await api.app.get(ImportsService).undo(taken.importId!, operator);
    const units = (await taken.leader.call(listUnits, { schoolYear: 2024 })).output();
    expect(units.map(({ name }) => name)).toEqual(['Ale']);
    expect(await api.sql('SELECT 1 FROM observation')).toEqual([]);
  });
});

// The file is Skolverket's own; where it is not at hand there is nothing to compare with.
(existsSync(real) ? describe : describe.skip)('the grades of 2025, as Skolverket published them', () => {
  let api: TestApi;
  let leader: Visitor;

  beforeAll(async () => {
    api = await TestApi.start();
    const taken = await leadershipAfter(api, '1384', readFileSync(real));
    expect(taken.summary.errorCount).toBe(0);
    expect(taken.summary.units).toBeGreaterThan(1500);
    leader = taken.leader;
  });
  afterAll(() => api.stop());

  it('are found on the matrix of Kungsbacka', async () => {
    const eligible = await column(leader, 'eligible-vocational');
    expect(eligible.get('Hålabäcksskolan B')).toEqual({ kind: 'value', value: 0.794, count: null, group: 68 });
    expect(eligible.get('Maleviksskolan')).toEqual({ kind: 'nearly-all', group: 30 });
    expect((await column(leader, 'merit-value')).get('Hålabäcksskolan B')).toMatchObject({ value: 209 });
  });

  it('are found on the page of the indicator', async () => {
    const page = await onPage(leader, 'Hålabäcksskolan B');
    expect(page.result).toEqual({ kind: 'value', value: 0.794, count: null, group: 68 });
    expect(page.provenance?.row).toBe(1325);
    expect((await onPage(leader, 'Maleviksskolan')).result).toEqual({ kind: 'nearly-all', group: 30 });
  });
});
