import { getProtection, getSights, setProtection, tryProtection } from '@vagval/contracts/admin/protection';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { genders } from '@vagval/domain/gender';
import { ImportsService } from '../imports/imports.service';
import { operator } from '../operator/operator';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

type Pair = readonly [numerator: number, denominator: number];

describe('protection', () => {
  let api: TestApi;
  let place: Municipality;
  let administrator: Visitor;
  let leader: Visitor;
  const units = new Map<string, string>();

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  beforeEach(async () => {
    place = await aMunicipality(api, 'Skyddköping', [2024, 2025]);
    units.clear();
    for (const name of ['Alskolan', 'Boskolan', 'Cederskolan']) units.set(name, await aUnit(api, place, name));
    administrator = await someone(api, 'administrator', place.rootId);
    leader = await someone(api, 'leadership', place.rootId);
  });

  const count = async (indicatorId: string, name: string, girls: Pair, boys: Pair, schoolYear = 2025) => {
    const both = { all: [girls[0] + boys[0], girls[1] + boys[1]], girls, boys } as const;
    for (const gender of genders)
      await counted(api, place, units.get(name)!, indicatorId, both[gender], { gender, schoolYear });
  };
  const everywhere = async (indicatorId: string, girls: Pair, boys: Pair, schoolYear = 2025) => {
    for (const name of units.keys()) await count(indicatorId, name, girls, boys, schoolYear);
  };
  const shown = async (indicatorId: string, name: string, schoolYear = 2025) => {
    const asked = { indicatorId, unitId: units.get(name) ?? place.rootId, schoolYear };
    const { series } = (await leader.call(getIndicatorPage, asked)).output();
    const year = series.find((one) => one.schoolYear === schoolYear);
    return [year?.all.kind, year?.girls.kind, year?.boys.kind];
  };
  const exact = ['value', 'value', 'value'];
  const rules = (given: object = {}) => ({ smallestCount: 5, smallestGroup: 10, raised: [], ...given });

  it('is the national one until somebody raises it', async () => {
    const { smallestCount, smallestGroup, national, indicators } = (
      await administrator.call(getProtection, {})
    ).output();
    expect({ smallestCount, smallestGroup }).toEqual({ smallestCount: 5, smallestGroup: 10 });
    expect(national).toEqual({ smallestCount: 5, smallestGroup: 10 });
    expect(indicators.every(({ catalogue, disclosure }) => catalogue === disclosure)).toBe(true);
    // What counts no people, or follows from known groups, is not offered.
    expect(indicators.map(({ id }) => id)).toContain('dropout');
    for (const id of ['missing-choice', 'activities-done', 'merit-value'])
      expect(indicators.map((one) => one.id)).not.toContain(id);
  });

  it('tells what other rules would do before they are chosen, and stores nothing of it', async () => {
    await everywhere('eligible-vocational', [6, 12], [8, 14]);
    await released(api, place);
    const trial = (await administrator.call(tryProtection, rules({ smallestGroup: 13 }))).output();
    expect(trial.schoolYear).toBe(2025);
    expect(trial.now).toEqual({ exact: 12, band: 0, hidden: 0 });
    // Three groups of twelve girls.
    expect(trial.then.hidden).toBeGreaterThanOrEqual(3);
    expect((await administrator.call(getProtection, {})).output().smallestGroup).toBe(10);
    expect(await shown('eligible-vocational', 'Alskolan')).toEqual(await shown('eligible-vocational', 'Boskolan'));
  });

  it('is raised for figures that come from then on; what has been told stays told', async () => {
    await everywhere('eligible-vocational', [8, 13], [9, 17], 2024);
    await released(api, place);
    expect(await shown('eligible-vocational', 'Alskolan', 2024)).toEqual(exact);

    const raised = (await administrator.call(setProtection, rules({ smallestGroup: 20 }))).output();
    expect(raised.smallestGroup).toBe(20);
    await everywhere('eligible-vocational', [8, 13], [9, 17]);
    await released(api, place);

    expect(await shown('eligible-vocational', 'Alskolan', 2024)).toEqual(exact);
    expect((await shown('eligible-vocational', 'Alskolan')).slice(1)).toEqual(['suppressed', 'suppressed']);
  });

  it('shows no band whose words would name another limit', async () => {
    await administrator.call(setProtection, rules({ smallestCount: 8 }));
    await everywhere('eligible-vocational', [2, 40], [30, 41]);
    await released(api, place);
    for (const name of [...units.keys(), 'all'])
      for (const kind of await shown('eligible-vocational', name)) expect(['value', 'suppressed']).toContain(kind);
    expect((await shown('eligible-vocational', 'Alskolan'))[1]).toBe('suppressed');
  });

  it('is never lowered, neither below the nation nor below what was chosen', async () => {
    expect((await administrator.call(setProtection, rules({ smallestGroup: 9 }))).status).toBe(400);
    await administrator.call(setProtection, rules({ smallestGroup: 15, raised: [{ indicatorId: 'dropout', disclosure: 'sensitive' }] })); // prettier-ignore
    for (const lower of [
      rules({ smallestGroup: 14, raised: [{ indicatorId: 'dropout', disclosure: 'sensitive' }] }),
      rules({ smallestGroup: 15 }),
      rules({ smallestGroup: 15, raised: [{ indicatorId: 'dropout', disclosure: 'open' }] }),
    ])
      expect((await administrator.call(setProtection, lower)).problem()).toMatchObject({
        type: 'urn:vagval:problem:protection-lowered',
        status: 422,
      });
    const now = (await administrator.call(getProtection, {})).output();
    expect(now.smallestGroup).toBe(15);
    expect(now.indicators.find(({ id }) => id === 'dropout')).toMatchObject({
      catalogue: 'ordinary',
      disclosure: 'sensitive',
    });
    // The database keeps it too.
    await expect(api.sql('UPDATE municipality SET smallest_group = 9')).rejects.toThrow('smallest_group');
  });

  it('of what is sensitive holds for the own head, and only in the municipality that chose it', async () => {
    await everywhere('eligible-vocational', [2, 30], [28, 31]);
    await released(api, place);
    const head = await someone(api, 'head', units.get('Alskolan')!);
    const own = async () => {
      const asked = { indicatorId: 'eligible-vocational', unitId: units.get('Alskolan')!, schoolYear: 2025 };
      return (await head.call(getIndicatorPage, asked)).output().series.at(-1)!.girls.kind;
    };
    expect(await own()).toBe('value');
    await administrator.call(setProtection, rules({ raised: [{ indicatorId: 'eligible-vocational', disclosure: 'sensitive' }] })); // prettier-ignore
    expect(await own()).not.toBe('value');

    const other = await aMunicipality(api, 'Andraköping', [2025]);
    const elsewhere = await someone(api, 'administrator', other.rootId);
    const theirs = (await elsewhere.call(getProtection, {})).output();
    expect(theirs.indicators.find(({ id }) => id === 'eligible-vocational')?.disclosure).toBe('ordinary');
  });

  it('of what was open gets its release at once, also when the operator takes in the figures', async () => {
    await everywhere('work-experience', [2, 30], [28, 31]);
    await released(api, place);
    expect(await shown('work-experience', 'Alskolan')).toEqual(exact);
    await administrator.call(setProtection, rules({ raised: [{ indicatorId: 'work-experience', disclosure: 'ordinary' }] })); // prettier-ignore
    expect((await shown('work-experience', 'Alskolan'))[1]).not.toBe('value');

    await api.sql('UPDATE unit SET code = $2 WHERE id = $1', [units.get('Boskolan'), `${place.code}0001`]);
    const start = `${place.code};${place.code}0001;work-experience;2024/25`;
    const file = ['kommun;enhet;indikator;läsår;kön;täljare;nämnare', `${start};alla;2;60`].join('\n');
    await api.app.get(ImportsService).takeInFile({ name: 'prao.csv', bytes: Buffer.from(file) }, operator);
    expect((await shown('work-experience', 'Boskolan', 2024))[0]).toBe('few');
  });

  it('tells what the head of a school sees of each, without a figure', async () => {
    await count('eligible-vocational', 'Alskolan', [2, 30], [28, 31]);
    await count('eligible-vocational', 'Boskolan', [3, 30], [18, 31]);
    await count('eligible-vocational', 'Cederskolan', [20, 30], [18, 31]);
    await released(api, place);
    const unitId = units.get('Alskolan')!;
    const answer = await administrator.call(getSights, { unitId, schoolYear: 2025 });
    const { unitName, indicators, rows } = answer.output();
    expect(unitName).toBe('Alskolan');
    expect(indicators.map(({ id }) => id)).toEqual(['eligible-vocational']);
    expect(rows[0]).toMatchObject({ unitName: 'Alskolan', sights: [{ all: 'own', girls: 'own', boys: 'own' }] });
    const others = new Map(rows.map((row) => [row.unitName, row.sights[0]]));
    expect(others.get('Boskolan')?.girls).toMatch(/band|hidden/);
    for (const [name, sight] of others) {
      if (name === 'Alskolan' || !units.has(name)) continue;
      const kinds = await shown('eligible-vocational', name);
      const expected = kinds.map((kind) => (kind === 'value' ? 'exact' : kind === 'suppressed' ? 'hidden' : 'band'));
      expect([name, sight?.all, sight?.girls, sight?.boys]).toEqual([name, ...expected]);
    }
    expect(answer.text).not.toMatch(/"(count|value|group)"/);
  });
});
