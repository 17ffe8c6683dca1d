import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import {
  aMunicipality,
  aPlan,
  aTarget,
  aUnit,
  counted,
  released,
  someone,
  type Municipality,
} from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

const everyone = { kind: 'at-least', value: 1 } as const;

describe('follow-up', () => {
  let api: TestApi;
  let place: Municipality;
  let leader: Visitor;
  let bergaId: string;
  let asbyId: string;
  let goalId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api);
    goalId = await aPlan(api, place, {
      'work-experience': everyone,
      'eligible-vocational': { kind: 'at-least', value: 0.9 },
    });
    bergaId = await aUnit(api, place, 'Bergaskolan');
    asbyId = await aUnit(api, place, 'Åsbyskolan');
    await counted(api, place, bergaId, 'work-experience', [56, 60]);
    await counted(api, place, bergaId, 'eligible-vocational', [41, 60]);
    await counted(api, place, bergaId, 'eligible-natural-science', [41, 60]);
    await counted(api, place, bergaId, 'eligible-natural-science', [20, 30], { gender: 'girls' });
    await counted(api, place, bergaId, 'eligible-natural-science', [21, 30], { gender: 'boys' });
    await counted(api, place, bergaId, 'eligible-natural-science', [48, 58], { schoolYear: 2024 });
    await counted(api, place, bergaId, 'eligible-vocational', [48, 58], { schoolYear: 2024 });
    await counted(api, place, asbyId, 'work-experience', [40, 40]);
    await counted(api, place, asbyId, 'eligible-vocational', [3, 37]);
    // What is hidden of one must not be had from the sum, and not by the head of another: two more are hidden for it.
    for (const [name, of] of [
      ['Cedraskolan', [36, 45]],
      ['Dalskolan', [35, 44]],
    ] as const)
      await counted(api, place, await aUnit(api, place, name), 'eligible-vocational', of);
    await released(api, place);
    leader = await someone(api, 'leadership', place.rootId);
  });
  afterAll(() => api.stop());

  const matrix = async (visitor: Visitor, input = {}) =>
    (await visitor.call(getMatrix, { schoolYear: 2025, ...input })).output();
  const cell = (row: { cells: { indicatorId: string }[] } | undefined, id: string) =>
    row?.cells.find(({ indicatorId }) => indicatorId === id);

  it('counts what is left of a promise, and says of an outcome only what chance does not explain', async () => {
    const { rows } = await matrix(leader);
    const berga = rows.find(({ unitName }) => unitName === 'Bergaskolan');
    expect(cell(berga, 'work-experience')).toMatchObject({
      result: { count: 56, group: 60 },
      assessment: { status: { name: 'not-met', reason: 'counted', left: 4 } },
    });
    // 90 % of 60 is 54; 41 are eligible, and chance does not reach that far.
    expect(cell(berga, 'eligible-vocational')).toMatchObject({
      assessment: { status: { name: 'not-met', reason: null, left: 13 }, attention: 'act' },
    });
  });

  it('hides a small count, and neither judges it nor lets it out in any answer', async () => {
    const { rows } = await matrix(leader);
    const asby = rows.find(({ unitName }) => unitName === 'Åsbyskolan');
    expect(cell(asby, 'eligible-vocational')).toMatchObject({
      result: { kind: 'few', group: 37 },
      assessment: {
        status: { name: 'cannot-tell', reason: 'hidden', left: null, interval: null },
        attention: 'unknown',
      },
    });
    const page = await leader.call(getIndicatorPage, {
      indicatorId: 'eligible-vocational',
      unitId: asbyId,
      schoolYear: 2025,
    });
    expect(page.output().result).toEqual({ kind: 'few', group: 37 });
    expect(page.text).not.toContain('0.081');
  });

  it('sums the municipality from its units', async () => {
    const { rows } = await matrix(leader);
    expect(rows.at(-1)).toMatchObject({ kind: 'municipality', unitName: 'Provköping' });
    expect(cell(rows.at(-1), 'work-experience')).toMatchObject({ result: { count: 96, group: 100 } });
  });

  it('puts units with something to act on first and never sorts by value', async () => {
    const byEvidence = (await matrix(leader)).rows.map(({ unitName }) => unitName);
    const byName = (await matrix(leader, { sort: 'name' })).rows.map(({ unitName }) => unitName);
    expect(byEvidence).toEqual(['Bergaskolan', 'Cedraskolan', 'Dalskolan', 'Åsbyskolan', 'Provköping']);
    expect(byName).toEqual(['Bergaskolan', 'Cedraskolan', 'Dalskolan', 'Åsbyskolan', 'Provköping']);
    const refused = await leader.call(getMatrix, { schoolYear: 2025, sort: 'value' as 'name' });
    expect(refused.problem()).toMatchObject({ status: 400, fields: [{ field: 'sort' }] });
  });

  it('lets a target of the unit go before the one it inherits', async () => {
    const before = await leader.call(getIndicatorPage, {
      indicatorId: 'work-experience',
      unitId: asbyId,
      schoolYear: 2025,
    });
    expect(before.output().target).toEqual(everyone);
    await aTarget(api, goalId, 'work-experience', asbyId, { kind: 'at-least', value: 0.8 });
    const after = await leader.call(getIndicatorPage, {
      indicatorId: 'work-experience',
      unitId: asbyId,
      schoolYear: 2025,
    });
    expect(after.output().target).toEqual({ kind: 'at-least', value: 0.8 });
    const sibling = await leader.call(getIndicatorPage, {
      indicatorId: 'work-experience',
      unitId: bergaId,
      schoolYear: 2025,
    });
    expect(sibling.output().target).toEqual(everyone);
  });

  it('draws every year between the first and the one asked for, with a hole where nothing was reported', async () => {
    await counted(api, place, bergaId, 'all-subjects', [40, 60], { schoolYear: 2022 });
    await counted(api, place, bergaId, 'all-subjects', [44, 60], { schoolYear: 2024 });
    await released(api, place);
    const { series } = (
      await leader.call(getIndicatorPage, { indicatorId: 'all-subjects', unitId: bergaId, schoolYear: 2024 })
    ).output();
    expect(series.map(({ schoolYear, all }) => [schoolYear, all.kind])).toEqual([
      [2022, 'value'],
      [2023, 'not-reported'],
      [2024, 'value'],
    ]);
  });

  it('shows a head their own unit and the municipality, and nothing of the others', async () => {
    const head = await someone(api, 'head', bergaId);
    const names = (await matrix(head)).rows.map(({ unitName }) => unitName);
    expect(names).toEqual(['Bergaskolan', 'Provköping']);
    const refused = await head.call(getHeadPage, { unitId: asbyId, schoolYear: 2025 });
    expect(refused.problem()).toMatchObject({ type: 'urn:vagval:problem:not-allowed', status: 403 });
  });

  it('lists to a head what the evidence carries: promises left, and targets that are certainly not met', async () => {
    const head = await someone(api, 'head', bergaId);
    const page = (await head.call(getHeadPage, { unitId: bergaId, schoolYear: 2025 })).output();
    expect(page.attention.map(({ indicator, assessment }) => [indicator.id, assessment.status.left])).toEqual([
      ['eligible-vocational', 13],
      ['work-experience', 4],
    ]);
    expect(page.tier).toBe('own');
    expect(page.todo.map(({ kind }) => kind)).toContain('plan-activities');
    expect(page).toMatchObject({ indicators: 2, reported: 2 });
  });

  it('shows a head the rest of the municipality only where it tells of no single unit', async () => {
    const head = await someone(api, 'head', bergaId);
    const restOf = async (indicatorId: string) => {
      const page = (await head.call(getIndicatorPage, { indicatorId, unitId: bergaId, schoolYear: 2025 })).output();
      return page.series.at(-1)?.rest;
    };
    // 153 of 186 less the 41 of 60 of the own school.
    expect(await restOf('eligible-vocational')).toMatchObject({ kind: 'value', count: 74, group: 126 });
    // The rest is Åsbyskolan alone.
    expect(await restOf('work-experience')).toEqual({ kind: 'suppressed' });
  });

  it('does not show a unit in a year it was closed', async () => {
    await aUnit(api, place, 'Nedlagda skolan', { to: '2024-06-30' });
    expect((await matrix(leader)).rows.map(({ unitName }) => unitName)).not.toContain('Nedlagda skolan');
    expect((await matrix(leader, { schoolYear: 2023 })).rows.map(({ unitName }) => unitName)).toContain(
      'Nedlagda skolan',
    );
  });

  it('gives the matrix away as a file that opens right in a Swedish spreadsheet', async () => {
    const { text, contentType } = await leader.call(getMatrixTable, { schoolYear: 2025 });
    expect(contentType).toBe('text/csv; charset=utf-8');
    expect(text.startsWith('\uFEFF')).toBe(true);
    expect(text).toContain('Bergaskolan;1;D7;');
    expect(text).toContain(';93,3;56;60;värde;≥ 100;målet är inte nått;4;');
    expect(text).toMatch(/Åsbyskolan;1;B1;[^\r]*;;;37;färre än 5;/);
    expect(text).not.toContain(';3;37;');
  });

  it('gives the series of an indicator away with its definition', async () => {
    const { text } = await leader.call(getIndicatorTable, {
      indicatorId: 'eligible-natural-science',
      unitId: bergaId,
      schoolYear: 2025,
    });
    expect(text).toContain('Bergaskolan;2024/25;;alla;82,8;48;58;värde;');
    expect(text).toContain('Bergaskolan;2025/26;;flickor/kvinnor;66,7;20;30;värde;');
  });
});
