import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import { dissimilarity } from '@vagval/domain/choices/dissimilarity';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

/** Girls and boys by programme. */
const chosen = {
  Alskolan: { NA: [12, 10], SA: [14, 7], TE: [2, 13], EE: [0, 9], VO: [9, 5] },
  Boskolan: { NA: [10, 9], SA: [16, 8], TE: [5, 12], EE: [0, 9], VO: [8, 5] },
  Cederskolan: { NA: [11, 12], SA: [13, 9], TE: [6, 14], EE: [0, 7], VO: [7, 6] },
} as const;

describe('choices', () => {
  let api: TestApi;
  let place: Municipality;
  let leader: Visitor;
  const units = new Map<string, string>();

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api);
    for (const [name, programmes] of Object.entries(chosen)) {
      const id = await aUnit(api, place, name);
      units.set(name, id);
      const pupils = Object.values(programmes)
        .flat()
        .reduce((sum: number, count) => sum + count, 0);
      for (const [programme, [girls, boys]] of Object.entries(programmes)) {
        await counted(api, place, id, 'first-choice-programme', [girls, pupils], { programme, gender: 'girls' });
        await counted(api, place, id, 'first-choice-programme', [boys, pupils], { programme, gender: 'boys' });
      }
    }
    await released(api, place);
    leader = await someone(api, 'leadership', place.rootId);
  });
  afterAll(() => api.stop());

  const patterns = async (unitId: string, visitor = leader) =>
    (await visitor.call(getChoices, { unitId, schoolYear: 2025 })).output();

  it('are exact for the own head, and protected for everyone else', async () => {
    const unitId = units.get('Alskolan')!;
    const own = await patterns(unitId, await someone(api, 'head', unitId));
    expect(own.tier).toBe('own');
    expect(own.programmes.find(({ programme }) => programme === 'TE')?.girls).toMatchObject({
      kind: 'value',
      value: 2,
    });
    const others = await patterns(unitId);
    expect(others.tier).toBe('published');
    const shown = others.programmes.flatMap(({ girls, boys, all }) => [girls, boys, all]);
    for (const figure of shown) if (figure.kind === 'value') expect([1, 2, 3, 4]).not.toContain(figure.value);
    expect(others.programmes.find(({ programme }) => programme === 'TE')?.girls).toEqual({ kind: 'suppressed' });
  });

  it('show true zeros, and how many have chosen', async () => {
    const { programmes, girls } = await patterns(units.get('Boskolan')!);
    expect(girls).toMatchObject({ kind: 'value', value: 39 });
    expect(programmes.find(({ programme }) => programme === 'EE')?.girls).toMatchObject({ kind: 'value', value: 0 });
  });

  it('measure how differently girls and boys choose beside the level of chance, from shown counts alone', async () => {
    const { programmes, segregation, girls, boys } = await patterns(place.rootId);
    if (segregation.kind !== 'measured') throw new Error(segregation.reason);
    const valueOf = (figure: { kind: string; value?: number }) =>
      figure.kind === 'value' ? (figure.value ?? 0) : null;
    const shown = programmes.flatMap((one) => {
      const [f, m] = [valueOf(one.girls), valueOf(one.boys)];
      return f === null || m === null ? [] : [{ girls: f, boys: m }];
    });
    const rest = {
      girls: (valueOf(girls) ?? 0) - shown.reduce((sum, one) => sum + one.girls, 0),
      boys: (valueOf(boys) ?? 0) - shown.reduce((sum, one) => sum + one.boys, 0),
    };
    expect(segregation).toMatchObject(dissimilarity([...shown, rest])!);
    expect(segregation.measured).toBeGreaterThan(segregation.byChance);
  });

  it('give no measure for a school, where chance would decide it', async () => {
    expect((await patterns(units.get('Boskolan')!)).segregation).toEqual({
      kind: 'cannot-tell',
      reason: 'only-whole-municipality',
    });
  });

  it('give a file away that knows no more than the page', async () => {
    const { text } = await leader.call(getChoicesTable, { unitId: units.get('Alskolan')!, schoolYear: 2025 });
    expect(text).toMatch(/TE;Teknikprogrammet;[^;]*;flickor\/kvinnor;;visas inte;/);
    expect(text).not.toMatch(/;[1-4];värde/);
  });
});
