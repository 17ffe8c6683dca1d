import { listActivities } from '@vagval/contracts/activities/activities';
import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { getPlan } from '@vagval/contracts/plans/plans';
import { getSession } from '@vagval/contracts/users/session';
import { TestApi, type Visitor } from '../testing/test-api';

describe('the example municipality', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await TestApi.start('example');
  });
  afterAll(() => api.stop());

  const unitOf = async (visitor: Visitor): Promise<string> => {
    const session = (await visitor.call(getSession, {})).output();
    if (session.kind !== 'signed-in') throw new Error('not signed in');
    return session.assignment.unitId;
  };

  it('has something for a head to look at, and to do', async () => {
    const head = await api.as('head', 'Kullens skola');
    const page = (await head.call(getHeadPage, { unitId: await unitOf(head), schoolYear: 2025 })).output();
    expect(page.attention.length).toBeGreaterThan(0);
    // Whatever is on the list is certain: counted as left, or beyond chance.
    const isCertain = ({ assessment: { status, change } }: (typeof page.attention)[number]) =>
      status.name === 'not-met' || ['better', 'worse', 'changed-up', 'changed-down'].includes(change.name);
    expect(page.attention.filter((one) => !isCertain(one))).toEqual([]);
    expect(page.visible?.points).toBeGreaterThan(5);
    expect(page.todo).toContainEqual(
      expect.objectContaining({ kind: 'report-activities', late: true, left: 5, of: 14 }),
    );
    expect(page.freshness).toContainEqual({ source: 'eligibility', updated: '2026-09-25', expected: null });
  });

  it('tells a head of an upper secondary school when the degrees are expected', async () => {
    const head = await api.as('head', 'Åvalla yrkesgymnasium');
    const page = (await head.call(getHeadPage, { unitId: await unitOf(head), schoolYear: 2025 })).output();
    expect(page.freshness).toContainEqual(expect.objectContaining({ source: 'completion' }));
    const { rows, columns } = (await head.call(getMatrix, { schoolYear: 2025 })).output();
    const degree = columns.findIndex(({ indicator }) => indicator.id === 'degree-3-years');
    expect(rows[0]?.cells[degree]).toMatchObject({ result: { kind: 'not-reported' }, expected: '2026-11-30' });
  });

  it('shows cells in every state', async () => {
    const leader = await api.as('leadership');
    const kinds = new Set<string>();
    for (const schoolYear of [2023, 2024, 2025]) {
      for (const schoolForm of ['compulsory', 'upper-secondary'] as const) {
        const { rows } = (await leader.call(getMatrix, { schoolYear, schoolForm })).output();
        rows.flatMap(({ cells }) => cells).forEach(({ result }) => kinds.add(result.kind));
      }
    }
    expect([...kinds].sort()).toEqual([
      'few',
      'missing',
      'nearly-all',
      'not-applicable',
      'not-reported',
      'suppressed',
      'value',
    ]);
  });

  it('counts the activities of a unit as its indicator does', async () => {
    const leader = await api.as('leadership');
    const { units } = (await leader.call(listActivities, { schoolYear: 2024 })).output();
    const { rows } = (await leader.call(getMatrix, { schoolYear: 2024 })).output();
    for (const row of rows.filter(({ kind }) => kind === 'unit')) {
      const progress = units.find(({ unitId }) => unitId === row.unitId);
      const cell = row.cells.find(({ indicatorId }) => indicatorId === 'activities-done');
      if (progress?.plan === 'planned') expect(cell?.result).toEqual(progress.completion);
      else expect(cell?.result.kind).toBe('not-reported');
    }
    expect(units.some(({ plan }) => plan === 'no-plan')).toBe(true);
  });

  it('shows choices of which no small count can be read or subtracted', async () => {
    const leader = await api.as('leadership');
    const { rows } = (await leader.call(getMatrix, { schoolYear: 2025 })).output();
    for (const { unitId } of rows) {
      const { programmes, girls, boys } = (await leader.call(getChoices, { unitId, schoolYear: 2025 })).output();
      for (const column of ['girls', 'boys', 'all'] as const) {
        const shown = programmes.map((programme) => programme[column]);
        const counts = shown.flatMap((one) => (one.kind === 'value' ? [one.count ?? 0] : []));
        expect(counts.filter((count) => count > 0 && count < 5)).toEqual([]);
        const hidden = shown.length - counts.length;
        const total = column === 'girls' ? girls : column === 'boys' ? boys : null;
        if (hidden === 1 && total?.kind === 'value') {
          const rest = (total.count ?? 0) - counts.reduce((sum, count) => sum + count, 0);
          expect(rest).toBe(total.count);
        }
      }
    }
  });

  it('counts balanced choices by the programmes it shows', async () => {
    const leader = await api.as('leadership');
    const unitId = await unitOf(leader);
    const patterns = (await leader.call(getChoices, { unitId, schoolYear: 2025 })).output();
    const evenly = patterns.programmes.filter(
      ({ reference }) => reference && reference.girlShare >= 0.4 && reference.girlShare <= 0.6,
    );
    const [{ counted } = { counted: -1 }] = await api.sql<{ counted: number }>(
      `SELECT sum(numerator)::int AS counted FROM observation
       WHERE indicator_id = 'first-choice-programme' AND school_year = 2025 AND gender <> 'all' AND programme = ANY($1)`,
      [evenly.map(({ programme }) => programme)],
    );
    expect(patterns.balanced).toMatchObject({ kind: 'value', count: counted });
    const { segregation } = patterns;
    if (segregation.kind !== 'measured') throw new Error(segregation.reason);
    expect(segregation.measured).toBeGreaterThan(segregation.byChance);
    expect(segregation.contributions.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 6);
  });

  it('counts the same in the matrix as on the page of choices', async () => {
    const leader = await api.as('leadership');
    const { rows } = (await leader.call(getMatrix, { schoolYear: 2025 })).output();
    for (const row of rows) {
      const page = (await leader.call(getChoices, { unitId: row.unitId, schoolYear: 2025 })).output();
      const cell = (id: string) => row.cells.find(({ indicatorId }) => indicatorId === id)?.result;
      expect(cell('first-choice-vocational')).toEqual(page.vocational);
      expect(cell('balanced-choices')).toEqual(page.balanced);
      expect(cell('non-traditional-choices')).toEqual(page.nonTraditional);
    }
  });

  it('gives the choices of a unit away without its small counts', async () => {
    const leader = await api.as('leadership');
    const { text } = await leader.call(getChoicesTable, { unitId: await unitOf(leader), schoolYear: 2025 });
    expect(text).toContain('Alla uppgifter i Exempelkommunen är påhittade.');
    expect(text).toMatch(/^Källa;\S/m);
    expect(text).toMatch(/SA;Samhällsvetenskapsprogrammet;högskoleförberedande program;flickor\/kvinnor;\d+;värde;66/);
    expect(text).not.toMatch(/;[1-4];värde/);
  });

  it('follows the plan goal by goal', async () => {
    const coordinator = await api.as('coordinator');
    const followed = (await coordinator.call(getPlan, { schoolYear: 2025 })).output();
    expect(followed.plan).toMatchObject({ version: 2, state: 'in-force' });
    expect(followed.goals.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect((await coordinator.call(getPlan, { schoolYear: 2015 })).output()).toMatchObject({ plan: null, goals: [] });
  });
});
