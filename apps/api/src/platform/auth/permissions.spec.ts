import { randomUUID } from 'node:crypto';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { listImports } from '@vagval/contracts/imports/imports';
import { chooseAssignment } from '@vagval/contracts/users/session';
import { roles, type Role } from '@vagval/domain/actor';
import { allEndpoints } from '../../testing/all-endpoints';
import { aMunicipality, aUnit, someone } from '../../testing/builders';
import { TestApi, type Answer, type Visitor } from '../../testing/test-api';

/**
 * Who may do what. A new endpoint needs a row here before it may exist.
 *
 *   -     may not
 *   may   may; the endpoint is not asked of a unit
 *   unit  may, of the unit one works on and of the municipality as a whole
 *   all   may, of every unit of the municipality
 *
 * Nobody may anything of a unit of another municipality.
 */
const table = `
  endpoint                                                  out     head    syv     teacher coord   lead    contr   board   admin   region

  GET    /health                                            may     may     may     may     may     may     may     may     may     may
  GET    /session                                           may     may     may     may     may     may     may     may     may     may
  POST   /session/example                                   may     may     may     may     may     may     may     may     may     may
  POST   /session/password                                  may     may     may     may     may     may     may     may     may     may
  POST   /session/link                                      may     may     may     may     may     may     may     may     may     may
  PUT    /session/assignment                                -       may     may     may     may     may     may     may     may     may
  DELETE /session                                           may     may     may     may     may     may     may     may     may     may
  POST   /session/view-as                                   -       -       -       -       all     -       -       -       all     -
  DELETE /session/view-as                                   may     may     may     may     may     may     may     may     may     may

  GET    /users                                             -       -       -       -       -       -       -       -       all     -
  GET    /users/:userId                                     -       -       -       -       -       -       -       -       may     -
  POST   /users                                             -       -       -       -       -       -       -       -       may     -
  PUT    /users/:userId                                     -       -       -       -       -       -       -       -       may     -
  PUT    /users/:userId/disabled                            -       -       -       -       -       -       -       -       may     -
  POST   /users/:userId/link                                -       -       -       -       -       -       -       -       may     -
  POST   /users/:userId/assignments                         -       -       -       -       -       -       -       -       all     -
  PUT    /users/:userId/assignments/:assignmentId           -       -       -       -       -       -       -       -       may     -
  DELETE /users/:userId/assignments/:assignmentId           -       -       -       -       -       -       -       -       may     -

  GET    /users/providers                                   -       -       -       -       -       -       -       -       may     -
  POST   /users/providers                                   -       -       -       -       -       -       -       -       may     -
  PUT    /users/providers/:id                               -       -       -       -       -       -       -       -       may     -
  POST   /users/providers/:id/test                          -       -       -       -       -       -       -       -       may     -
  DELETE /users/providers/:id                               -       -       -       -       -       -       -       -       may     -
  GET    /users/tokens                                      -       -       -       -       -       -       -       -       may     -
  DELETE /users/tokens/:id                                  -       -       -       -       -       -       -       -       may     -
  POST   /users/tokens                                      -       -       -       -       -       -       -       -       all     -

  POST   /account/forgotten                                 may     may     may     may     may     may     may     may     may     may
  POST   /account/link                                      may     may     may     may     may     may     may     may     may     may
  POST   /account/password                                  may     may     may     may     may     may     may     may     may     may
  PUT    /account/password                                  -       may     may     may     may     may     may     may     may     may
  POST   /account/first                                     may     may     may     may     may     may     may     may     may     may


  GET    /school-years                                      -       may     may     may     may     may     may     may     may     may
  GET    /units                                             -       may     may     may     may     may     may     may     may     may
  GET    /indicators                                        -       may     may     may     may     may     may     may     may     may
  GET    /plan                                              -       unit    unit    unit    all     all     all     all     all     all
  GET    /plan/table                                        -       unit    unit    unit    all     all     all     all     all     all
  GET    /activities                                        -       unit    unit    unit    all     all     all     -       -       all
  GET    /activities/table                                  -       unit    unit    unit    all     all     all     -       -       all
  GET    /choices/:unitId                                   -       unit    unit    -       all     all     all     all     -       all
  GET    /choices/:unitId/table                             -       unit    unit    -       all     all     all     all     -       all
  GET    /follow-up/units/:unitId                           -       unit    unit    -       all     all     all     all     -       all
  GET    /follow-up/matrix                                  -       may     may     -       may     may     may     may     -       may
  GET    /follow-up/matrix/table                            -       may     may     -       may     may     may     may     -       may
  GET    /follow-up/indicators/:indicatorId                 -       unit    unit    -       all     all     all     all     -       all
  GET    /follow-up/indicators/:indicatorId/table           -       unit    unit    -       all     all     all     all     -       all
  GET    /comparison/units/:indicatorId                     -       may     may     -       may     may     may     may     -       may
  GET    /comparison/units/:indicatorId/table               -       may     may     -       may     may     may     may     -       may

  GET    /disclosure/exact                                  -       may     may     may     may     may     may     may     may     may
  POST   /disclosure/exact                                  -       -       -       -       -       -       may     -       -       -
  DELETE /disclosure/exact                                  -       -       -       -       -       -       may     -       -       -

  GET    /imports                                           -       -       -       -       may     may     may     -       -       -
  GET    /imports/table                                     -       -       -       -       may     may     may     -       -       -
  GET    /imports/:id                                       -       -       -       -       may     may     may     -       -       -
  GET    /imports/:id/errors                                -       -       -       -       may     -       may     -       -       -
  POST   /imports                                           -       -       -       -       may     -       may     -       -       -
  POST   /imports/:id/take-in                               -       -       -       -       may     -       may     -       -       -
  POST   /imports/:id/undo                                  -       -       -       -       may     -       may     -       -       -

  GET    /admin/protection                                  -       -       -       -       may     -       may     -       may     -
  POST   /admin/protection/trial                            -       -       -       -       -       -       -       -       may     -
  PUT    /admin/protection                                  -       -       -       -       -       -       -       -       may     -
  GET    /admin/protection/sights/:unitId                   -       -       -       -       all     -       all     -       all     -
  GET    /admin/definitions                                 -       -       -       -       may     -       may     -       may     -
  PUT    /admin/definitions/:indicatorId                    -       -       -       -       -       -       -       -       may     -
  GET    /audit-log                                         -       -       -       -       all     all     -       -       all     -
  GET    /audit-log/table                                   -       -       -       -       all     all     -       -       all     -
  GET    /audit-log/choices                                 -       -       -       -       may     may     -       -       may     -
  GET    /units/tree                                        -       -       -       -       -       -       -       -       may     -
  POST   /units/changes/preview                             -       -       -       -       -       -       -       -       may     -
  POST   /units/changes                                     -       -       -       -       -       -       -       -       may     -
`;

