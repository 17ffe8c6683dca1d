import { compareUnits, compareUnitsTable } from '@vagval/contracts/comparison/comparison';
import { spreadBetweenUnits } from '@vagval/domain/statistics/spread-between-units';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

describe('comparison', () => {
  let api: TestApi;
  let place: Municipality;
  let leader: Visitor;
  const units = new Map<string, string>();
  const counts = {
    Alskolan: [40, 50],
    Boskolan: [54, 60],
    Cederskolan: [22, 40],
    Dalskolan: [66, 80],
    Ekskolan: [18, 35],
    Fallskolan: [9, 9],
  } as const;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api);
    for (const [name, of] of Object.entries(counts)) {
      units.set(name, await aUnit(api, place, name));
      await counted(api, place, units.get(name)!, 'eligible-vocational', of);
    }
    await released(api, place);
    leader = await someone(api, 'leadership', place.rootId);
  });
  afterAll(() => api.stop());

  const compare = async (visitor = leader) =>
    (await visitor.call(compareUnits, { indicatorId: 'eligible-vocational', schoolYear: 2025 })).output();

  it('works out the spread from the figures that are shown, and from nothing else', async () => {
    const { units: shown, spread, centre } = await compare();
    const visible = shown.map(({ result }) =>
      result.kind === 'value' ? { count: result.count, group: result.group } : { count: null, group: null },
    );
    const expected = spreadBetweenUnits(visible, 10);
    if (expected.kind !== 'spread' || spread.kind !== 'compared') throw new Error('no spread');
    expect(spread.betweenPoints).toBeCloseTo(100 * expected.tau, 10);
    expect(spread.p).toBeCloseTo(expected.p, 10);
    expect(centre).toBeCloseTo(expected.share, 10);
  });

  it('lists units by name, and gives a hidden or small one no place', async () => {
    const { units: shown } = await compare();
    expect(shown.map(({ unitName }) => unitName)).toEqual(Object.keys(counts));
    for (const { result, position, shrunkenShare } of shown) {
      const isShown = result.kind === 'value' && (result.group ?? 0) >= 10;
      expect(position !== null).toBe(isShown);
      expect(shrunkenShare !== null).toBe(isShown);
    }
    expect(shown.find(({ unitName }) => unitName === 'Fallskolan')?.result.kind).toBe('suppressed');
  });

  it('shows a head the funnel and their own place in it, and no other unit', async () => {
    const head = await someone(api, 'head', units.get('Alskolan')!);
    const { units: shown, limits } = await compare(head);
    expect(shown.map(({ unitName }) => unitName)).toEqual(['Alskolan']);
    expect(limits.length).toBeGreaterThan(5);
  });

  it('cannot tell where fewer than three units are shown', async () => {
    const small = await aMunicipality(api, 'Småköping');
    for (const name of ['Ena', 'Andra'])
      await counted(api, small, await aUnit(api, small, name), 'eligible-vocational', [30, 50]);
    await released(api, small);
    const chief = await someone(api, 'leadership', small.rootId);
    const { spread, limits, centre } = await compare(chief);
    expect({ spread, limits, centre }).toEqual({
      spread: { kind: 'cannot-tell', reason: 'too-few-units', units: 2 },
      limits: [],
      centre: null,
    });
  });

  it('gives the comparison away by name, with words and no rank', async () => {
    const { text } = await leader.call(compareUnitsTable, { indicatorId: 'eligible-vocational', schoolYear: 2025 });
    expect(text).toMatch(/Boskolan;90;54;60;värde;\S/);
    expect(text).toMatch(/Fallskolan;;;;visas inte;;/);
    expect(text).not.toMatch(/rang/i);
  });
});
