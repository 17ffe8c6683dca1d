import { getExactState, openExact } from '@vagval/contracts/disclosure/disclosure';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { listImports } from '@vagval/contracts/imports/imports';
import { listUnits } from '@vagval/contracts/units/units';
import { invitePerson, listPeople } from '@vagval/contracts/users/people';
import { chooseAssignment, getSession, signOut } from '@vagval/contracts/users/session';
import { endViewAs, viewAs } from '@vagval/contracts/users/view-as';
import { aMunicipality, aUnit, someone } from '../../testing/builders';
import { TestApi, type Visitor } from '../../testing/test-api';

describe('seeing as somebody else', () => {
  let api: TestApi;
  let admin: Visitor;
  const ids: Record<'own' | 'sibling' | 'area' | 'whole' | 'foreign', string> = {
    own: '',
    sibling: '',
    area: '',
    whole: '',
    foreign: '',
  };

  beforeAll(async () => {
    api = await TestApi.start('example');
    const idOf = async (name: string) =>
      (await api.sql<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]))[0]!.id;
    ids.own = await idOf('Kullens skola');
    ids.sibling = await idOf('Sjöskolan');
    ids.area = await idOf('Område norr');
    ids.whole = await idOf('Exempelkommunen');
    ids.foreign = await aUnit(api, await aMunicipality(api, 'Grannköping'), 'Grannskolan');
  });
  beforeEach(async () => {
    admin = await someone(api, 'administrator', ids.whole, 'Alva Admin');
  });
  afterAll(() => api.stop());

  /** Begins, and fails the test when it is refused. */
  const begin = async (asked: GivenOf<typeof viewAs>, visitor = admin) =>
    expect((await visitor.call(viewAs, asked)).status).toBe(200);
  const problem = (name: string, status: number) => ({ type: `urn:vagval:problem:${name}`, status });
  const page = (visitor: Visitor, unitId: string) => visitor.call(getHeadPage, { unitId, schoolYear: 2025 });

  it('shows what that role reaches on that unit, and nothing else', async () => {
    expect((await page(admin, ids.own)).status).toBe(403);
    await begin({ role: 'head', unitId: ids.own });
    expect((await admin.call(getSession, {})).output()).toMatchObject({
      name: 'Alva Admin',
      assignment: { role: 'head', unitName: 'Kullens skola' },
      viewedFrom: { role: 'administrator', unitName: 'Exempelkommunen' },
    });
    expect((await page(admin, ids.own)).status).toBe(200);
    expect((await page(admin, ids.sibling)).status).toBe(403);
    expect((await admin.call(listUnits, { schoolYear: 2025 })).text).not.toContain('Sjöskolan');
    expect((await admin.call(listPeople, {})).problem()).toMatchObject(problem('not-allowed', 403));
    expect((await admin.call(listImports, {})).status).toBe(403);
  });

  it('shows figures as they are published, never the exact ones a head has', async () => {
    const rowOf = async (visitor: Visitor) => {
      const { rows } = (await visitor.call(getMatrix, { schoolYear: 2025 })).output();
      return rows.find(({ unitId }) => unitId === ids.own)!;
    };
    const exact = await rowOf(await api.as('head', 'Kullens skola'));
    const published = await rowOf(await api.as('leadership'));
    await begin({ role: 'head', unitId: ids.own });
    const seen = await rowOf(admin);

    expect([exact.tier, published.tier, seen.tier]).toEqual(['own', 'published', 'published']);
    expect(seen).toEqual(published);
    expect(seen).not.toEqual(exact);
    const state = (await admin.call(getExactState, {})).output();
    expect(state).toMatchObject({ seesOwn: false, mayOpen: false, opened: null });
  });

  it('opens nothing exactly as a controller either', async () => {
    await begin({ role: 'controller', unitId: ids.whole });
    expect((await admin.call(getExactState, {})).output().mayOpen).toBe(false);
    const opened = await admin.call(openExact, { purpose: 'Kontroll inför kvalitetsrapporten' });
    expect(opened.problem()).toMatchObject(problem('view-as-reads-only', 403));
  });

  it('refuses everything that changes something, by every endpoint there is', async () => {
    await begin({ role: 'coordinator', unitId: ids.whole });
    const changes = [
      [chooseAssignment, { unitId: ids.whole, role: 'administrator' }],
      [viewAs, { role: 'head', unitId: ids.own }],
      [invitePerson, { name: 'X', email: 'x@hem.example', assignments: [] }],
    ] as const;
    for (const [endpoint, given] of changes)
      expect((await admin.call(endpoint, given as never)).problem()).toMatchObject(problem('view-as-reads-only', 403));
    const upload = await admin.upload({ ...invitePerson, path: '/imports' }, 'fil.csv', 'kommun;enhet\n');
    expect(upload.problem()).toMatchObject(problem('view-as-reads-only', 403));
  });

  it('is ended by whoever began it, and by signing out', async () => {
    await begin({ role: 'head', unitId: ids.own });
    const back = (await admin.call(endViewAs, {})).output();
    expect(back).toMatchObject({ assignment: { role: 'administrator' }, viewedFrom: null });
    expect((await admin.call(listPeople, {})).status).toBe(200);

    await begin({ role: 'head', unitId: ids.own });
    expect((await admin.call(signOut, {})).output().kind).toBe('signed-out');
  });

  it('is for roles that can be held on that unit, within reach, and never for an administrator', async () => {
    for (const asked of [
      { role: 'administrator', unitId: ids.whole },
      { role: 'head', unitId: ids.whole },
      { role: 'controller', unitId: ids.own },
    ] as const)
      expect((await admin.call(viewAs, asked)).problem()).toMatchObject(problem('role-not-viewable', 422));
    expect((await admin.call(viewAs, { role: 'head', unitId: ids.foreign })).problem()).toMatchObject(
      problem('not-allowed', 403),
    );
  });

  it('never widens what a coordinator of an area reaches', async () => {
    const north = await someone(api, 'coordinator', ids.area);
    for (const asked of [
      { role: 'leadership', unitId: ids.whole },
      { role: 'board-reader', unitId: ids.whole },
    ] as const)
      expect((await north.call(viewAs, asked)).problem()).toMatchObject(problem('not-allowed', 403));
  });

  it('ends by itself when the person may no longer see as others', async () => {
    const one = await someone(api, 'coordinator', ids.whole, 'Kort Kortsson');
    await begin({ role: 'head', unitId: ids.own }, one);
    await api.sql(
      `UPDATE assignment SET role = 'controller' WHERE user_id = (SELECT id FROM app_user WHERE name = 'Kort Kortsson')`,
    );
    expect((await one.call(getSession, {})).output()).toMatchObject({
      assignment: { role: 'controller' },
      viewedFrom: null,
    });
  });
});