/** The people of the columns. Those of a school work on Kullens skola, the others in the whole municipality. */
const columns: Readonly<Record<string, 'signed-out' | Role>> = {
  out: 'signed-out',
  head: 'head',
  syv: 'counsellor',
  teacher: 'teacher',
  coord: 'coordinator',
  lead: 'leadership',
  contr: 'controller',
  board: 'board-reader',
  admin: 'administrator',
  region: 'process-leader',
};
const ofSchool: readonly string[] = ['head', 'counsellor', 'teacher'];

const [heading = [], ...rows] = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.trim().split(/\s+/));
const people = heading.slice(1).map((name) => columns[name] ?? (name as Role));
const rules = new Map(rows.map(([method, at, ...cells]) => [`${method} ${at}`, cells]));

/** Of which unit something is asked, seen from Kullens skola. */
type Asked = 'own' | 'whole' | 'sibling' | 'foreign';
const allAsked: readonly Asked[] = ['own', 'whole', 'sibling', 'foreign'];
const onlyOwn: readonly Asked[] = ['own'];
const mayBeAsked: Readonly<Record<string, readonly Asked[]>> = {
  '-': [],
  unit: ['own', 'whole'],
  all: ['own', 'whole', 'sibling'],
};

/** What an endpoint's input names. */
const inputs = (endpoint: Endpoint) => Object.keys((endpoint.input as unknown as { shape: object }).shape);
/** Whether it is asked of a unit, and the table therefore says of which. Choosing an assignment is asked of oneself. */
const asksUnit = (endpoint: Endpoint) => inputs(endpoint).includes('unitId') && endpoint !== chooseAssignment;

