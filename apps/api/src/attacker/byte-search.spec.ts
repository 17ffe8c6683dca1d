import type { Endpoint, GivenOf } from '@vagval/contracts/endpoint';
import { genders } from '@vagval/domain/gender';
import { ImportsService } from '../imports/imports.service';
import { operator } from '../operator/operator';
import { TestApi, Visitor, type Answer } from '../testing/test-api';
import { readerOf } from './attacked';
import { tracesIn, tracesOf } from './byte-search';
import { collect } from './collect';
import { Notebook } from './notebook';
import { givePlan } from './random-plan';
import { registerFiles, tidyFile, type RandomMunicipality } from './random-municipality';
import type { RandomUnit } from './random-figures';
import { silentReads } from './readings';
import { keyOf, type TrueCell } from './true-cell';

const code = '3999';
const unit = (at: number): RandomUnit => ({
  code: `${code}000${at}`,
  name: `Skola ${at}`,
  form: 'compulsory',
  size: 0,
  girlShare: 0.5,
  isSplit: true,
  isLate: false,
  hasLateChoices: false,
});

/** Counts that are nothing else anywhere: girls and boys, reached and all. */
const counts: readonly (readonly [girls: readonly [number, number], boys: readonly [number, number]])[] = [
  [
    [3, 8117],
    [4173, 9731],
  ],
  [
    [2741, 6353],
    [5077, 7919],
  ],
  [
    [1847, 4603],
    [3359, 8839],
  ],
];

/** The same shape as a random municipality, with figures that cannot be mistaken for others. */
function unmistakable(): RandomMunicipality {
  const units = counts.map((_, at) => unit(at + 1));
  const cells = [2024, 2025].flatMap((schoolYear) =>
    counts.flatMap(([girls, boys], at) => {
      const shift = (schoolYear - 2024) * 11;
      const place = { indicatorId: 'eligible-vocational', unitCode: unit(at + 1).code, schoolYear, programme: null };
      const cell = (gender: TrueCell['gender'], numerator: number, denominator: number): TrueCell => ({
        ...place,
        gender,
        numerator: numerator < 5 ? numerator : numerator + shift,
        denominator,
      });
      const [g, b] = [cell('girls', ...girls), cell('boys', ...boys)];
      return [
        g,
        b,
        { ...g, gender: 'all', numerator: g.numerator + b.numerator, denominator: g.denominator + b.denominator },
      ] as const;
    }),
  );
  const truth = new Map(cells.map((cell) => [keyOf(cell), cell]));
  return { code, name: 'Bytesköping', units, schoolYears: [2024, 2025], waves: [{ cells, truth }] };
}

/** Keeps the text of every answer, whatever is in it. */
class Listener extends Visitor {
  readonly answers: { readonly path: string; readonly text: string }[] = [];

  override async call<E extends Endpoint>(endpoint: E, given: GivenOf<E>): Promise<Answer<E>> {
    const answer = await super.call(endpoint, given);
    this.answers.push({ path: `${endpoint.path} ${JSON.stringify(given)}`, text: answer.text });
    return answer;
  }
}

describe('the bytes of every answer', () => {
  let api: TestApi;
  let nodes: Map<string, string>;
  let released: readonly { cell: string; status: string; numerator: number; denominator: number }[];
  const municipality = unmistakable();
  const answers: { readonly path: string; readonly text: string }[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    const attacked = { app: api.app, sql: <Row>(query: string, given: unknown[] = []) => api.sql<Row>(query, given) };
    const imports = api.app.get(ImportsService);
    for (const file of [...registerFiles([municipality]).slice(0, 1), tidyFile([municipality], 0)])
      expect((await imports.takeInFile(file, operator)).summary.errors).toEqual([]);
    const rows = await api.sql<{ id: string; code: string }>(
      'SELECT id, coalesce(code, municipality_code) AS code FROM unit WHERE municipality_code = $1',
      [code],
    );
    nodes = new Map(rows.map((row) => [row.id, row.code]));
    const rootId = rows.find((row) => row.code === code)!.id;
    await givePlan(attacked, municipality, rootId);
    released = await api.sql(
      `SELECT u.code || ' ' || c.gender AS cell, c.status, c.numerator, c.denominator
       FROM release_cell c JOIN unit u ON u.id = c.unit_id WHERE u.code IS NOT NULL AND c.numerator >= 5`,
    );
    for (const role of ['leadership', 'coordinator', 'controller'] as const) {
      const listener = await readerOf(attacked, role, rootId, new Listener(api.app));
      const names = municipality.units.map(
        ({ name, code: own }) => [name, rows.find((row) => row.code === own)!.id] as const,
      );
      const byCode = rows.map((row) => [row.code, row.id] as const);
      await collect(
        listener,
        {
          municipalityId: rootId,
          unitIds: new Map([...names, ...byCode, [municipality.name, rootId]]),
          indicatorIds: new Map([['B1', 'eligible-vocational']]),
          schoolYears: [2024, 2025],
          schoolForms: ['compulsory'],
          nodes: [...nodes.keys()],
          indicators: ['eligible-vocational'],
          importIds: [],
          seesEveryUnit: true,
        },
        new Notebook((unitId) => nodes.get(unitId), 0, true),
      );
      for (const { endpoint } of silentReads)
        if (!endpoint.path.includes(':')) await listener.call(endpoint, { schoolYear: 2025 });
      answers.push(...listener.answers);
    }
  });
  afterAll(() => api.stop());

  it('are of all reads, and hold the figures that are shown', () => {
    expect(new Set(answers.map(({ path }) => path.split(' ')[0])).size).toBeGreaterThan(10);
    expect(answers.length).toBeGreaterThan(3 * 2 * genders.length * 8);
    const shown = released.filter(({ status }) => status === 'exact');
    expect(shown.length).toBeGreaterThan(4);
    for (const { cell, numerator, denominator } of shown) {
      const holding = answers.filter(({ text }) => tracesIn(text, tracesOf(numerator, denominator)).length > 0);
      expect([cell, holding.length > 20]).toEqual([cell, true]);
    }
  });

  it('hold no hidden number, no share of it and nothing that is left of it', () => {
    // The table has something to cover with in both years.
    const hidden = released.filter(({ status }) => status === 'hidden');
    expect(hidden.map(({ cell }) => cell)).toContain('39990001 boys');
    for (const { cell, numerator, denominator } of hidden)
      for (const { path, text } of answers)
        expect([path, cell, tracesIn(text, tracesOf(numerator, denominator))]).toEqual([path, cell, []]);
  });
});

describe('tracesIn', () => {
  it.each([
    ['{"count":4173}', ['4173']],
    ['{"value":0.42883568}', ['0.428835']],
    ['Skola 1;42,9;4 173', ['42,9']],
    ['"id":"a4173-41730"', []],
    ['{"count":14173,"group":41731}', []],
    ['{"value":0.142883}', []],
  ])('finds in %s %j', (text, found) => {
    expect(tracesIn(text, tracesOf(4173, 9731))).toEqual(found);
  });
});
