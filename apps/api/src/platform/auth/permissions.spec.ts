import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { listImports } from '@vagval/contracts/imports/imports';
import { chooseAssignment } from '@vagval/contracts/users/session';
import type { Role } from '@vagval/domain/actor';
import { someone } from '../../testing/builders';
import { TestApi, type Answer, type Visitor } from '../../testing/test-api';

/** Who may do what. A new endpoint needs a row here before it may exist. */
const table = `
  endpoint                                             signed-out  head  counsellor  coordinator  leadership  controller

  GET    /health                                       may         may   may         may          may         may
  GET    /session                                      may         may   may         may          may         may
  POST   /session/example                              may         may   may         may          may         may
  POST   /session/link                                 may         may   may         may          may         may
  PUT    /session/assignment                           -           may   may         may          may         may
  DELETE /session                                      may         may   may         may          may         may

  GET    /school-years                                 -           may   may         may          may         may
  GET    /units                                        -           may   may         may          may         may
  GET    /indicators                                   -           may   may         may          may         may
  GET    /plan                                         -           may   may         may          may         may
  GET    /plan/table                                   -           may   may         may          may         may
  GET    /activities                                   -           may   may         may          may         may
  GET    /activities/table                             -           may   may         may          may         may
  GET    /choices/:unitId                              -           may   may         may          may         may
  GET    /choices/:unitId/table                        -           may   may         may          may         may
  GET    /follow-up/units/:unitId                      -           may   may         may          may         may
  GET    /follow-up/matrix                             -           may   may         may          may         may
  GET    /follow-up/matrix/table                       -           may   may         may          may         may
  GET    /follow-up/indicators/:indicatorId            -           may   may         may          may         may
  GET    /follow-up/indicators/:indicatorId/table      -           may   may         may          may         may
  GET    /comparison/units/:indicatorId                -           may   may         may          may         may
  GET    /comparison/units/:indicatorId/table          -           may   may         may          may         may

  GET    /users/providers                              -           -     -           -            -           -
  POST   /users/providers                              -           -     -           -            -           -
  PUT    /users/providers/:id                          -           -     -           -            -           -
  POST   /users/providers/:id/test                     -           -     -           -            -           -
  DELETE /users/providers/:id                          -           -     -           -            -           -
  GET    /users/tokens                                 -           -     -           -            -           -
  POST   /users/tokens                                 -           -     -           -            -           -
  DELETE /users/tokens/:id                             -           -     -           -            -           -

  GET    /disclosure/exact                             -           may   may         may          may         may
  POST   /disclosure/exact                             -           -     -           -            -           may
  DELETE /disclosure/exact                             -           -     -           -            -           may

  GET    /imports                                      -           -     -           may          may         may
  GET    /imports/table                                -           -     -           may          may         may
  GET    /imports/:id                                  -           -     -           may          may         may
  GET    /imports/:id/errors                           -           -     -           may          -           may
  POST   /imports                                      -           -     -           may          -           may
  POST   /imports/:id/take-in                          -           -     -           may          -           may
  POST   /imports/:id/undo                             -           -     -           may          -           may
`;

const [heading = [], ...rows] = table
  .split('\n')
  .filter((line) => line.trim() !== '')
  .map((line) => line.trim().split(/\s+/));
const people = heading.slice(1) as ('signed-out' | Role)[];
const rules = new Map(rows.map(([method, at, ...cells]) => [`${method} ${at}`, cells]));

const contracts = path.resolve(import.meta.dirname, '../../../../../libs/contracts/src');

/** Everything in the contract that is an endpoint, by method and path. */
async function allEndpoints(): Promise<Map<string, Endpoint>> {
  const names = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const modules = await Promise.all(
    names.map((name) => import(`@vagval/contracts/${name.replace(/\.ts$/, '')}`) as Promise<Record<string, unknown>>),
  );
  const endpoints = modules.flatMap((module) => Object.values(module)).filter(isEndpoint);
  return new Map(endpoints.map((one) => [`${one.method} ${one.path}`, one]));
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'allow' in value;
}

