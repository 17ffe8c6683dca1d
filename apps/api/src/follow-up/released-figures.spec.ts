import { previewImport, takeInImport, undoImport } from '@vagval/contracts/imports/imports';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { DueReleasesService } from '../imports/due-releases.service';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';
/** Figures that are published long ago, so that nothing is waited for, and figures that are not due until next year. */
const [past, ahead] = ['2022/23', '2026/27'];

describe('releases', () => {
  let api: TestApi;
  let place: Municipality;
  let coordinator: Visitor;
  let leader: Visitor;
  const units = new Map<string, string>();

  beforeEach(async () => {
    place = await aMunicipality(api, 'Provköping', [2022, 2026]);
    for (const [at, name] of ['Alskolan', 'Boskolan', 'Cederskolan', 'Dalskolan'].entries()) {
      const id = await aUnit(api, place, name);
      const code = `${place.code}000${at}`;
      await api.sql('UPDATE unit SET code = $2 WHERE id = $1', [id, code]);
      units.set(name, id);
    }
    coordinator = await someone(api, 'coordinator', place.rootId);
    leader = await someone(api, 'leadership', place.rootId);
  });
  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  const row = (at: number, girls: readonly [number, number], boys: readonly [number, number], year = past) => {
    const start = `${place.code};${place.code}000${at};B1;${year}`;
    return [
      `${start};alla;${girls[0] + boys[0]};${girls[1] + boys[1]}`,
      `${start};flickor;${girls.join(';')}`,
      `${start};pojkar;${boys.join(';')}`,
    ].join('\n');
  };
  const takeIn = async (...rows: string[]): Promise<string> => {
    const { id } = (await coordinator.upload(previewImport, 'behöriga.csv', [header, ...rows].join('\n'))).output();
    (await coordinator.call(takeInImport, { id })).output();
    return id;
  };
  const shown = async (name: string, schoolYear = 2022) => {
    const unitId = units.get(name) ?? place.rootId;
    const page = (
      await leader.call(getIndicatorPage, { indicatorId: 'eligible-vocational', unitId, schoolYear })
    ).output();
    const { all, girls, boys } = page.series.at(-1)!;
    return { all: all.kind, girls: girls.kind, boys: boys.kind };
  };
  const versions = () =>
    api.sql<{ version: number; cells: number }>(
      `SELECT version::int AS version, (SELECT count(*)::int FROM release_cell c WHERE c.release_id = r.id) AS cells
       FROM release r WHERE municipality_code = $1 AND domain = 'rates' ORDER BY version`,
      [place.code],
    );
  const exact = { all: 'value', girls: 'value', boys: 'value' };

  it('are made when figures are taken in, and show what hides nobody', async () => {
    await takeIn(row(0, [20, 30], [18, 30]), row(1, [22, 31], [17, 29]), row(2, [21, 28], [19, 30]));
    expect(await shown('Alskolan')).toEqual(exact);
    expect(await shown('Provköping')).toEqual(exact);
    expect(await versions()).toEqual([{ version: 1, cells: 12 }]);
  });

  it('are not made anew when the same file comes once more', async () => {
    const rows = [row(0, [20, 30], [18, 30]), row(1, [2, 31], [17, 29]), row(2, [21, 28], [19, 30])];
    await takeIn(...rows);
    await takeIn(...rows);
    expect(await versions()).toHaveLength(1);
  });

  it('keep an old version as it was when a figure is corrected', async () => {
    await takeIn(row(0, [20, 30], [18, 30]), row(1, [22, 31], [17, 29]), row(2, [21, 28], [19, 30]));
    const before = await api.sql('SELECT c.* FROM release_cell c JOIN release r ON r.id = c.release_id WHERE r.municipality_code = $1', [place.code]); // prettier-ignore
    await takeIn(row(1, [23, 31], [17, 29]));
    expect(await versions()).toHaveLength(2);
    const after = await api.sql('SELECT c.* FROM release_cell c JOIN release r ON r.id = c.release_id WHERE r.municipality_code = $1 AND r.version = 1', [place.code]); // prettier-ignore
    expect(after).toEqual(before);
  });

  it('never show again what they have hidden once', async () => {
    await takeIn(
      row(0, [20, 30], [18, 30]),
      row(1, [2, 31], [17, 29]),
      row(2, [21, 28], [19, 30]),
      row(3, [15, 30], [16, 32]),
    );
    expect((await shown('Boskolan')).girls).toBe('few');
    await takeIn(row(1, [12, 31], [17, 29]));
    expect((await shown('Boskolan')).girls).toBe('suppressed');
  });

  it('do not tell what a hidden figure was by a correction of the sum', async () => {
    await takeIn(
      row(0, [20, 30], [18, 30]),
      row(1, [2, 31], [17, 29]),
      row(2, [21, 28], [19, 30]),
      row(3, [15, 30], [16, 32]),
    );
    expect((await shown('Provköping')).girls).toBe('value');
    await takeIn(row(1, [12, 31], [17, 29]));
    expect(await shown('Provköping')).toEqual({ all: 'suppressed', girls: 'suppressed', boys: 'suppressed' });
  });

  it('tell nothing of the municipality while units are waited for, so that none is told by the difference', async () => {
    await takeIn(
      row(0, [20, 30], [18, 30], ahead),
      row(1, [22, 31], [17, 29], ahead),
      row(2, [21, 28], [19, 30], ahead),
    );
    expect(await shown('Alskolan', 2026)).toEqual(exact);
    expect(await shown('Provköping', 2026)).toMatchObject({ all: 'not-reported' });
    await takeIn(row(3, [2, 30], [16, 32], ahead));
    expect(await shown('Dalskolan', 2026)).not.toMatchObject({ girls: 'value' });
    expect(await shown('Provköping', 2026)).toMatchObject({ all: 'value' });
  });

  it('tell of the municipality when the day of publication has come, though nobody takes in anything', async () => {
    const today = (day: string) =>
      api.sql('UPDATE municipality SET example = true, today = $2 WHERE code = $1', [place.code, day]);
    await today('2026-08-01');
    await takeIn(row(0, [20, 30], [18, 30], '2025/26'), row(1, [22, 31], [17, 29], '2025/26'));
    expect(await shown('Provköping', 2025)).toMatchObject({ all: 'not-reported' });
    const due = api.app.get(DueReleasesService, { strict: false });
    await due.publishDue();
    expect(await shown('Provköping', 2025)).toMatchObject({ all: 'not-reported' });
    // Eligibility is published on 25 September.
    await today('2026-09-25');
    expect(await due.publishDue()).toBeGreaterThan(0);
    expect(await shown('Provköping', 2025)).toMatchObject({ all: 'value' });
    const published = () =>
      api.sql(
        `SELECT user_name, after FROM audit_event WHERE municipality_code = $1 AND action = 'observations.published'`,
        [place.code],
      );
    expect(await published()).toEqual([{ user_name: 'Vägval', after: { 'school-years': ['2025/26'] } }]);
    await due.publishDue();
    expect(await published()).toHaveLength(1);
  });

  it('follow when an import is undone, and remember what it told', async () => {
    await takeIn(row(0, [20, 30], [18, 30]), row(1, [22, 31], [17, 29]));
    const id = await takeIn(row(2, [2, 28], [19, 30]));
    await coordinator.call(undoImport, { id });
    expect(await shown('Cederskolan')).toEqual({ all: 'not-reported', girls: 'not-reported', boys: 'not-reported' });
    await takeIn(row(2, [12, 28], [19, 30]));
    expect((await shown('Cederskolan')).girls).toBe('suppressed');
  });

  it('leave figures that no release knows hidden, though they are stored', async () => {
    await takeIn(row(0, [20, 30], [18, 30]));
    await api.sql(
      `INSERT INTO observation (indicator_id, unit_id, school_year, gender, state, basis, numerator, denominator, import_id)
       SELECT o.indicator_id, $1, o.school_year, o.gender, o.state, o.basis, o.numerator, o.denominator, o.import_id FROM observation o
       JOIN unit u ON u.id = o.unit_id WHERE u.municipality_code = $2`,
      [units.get('Boskolan'), place.code],
    );
    expect(await shown('Boskolan')).toEqual({ all: 'suppressed', girls: 'suppressed', boys: 'suppressed' });
  });
});