describe('permissions', () => {
  let api: TestApi;
  let endpoints: Map<string, Endpoint>;
  let unitId: string;
  const units: Record<Asked, string> = { own: '', whole: '', sibling: '', foreign: '' };

  beforeAll(async () => {
    api = await TestApi.start('example');
    endpoints = await allEndpoints();
    const idOf = async (name: string) =>
      (await api.sql<{ id: string }>('SELECT id FROM unit WHERE name = $1', [name]))[0]!.id;
    units.own = unitId = await idOf('Kullens skola');
    units.whole = await idOf('Exempelkommunen');
    units.sibling = await idOf('Sjöskolan');
    units.foreign = await aUnit(api, await aMunicipality(api, 'Grannköping'), 'Grannskolan');
  });
  afterAll(() => api.stop());

  /** What an endpoint could be given; each takes what it names. Nothing of it exists that can be changed. */
  const given = (endpoint: Endpoint, asked: Asked) => {
    const all: Record<string, unknown> = {
      unitId: units[asked],
      schoolYear: 2025,
      indicatorId: 'eligible-vocational',
      id: randomUUID(),
      userId: randomUUID(),
      assignmentId: randomUUID(),
      version: 1,
      disabled: true,
      validFrom: null,
      validTo: null,
      token: 'a-token-that-nobody-was-given',
      email: 'nobody@example.org',
      currentPassword: 'a password that nobody has',
      password: 'another password',
      code: 'AAAA-BBBB-CCCC-DDDD',
      name: 'Prov Person',
      municipalityCode: '1384',
      role: 'head',
      permissions: ['follow-up.read'],
      days: 30,
      purpose: 'Kontroll inför kvalitetsrapporten',
    };
    const names = inputs(endpoint);
    return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
  };
  const ask = (visitor: Visitor, endpoint: Endpoint, asked: Asked): Promise<Answer<Endpoint>> =>
    endpoint.as === 'upload'
      ? visitor.upload(endpoint, 'fil.csv', 'kommun;enhet;indikator;läsår;kön;täljare;nämnare\n')
      : visitor.call(endpoint, given(endpoint, asked));
  const visitorFor = (person: 'signed-out' | Role) =>
    person === 'signed-out'
      ? Promise.resolve(api.visitor())
      : someone(api, person, ofSchool.includes(person) ? units.own : units.whole);

  /** Refused, for being who one is; and in the way that belongs to it. */
  const expectRefused = (told: object, answer: Answer<Endpoint>, person: 'signed-out' | Role) => {
    const type = `urn:vagval:problem:${person === 'signed-out' ? 'not-signed-in' : 'not-allowed'}`;
    expect({ ...told, ...answer.problem() }).toMatchObject({
      ...told,
      type,
      status: person === 'signed-out' ? 401 : 403,
    });
    expect(answer.contentType).toContain('application/problem+json');
  };
  const expectLet = (told: object, answer: Answer<Endpoint>, endpoint: Endpoint) => {
    const isRefused = answer.status >= 400 && /:(not-signed-in|not-allowed)$/.test(answer.problem().type);
    expect({ ...told, isRefused, failed: answer.status >= 500 }).toEqual({ ...told, isRefused: false, failed: false });
    // A read with right input is answered, so that "may" is not merely another refusal.
    const isOfOne = /:(id|userId)\b/.test(endpoint.path);
    if (endpoint.method === 'GET' && !isOfOne)
      expect({ ...told, status: answer.status }).toEqual({ ...told, status: 200 });
    if (endpoint.path.includes(':id/')) expect({ ...told, status: answer.status }).toEqual({ ...told, status: 404 });
  };

  it('are written down for every endpoint, and for nothing else', () => {
    expect([...rules.keys()].sort()).toEqual([...endpoints.keys()].sort());
    expect(endpoints.size).toBeGreaterThan(20);
  });

  it('are written down for everyone, and of units where an endpoint is asked of one', () => {
    expect(people).toEqual(['signed-out', ...roles]);
    for (const [name, cells] of rules) {
      expect([name, cells.length]).toEqual([name, people.length]);
      const words = asksUnit(endpoints.get(name)!) ? /^(-|unit|all)$/ : /^(-|may)$/;
      expect([name, cells.filter((cell) => !words.test(cell))]).toEqual([name, []]);
    }
  });

  it.each(people)('are kept for %s', async (person) => {
    const column = people.indexOf(person);
    for (const [name, endpoint] of endpoints) {
      const cell = rules.get(name)?.[column] ?? '-';
      for (const asked of asksUnit(endpoint) ? allAsked : onlyOwn) {
        // Anew for each: some of them sign out.
        const answer = await ask(await visitorFor(person), endpoint, asked);
        const told = { endpoint: name, person, asked };
        if (cell === 'may' || mayBeAsked[cell]?.includes(asked)) expectLet(told, answer, endpoint);
        else expectRefused(told, answer, person);
      }
    }
  });

  it('are asked before the input is read, so that a refusal tells nothing of what is accepted', async () => {
    for (const [name, endpoint] of endpoints) {
      if (rules.get(name)?.[0] === 'may' || endpoint.as === 'upload') continue;
      const answer = await api.visitor().call(endpoint, { unitId: 'x', id: 'x', indicatorId: 'x', schoolYear: 'x' });
      expect([name, answer.status]).toEqual([name, 401]);
    }
  });

  it('are those of the assignment the person works in now, not of every one they have', async () => {
    const twoRoles = await someone(api, 'head', unitId, 'Två Roller');
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id)
       SELECT a.user_id, 'coordinator', r.id FROM assignment a JOIN app_user u ON u.id = a.user_id, unit r
       WHERE u.name = 'Två Roller' AND r.municipality_code = '9900' AND r.kind = 'municipality'`,
    );

    expect((await twoRoles.call(listImports, {})).status).toBe(403);
    await twoRoles.call(chooseAssignment, { unitId: units.whole, role: 'coordinator' });
    expect((await twoRoles.call(listImports, {})).status).toBe(200);
    await twoRoles.call(chooseAssignment, { unitId, role: 'head' });
    expect((await twoRoles.call(listImports, {})).status).toBe(403);
  });
});
