import { getChoices } from '@vagval/contracts/choices/choices';
import { closeExact, getExactState, openExact } from '@vagval/contracts/disclosure/disclosure';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable } from '@vagval/contracts/follow-up/matrix';
import { aMunicipality, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';
import { DisclosureService } from '../disclosure/disclosure.service';

const purpose = 'Kontroll av underlaget inför kvalitetsrapporten';

describe('exact figures', () => {
  let api: TestApi;
  let place: Municipality;
  let asbyId: string;
  let bergaId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api);
    asbyId = await aUnit(api, place, 'Åsbyskolan');
    bergaId = await aUnit(api, place, 'Bergaskolan');
    for (const id of ['eligible-vocational', 'helped-to-choose']) {
      await counted(api, place, asbyId, id, [3, 37]);
      await counted(api, place, bergaId, id, [417, 973]);
    }
    await counted(api, place, asbyId, 'work-experience', [3, 37]);
    await released(api, place);
  });
  afterAll(() => api.stop());

  const result = async (visitor: Visitor, unitId: string, indicatorId: string) => {
    const page = (await visitor.call(getIndicatorPage, { indicatorId, unitId, schoolYear: 2025 })).output();
    return { result: page.result, tier: page.tier };
  };
  const exact = { kind: 'value', count: 3, group: 37 };

  it('are shown of the own unit to its head and counsellor, who hold the register', async () => {
    for (const role of ['head', 'counsellor'] as const) {
      const own = await someone(api, role, asbyId);
      expect(await result(own, asbyId, 'eligible-vocational')).toMatchObject({ result: exact, tier: 'own' });
      const state = (await own.call(getExactState, {})).output();
      expect(state).toEqual({ seesOwn: true, mayOpen: false, opened: null, exportsExact: false });
    }
  });

  it('are shown to nobody else: not to leadership, the coordinator, or a head who answers for several units', async () => {
    for (const [role, unitId] of [
      ['leadership', place.rootId],
      ['coordinator', place.rootId],
      ['controller', place.rootId],
      ['head', place.rootId],
    ] as const) {
      const other = await someone(api, role, unitId);
      expect(await result(other, asbyId, 'eligible-vocational')).toEqual({
        result: { kind: 'few', group: 37 },
        tier: 'published',
      });
    }
  });

  it('of what pupils have answered in confidence are shown to nobody, not even the own head', async () => {
    const head = await someone(api, 'head', asbyId);
    expect(await result(head, asbyId, 'helped-to-choose')).toEqual({
      result: { kind: 'few', group: 37 },
      tier: 'published',
    });
  });

  it('of what the school has done are open to everyone', async () => {
    const leader = await someone(api, 'leadership', place.rootId);
    expect(await result(leader, asbyId, 'work-experience')).toMatchObject({ result: exact });
  });

  it('are opened by a controller for a purpose, and who, when and why is written down', async () => {
    const controller = await someone(api, 'controller', place.rootId);
    const opened = (await controller.call(openExact, { purpose })).output();
    expect(opened.opened?.purpose).toBe(purpose);
    expect(await result(controller, asbyId, 'eligible-vocational')).toMatchObject({ result: exact, tier: 'opened' });
    expect(await result(controller, asbyId, 'helped-to-choose')).toMatchObject({ tier: 'published' });
    const lines = await api.sql(
      `SELECT user_name, role, purpose, closed_at IS NULL AS open FROM exact_view ORDER BY opened_at DESC LIMIT 1`,
    );
    expect(lines).toEqual([{ user_name: 'Prov Person', role: 'controller', purpose, open: true }]);

    expect((await controller.call(closeExact, {})).output().opened).toBeNull();
    expect(await result(controller, asbyId, 'eligible-vocational')).toMatchObject({ tier: 'published' });
  });

  it('are closed again when their hour has passed', async () => {
    const controller = await someone(api, 'controller', place.rootId);
    await controller.call(openExact, { purpose });
    await api.sql(
      `UPDATE exact_view SET opened_at = now() - interval '2 hours', expires_at = now() - interval '1 hour'`,
    );
    expect(await result(controller, asbyId, 'eligible-vocational')).toMatchObject({ tier: 'published' });
    expect((await controller.call(getExactState, {})).output().opened).toBeNull();
  });

  it.each(['', '   ', 'för kort', 'x'.repeat(501)])(
    'are not opened for a purpose that says nothing: %p',
    async (said) => {
      const controller = await someone(api, 'controller', place.rootId);
      const refused = await controller.call(openExact, { purpose: said });
      expect(refused.problem()).toMatchObject({ status: 400, fields: [{ field: 'purpose' }] });
    },
  );

  it('leave nothing in files while the municipality has not let them out', async () => {
    const head = await someone(api, 'head', asbyId);
    const controller = await someone(api, 'controller', place.rootId);
    await controller.call(openExact, { purpose });
    for (const visitor of [head, controller]) {
      const asked = { indicatorId: 'eligible-vocational', unitId: asbyId, schoolYear: 2025 };
      const { text } = await visitor.call(getIndicatorTable, asked);
      expect(text).toContain('färre än 5');
      expect(text).not.toContain(';3;37;');
      expect((await visitor.call(getMatrixTable, { schoolYear: 2025 })).text).not.toContain('Exakta tal');
    }
    expect(await api.sql('SELECT 1 FROM exact_export')).toEqual([]);
  });

  it('stand in files with owner and purpose when they are let out, and each file is written down', async () => {
    await api.app.get(DisclosureService, { strict: false }).letExactOut(place.code, true);
    const controller = await someone(api, 'controller', place.rootId);
    await controller.call(openExact, { purpose });
    const asked = { indicatorId: 'eligible-vocational', unitId: asbyId, schoolYear: 2025 };
    const { text } = await controller.call(getIndicatorTable, asked);
    expect(text).toContain(';3;37;värde');
    expect(text).toMatch(new RegExp(`Exakta tal;.*Prov Person.*${purpose}`));
    expect(await api.sql('SELECT user_name, purpose, file_title FROM exact_export')).toEqual([
      { user_name: 'Prov Person', purpose, file_title: 'B1 Behöriga till yrkesprogram' },
    ]);
    const leader = await someone(api, 'leadership', place.rootId);
    expect((await leader.call(getIndicatorTable, asked)).text).not.toContain(';3;37;');
    await api.app.get(DisclosureService, { strict: false }).letExactOut(place.code, false);
  });

  it('cannot be written over in the log by the role the API works under', async () => {
    for (const statement of [
      'DELETE FROM exact_view',
      `UPDATE exact_view SET purpose = 'något helt annat än det var'`,
      'DELETE FROM exact_export',
      'DELETE FROM release',
      `UPDATE release_cell SET status = 'exact'`,
    ])
      await expect(api.asApiRole(statement)).rejects.toThrow(/permission denied/);
  });

  it('are not in any answer about other units, nor can they be had by asking in another order', async () => {
    const leader = await someone(api, 'leadership', place.rootId);
    // The sum of the two, 420 of 1010, is hidden: Åsbyskolan would follow from it. It could not be there by accident.
    const texts = await Promise.all(
      (['evidence', 'name', 'goal'] as const).map(async (sort) => {
        const { text } = await leader.call(getMatrix, { schoolYear: 2025, sort });
        return text;
      }),
    );
    for (const text of texts) expect(text).not.toMatch(/\b420\b|0\.41584/);
    const choices = await leader.call(getChoices, { unitId: bergaId, schoolYear: 2025 });
    expect(choices.output().all.kind).toBe('not-reported');
  });
});
