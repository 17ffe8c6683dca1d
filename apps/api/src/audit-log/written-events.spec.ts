import { openExact } from '@vagval/contracts/disclosure/disclosure';
import { getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { previewImport, takeInImport, undoImport } from '@vagval/contracts/imports/imports';
import { chooseAssignment, signInToExample, signInWithLink, signOut } from '@vagval/contracts/users/session';
import { DisclosureService } from '../disclosure/disclosure.service';
import { aMunicipality, aPlan, aUnit, counted, released, someone, type Municipality } from '../testing/builders';
import { TestApi } from '../testing/test-api';
import { UsersService } from '../users/users.service';

interface Event {
  readonly action: string;
  readonly user_name: string;
  readonly role: string | null;
  readonly unit_name: string | null;
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string | null;
}

describe('what is written down', () => {
  let api: TestApi;
  let place: Municipality;
  let schoolId: string;
  let first: number;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    place = await aMunicipality(api);
    schoolId = await aUnit(api, place, 'Bergaskolan');
    await fromNow();
  });

  const fromNow = async () => {
    const [row] = await api.sql<{ last: number }>('SELECT coalesce(max(id), 0)::int AS last FROM audit_event');
    first = row!.last;
  };
  const events = () => api.sql<Event>('SELECT * FROM audit_event WHERE id > $1 ORDER BY id', [first]);
  const disclosure = () => api.app.get(DisclosureService, { strict: false });
  const purpose = 'Avstämning mot betygskatalogen';

  it('is whose leave the operator gives to take exact figures out, and takes back', async () => {
    await disclosure().letExactOut(place.code, true);
    await disclosure().letExactOut(place.code, false);
    await expect(disclosure().letExactOut('0001', true)).rejects.toThrow('municipality-not-found');
    expect(await events()).toMatchObject([
      {
        municipality_code: place.code,
        user_name: 'Driftansvarig',
        user_id: null,
        action: 'disclosure.exports-allowed',
        before: { 'exact-exports': false },
        after: { 'exact-exports': true },
      },
      { action: 'disclosure.exports-stopped', before: { 'exact-exports': true }, after: { 'exact-exports': false } },
    ]);
  });

  it('is each file with exact figures, of what and of which unit, and no file without them', async () => {
    await counted(api, place, schoolId, 'eligible-vocational', [40, 60]);
    await aPlan(api, place, { 'eligible-vocational': null });
    await released(api, place);
    const head = await someone(api, 'head', schoolId);
    const controller = await someone(api, 'controller', place.rootId);
    await controller.call(openExact, { purpose });
    const asked = { indicatorId: 'eligible-vocational', unitId: schoolId, schoolYear: 2025 };
    await fromNow();
    expect((await head.call(getIndicatorTable, asked)).status).toBe(200);
    expect(await events()).toEqual([]);

    await disclosure().letExactOut(place.code, true);
    await fromNow();
    for (const visitor of [head, controller]) await visitor.call(getIndicatorTable, asked);
    const told = {
      action: 'disclosure.exported',
      unit_name: 'Bergaskolan',
      after: { document: 'B1 Behöriga till yrkesprogram' },
    };
    expect(await events()).toMatchObject([
      { ...told, role: 'head', reason: 'egen enhet' },
      { ...told, role: 'controller', reason: purpose },
    ]);
  });

  it('is a new person, in each municipality with the units there alone', async () => {
    const other = await aMunicipality(api, 'Grannköping');
    const farId = await aUnit(api, other, 'Fjärran skola');
    await api.app.get(UsersService).create('Anna Ek', 'head', [schoolId, farId]);
    const told = { action: 'users.created', user_name: 'Driftansvarig' };
    expect(await events()).toMatchObject([
      {
        ...told,
        municipality_code: place.code,
        unit_name: 'Bergaskolan',
        after: { name: 'Anna Ek', role: 'head', units: ['Bergaskolan'] },
      },
      { ...told, municipality_code: other.code, after: { units: ['Fjärran skola'] } },
    ]);
    // Nothing that somebody could sign in with.
    const [link] = await api.sql<{ token_hash: string }>('SELECT token_hash FROM sign_in_link');
    expect(JSON.stringify(await events())).not.toContain(link!.token_hash);
  });

  it('is who came, whom they worked as, and that they left', async () => {
    const token = await api.app.get(UsersService).create('Anna Ek', 'head', [schoolId]);
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id) SELECT id, 'coordinator', $1 FROM app_user WHERE id IN
         (SELECT user_id FROM assignment WHERE unit_id = $2)`,
      [place.rootId, schoolId],
    );
    await fromNow();
    const visitor = api.visitor();
    await visitor.call(signInWithLink, { token });
    await visitor.call(chooseAssignment, { unitId: place.rootId, role: 'coordinator' });
    await visitor.call(signOut, {});
    await visitor.call(signOut, {});
    const anna = { municipality_code: place.code, user_name: 'Anna Ek' };
    expect(await events()).toMatchObject([
      { ...anna, action: 'users.signed-in', role: 'head', unit_name: 'Bergaskolan' },
      { ...anna, action: 'users.assignment-chosen', role: 'coordinator', after: { role: 'coordinator' } },
      { ...anna, action: 'users.signed-out', role: 'coordinator', unit_name: 'Provköping' },
    ]);
  });

  it('is nothing that was refused', async () => {
    const visitor = await someone(api, 'coordinator', place.rootId);
    const header = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare';
    const wrong = `${header}\n${place.code};${place.code};C14;2025/26;alla;70;60\n`;
    await fromNow();
    const { id } = (await visitor.upload(previewImport, 'fel.csv', wrong)).output();
    expect((await visitor.call(takeInImport, { id })).status).toBe(422);
    expect((await visitor.call(undoImport, { id })).status).toBe(409);
    expect((await visitor.call(chooseAssignment, { unitId: schoolId, role: 'head' })).status).toBe(404);
    expect((await api.visitor().call(signInWithLink, { token: 'a-token-that-nobody-was-given' })).status).toBe(401);
    expect((await api.visitor().call(signInToExample, { userId: crypto.randomUUID() })).status).toBe(403);
    expect(await events()).toEqual([]);
  });
});