describe('permissions', () => {
  let api: TestApi;
  let endpoints: Map<string, Endpoint>;
  let unitId: string;

  beforeAll(async () => {
    api = await TestApi.start('example');
    endpoints = await allEndpoints();
    [{ id: unitId }] = (await api.sql(`SELECT id FROM unit WHERE code = '99000101'`)) as [{ id: string }];
  });
  afterAll(() => api.stop());

  /** What an endpoint could be given; each takes what it names. Nothing of it exists that can be changed. */
  const given = (endpoint: Endpoint) => {
    const all: Record<string, unknown> = {
      unitId,
      schoolYear: 2025,
      indicatorId: 'eligible-vocational',
      id: randomUUID(),
      userId: randomUUID(),
      token: 'a-token-that-nobody-was-given',
      role: 'head',
      purpose: 'Kontroll inför kvalitetsrapporten',
    };
    const names = Object.keys((endpoint.input as unknown as { shape: object }).shape);
    return Object.fromEntries(names.filter((name) => name in all).map((name) => [name, all[name]]));
  };
  const ask = (visitor: Visitor, endpoint: Endpoint): Promise<Answer<Endpoint>> =>
    endpoint.as === 'upload'
      ? visitor.upload(endpoint, 'fil.csv', 'kommun;enhet;indikator;läsår;kön;täljare;nämnare\n')
      : visitor.call(endpoint, given(endpoint));
  // As Kullens skola's own: the head and the counsellor reach nothing else.
  const visitorFor = (person: 'signed-out' | Role) =>
    person === 'signed-out'
      ? Promise.resolve(api.visitor())
      : api.as(person, person === 'head' || person === 'counsellor' ? 'Kullens skola' : undefined);

  it('are written down for every endpoint, and for nothing else', () => {
    expect([...rules.keys()].sort()).toEqual([...endpoints.keys()].sort());
    expect(endpoints.size).toBeGreaterThan(20);
  });

  it('are written down for everyone', () => {
    expect(people).toEqual(['signed-out', 'head', 'counsellor', 'coordinator', 'leadership', 'controller']);
    for (const [endpoint, cells] of rules) expect([endpoint, cells.length]).toEqual([endpoint, people.length]);
  });

  it.each(people)('are kept for %s', async (person) => {
    const column = people.indexOf(person);
    for (const [name, endpoint] of endpoints) {
      // Anew for each: some of them sign out.
      const visitor = await visitorFor(person);
      const answer = await ask(visitor, endpoint);
      const told = { endpoint: name, person };
      if (rules.get(name)?.[column] === 'may') {
        const isRefused = answer.status >= 400 && /:(not-signed-in|not-allowed)$/.test(answer.problem().type);
        expect({ ...told, isRefused, failed: answer.status >= 500 }).toEqual({
          ...told,
          isRefused: false,
          failed: false,
        });
        // A read with right input is answered, so that "may" is not merely another refusal.
        if (endpoint.method === 'GET' && !endpoint.path.includes(':id'))
          expect({ ...told, status: answer.status }).toEqual({ ...told, status: 200 });
        if (endpoint.path.includes(':id/'))
          expect({ ...told, status: answer.status }).toEqual({ ...told, status: 404 });
      } else {
        const type = `urn:vagval:problem:${person === 'signed-out' ? 'not-signed-in' : 'not-allowed'}`;
        expect({ ...told, ...answer.problem() }).toMatchObject({
          ...told,
          type,
          status: person === 'signed-out' ? 401 : 403,
        });
        expect(answer.contentType).toContain('application/problem+json');
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
    const twoRoles = await someone(api, 'head', unitId);
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id)
       SELECT a.user_id, 'coordinator', r.id FROM assignment a JOIN app_user u ON u.id = a.user_id, unit r
       WHERE u.name = 'Prov Person' AND r.municipality_code = '9900' AND r.kind = 'municipality'`,
    );
    const [root] = await api.sql<{ id: string }>(`SELECT id FROM unit WHERE kind = 'municipality'`);

    expect((await twoRoles.call(listImports, {})).status).toBe(403);
    await twoRoles.call(chooseAssignment, { unitId: root!.id, role: 'coordinator' });
    expect((await twoRoles.call(listImports, {})).status).toBe(200);
    await twoRoles.call(chooseAssignment, { unitId, role: 'head' });
    expect((await twoRoles.call(listImports, {})).status).toBe(403);
  });
});
