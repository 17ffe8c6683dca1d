import { TestApi } from '../testing/test-api';
import type { Attacked } from './attacked';
import { tablesOf } from './attack';
import { campaign, type Report } from './campaign';
import { showEachCover, type Mutation } from './mutation';
import { randomMunicipality } from './random-municipality';
import { besiege } from './siege';

const seed = 20261124;
const minutes = 60_000;

describe('an attack on random municipalities', () => {
  let report: Report;

  beforeAll(async () => {
    const open = async () => {
      const api = await TestApi.start();
      return { ...attackedBy(api), drop: () => api.stop() };
    };
    report = await campaign(open, { municipalities: 200, seed, most: 10, insiders: 1, whole: 0.02 });
  }, 15 * minutes);

  it('asks, and tries to work out, a great deal', () => {
    expect(report.municipalities).toBe(200);
    expect(report.requests).toBeGreaterThan(1000);
    expect(report.tables).toBeGreaterThan(800);
    expect(report.cells).toBeGreaterThan(10_000);
    expect(report.solved.insider).toBeGreaterThan(5000);
    expect(report.solved.whole).toBeGreaterThan(50);
    expect(report.history).toBeGreaterThan(1000);
  });

  it('works nothing out: not anyone, not who is told what only covers others, not the head of another unit', () => {
    expect(report.breaches).toEqual([]);
    expect(report.narrowest.hidden).toBeGreaterThanOrEqual(5);
    expect(report.narrowest.insider).toBeGreaterThanOrEqual(2);
  });

  it('finds no verdict on a hidden figure, no figure that differs between answers, and no reader who is shown more', () => {
    expect(report.faults).toEqual([]);
  });
});

describe('a cell that is hidden only to cover others', () => {
  let api: TestApi;
  const mutations: Mutation[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    const attacked = attackedBy(api);
    const some = Array.from({ length: 12 }, (_, number) => randomMunicipality(seed, 300 + number));
    const besieged = await besiege(attacked, some, { seed, isThorough: () => false, isUndone: false });
    for (const one of besieged) {
      const rates = tablesOf(one).filter(({ shape, hasHistory }) => shape.nodes === null && !hasHistory);
      for (const table of rates) {
        const told = one.notes.flatMap((notes) => notes.of(table.shape.name));
        mutations.push(...(await showEachCover(attacked, { table, told, nodes: one.nodes })));
      }
    }
  }, 5 * minutes);
  afterAll(() => api.stop());

  it('is needed: whichever of them is shown, something gets out', () => {
    expect(mutations.length).toBeGreaterThan(20);
    expect(mutations.filter(({ breaches }) => breaches.length === 0).map(({ cell }) => cell)).toEqual([]);
  });
});

function attackedBy(api: TestApi): Attacked {
  return { app: api.app, sql: (query, parameters = []) => api.sql(query, parameters) };
}
