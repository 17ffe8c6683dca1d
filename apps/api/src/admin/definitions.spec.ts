import { changeDefinition, listDefinitions } from '@vagval/contracts/admin/definitions';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

describe('definitions', () => {
  let api: TestApi;
  let place: Municipality;
  let administrator: Visitor;
  let leader: Visitor;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    place = await aMunicipality(api, 'Ordköping', [2022, 2023, 2024, 2025]);
    administrator = await someone(api, 'administrator', place.rootId);
    leader = await someone(api, 'leadership', place.rootId);
    for (const name of ['Alskolan', 'Boskolan']) {
      const unitId = await aUnit(api, place, name);
      for (const [schoolYear, count] of [
        [2022, 60],
        [2023, 62],
        [2024, 61],
        [2025, 82],
      ] as const)
        // prettier-ignore
        await counted(api, place, unitId, 'eligible-vocational', [count, 100], { schoolYear });
    }
    await released(api, place);
  });

  const said = (sv: string) => ({ sv, en: sv });
  const words = {
    numerator: said('Elever i åk 9 som är behöriga, också de som läst in ämnen under sommaren'),
    denominator: said('Elever i åk 9'),
    note: said(''),
  };
  const asked = (given: object = {}) => ({
    indicatorId: 'eligible-vocational',
    basedOn: 0,
    words,
    effect: { kind: 'corrected' as const },
    reason: 'Sommarskolan räknas med, och det har den alltid gjort.',
    ...given,
  });
  const page = async (visitor = leader) =>
    (await visitor.call(getIndicatorPage, { indicatorId: 'eligible-vocational', unitId: place.rootId, schoolYear: 2025 })).output(); // prettier-ignore
  const pooled = async () => (await page()).assessment.change;

  it('are those of the catalogue until somebody counts in another way', async () => {
    const all = (await administrator.call(listDefinitions, {})).output();
    expect(all.length).toBeGreaterThan(30);
    expect(all.every(({ catalogue, here, versions }) => catalogue === here || versions.length === 0)).toBe(true);
  });

  it('are corrected back in time: the words change, the series goes on', async () => {
    const before = await pooled();
    const answer = (await administrator.call(changeDefinition, asked())).output();
    const own = answer.find(({ id }) => id === 'eligible-vocational');
    expect(own).toMatchObject({
      here: words,
      versions: [{ version: 1, fromSchoolYear: null, changedBy: 'Prov Person' }],
    });
    expect((await page()).indicator.numerator).toEqual(words.numerator);
    expect((await page()).breaks).toEqual([]);
    expect(await pooled()).toEqual(before);
  });

  it('break the series from the year that something else is counted, and nothing before it is compared', async () => {
    expect((await pooled()).name).toBe('better');
    const effect = { kind: 'counted-anew' as const, schoolYear: 2025 };
    await administrator.call(changeDefinition, asked({ effect }));
    expect((await page()).breaks).toMatchObject([{ schoolYear: 2025, reason: { sv: asked().reason } }]);
    expect((await pooled()).name).not.toBe('better');
    const again = asked({ effect, basedOn: 1, words: { ...words, note: said('Ny anmärkning') } });
    expect((await administrator.call(changeDefinition, again)).problem()).toMatchObject({
      type: 'urn:vagval:problem:series-break-already-there',
      status: 409,
    });
  });

  it('are changed by one at a time, and every version stays', async () => {
    await administrator.call(changeDefinition, asked());
    expect((await administrator.call(changeDefinition, asked({ words: { ...words, note: said('Annat') } }))).problem()).toMatchObject({ type: 'urn:vagval:problem:definition-changed-meanwhile', status: 409 }); // prettier-ignore
    expect((await administrator.call(changeDefinition, asked({ basedOn: 1 }))).problem()).toMatchObject({
      type: 'urn:vagval:problem:definition-unchanged',
    });
    await expect(api.asApiRole(`UPDATE own_definition SET reason = 'Så var det inte alls.'`)).rejects.toThrow(
      'permission denied',
    );
  });

  it('are those of the municipality alone', async () => {
    await administrator.call(changeDefinition, asked());
    const other = await aMunicipality(api, 'Annanköping', [2025]);
    const elsewhere = await someone(api, 'administrator', other.rootId);
    const theirs = (await elsewhere.call(listDefinitions, {})).output().find(({ id }) => id === 'eligible-vocational');
    expect(theirs).toMatchObject({ versions: [] });
    expect(theirs?.here).toEqual(theirs?.catalogue);
  });
});
