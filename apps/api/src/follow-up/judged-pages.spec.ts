import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { aMunicipality, aPlan, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

const atLeast = (value: number) => ({ kind: 'at-least', value }) as const;
const years = [2021, 2022, 2023, 2024, 2025];

describe('assessment', () => {
  let api: TestApi;
  let place: Municipality;
  let leader: Visitor;
  let bergaId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api, 'Provköping', years);
    await aPlan(api, place, {
      'eligible-vocational': atLeast(0.8),
      'all-subjects': atLeast(0.7),
      'helped-to-choose': atLeast(0.7),
      'work-experience': atLeast(1),
    });
    bergaId = await aUnit(api, place, 'Bergaskolan');
    const other = await aUnit(api, place, 'Cederskolan');
    // The rows of methods: a fall that chance does not explain, beside a level that chance does.
    const fallen = [70, 71, 69, 70, 45];
    const level = [52, 50, 53, 51, 52];
    for (const [at, schoolYear] of years.entries()) {
      await counted(api, place, bergaId, 'eligible-vocational', [fallen[at]!, 80], { schoolYear });
      await counted(api, place, bergaId, 'all-subjects', [level[at]!, 80], { schoolYear });
      await counted(api, place, bergaId, 'response-rate', [40, 80], { schoolYear });
      await counted(api, place, bergaId, 'helped-to-choose', [30, 40], { schoolYear });
      await counted(api, place, bergaId, 'work-experience', [60 + at, 80], { schoolYear });
      await counted(api, place, other, 'eligible-vocational', [60, 80], { schoolYear });
    }
    await released(api, place);
    leader = await someone(api, 'leadership', place.rootId);
  });
  afterAll(() => api.stop());

  const page = async (indicatorId: string, unitId = bergaId, visitor = leader) =>
    (await visitor.call(getIndicatorPage, { indicatorId, unitId, schoolYear: 2025 })).output();

  it('marks a change that chance does not explain, with what it was tested against', async () => {
    const { assessment } = await page('eligible-vocational');
    expect(assessment).toMatchObject({ status: { name: 'not-met' }, change: { name: 'worse' }, attention: 'act' });
    expect(assessment.change.test).toMatchObject({ prior: { count: 210, group: 240, years: 3 }, sign: -1 });
  });

  it('says of a level that goes up and down only that no change is certain, and what would have been seen', async () => {
    const { assessment } = await page('all-subjects');
    expect(assessment).toMatchObject({ change: { name: 'no-certain-change' }, attention: 'unknown' });
    expect(assessment.change.test?.smallestVisiblePoints).toBeGreaterThan(10);
  });

  it('does not judge a survey that too few have answered', async () => {
    const { assessment } = await page('helped-to-choose');
    expect(assessment).toMatchObject({
      status: { name: 'cannot-tell', reason: 'low-response' },
      change: { name: 'cannot-tell', reason: 'low-response' },
    });
  });

  it('counts a promise and tests nothing of it', async () => {
    const { assessment } = await page('work-experience');
    expect(assessment).toMatchObject({
      status: { name: 'not-met', reason: 'counted', left: 16, interval: null },
      change: { name: 'counted', test: null },
    });
    expect(assessment.change.plainDifferencePoints).toBeCloseTo(1.25, 6);
  });

  it('holds the pace against the year before the plan and the year it ends', async () => {
    const { pace } = (await page('eligible-vocational')).assessment;
    // The plan of the test holds from 2023 to 2026: it started from 71 of 80 in 2022.
    expect(pace).toMatchObject({ name: 'behind', targetYear: 2026 });
  });

  it('changes no mark when the page is filtered: the family is everything shown of the unit', async () => {
    const all = (await leader.call(getMatrix, { schoolYear: 2025 })).output();
    const goal = (await leader.call(getMatrix, { schoolYear: 2025, goal: 1, sort: 'name' })).output();
    const changes = (matrix: typeof all) =>
      matrix.rows
        .flatMap(({ unitId, cells }) =>
          cells.map(({ indicatorId, assessment }) => [unitId, indicatorId, assessment.change.name].join(' ')),
        )
        .sort();
    expect(changes(goal)).toEqual(changes(all));
    const alone = (await page('eligible-vocational')).assessment.change;
    const cell = all.rows
      .find(({ unitId }) => unitId === bergaId)
      ?.cells.find(({ indicatorId }) => indicatorId === 'eligible-vocational');
    expect(cell?.assessment.change).toEqual(alone);
    expect(all.marks.marked).toBeGreaterThan(0);
    expect(all.marks.tested).toBeGreaterThan(all.marks.marked);
  });

  it('is stored once, when figures come in, and read after that', async () => {
    const stored = () =>
      api.sql('SELECT unit_id, indicator_id, gender, exact, p, marked FROM change_mark ORDER BY 1, 2, 3, 4, 5');
    const before = await stored();
    expect(before.length).toBeGreaterThan(0);
    await page('eligible-vocational');
    await released(api, place);
    expect(await stored()).toEqual(before);
  });

  it('lists to a head only what is certain, and says what change would have been visible', async () => {
    const head = await someone(api, 'head', bergaId);
    const { attention, visible, marks } = (
      await head.call(getHeadPage, { unitId: bergaId, schoolYear: 2025 })
    ).output();
    expect(attention.map(({ indicator }) => indicator.id).sort()).toEqual(['eligible-vocational', 'work-experience']);
    expect(visible).toMatchObject({ group: 80 });
    expect(marks).toMatchObject({ marked: 1 });
  });

  it('draws where chance could have put each year that is shown', async () => {
    const { series } = await page('all-subjects');
    for (const { all, interval } of series) {
      if (all.kind !== 'value' || !interval) throw new Error('not shown');
      expect(interval.low).toBeLessThan(all.value);
      expect(interval.high).toBeGreaterThan(all.value);
    }
  });
});
