import { createHash, randomUUID } from 'node:crypto';
import {
  chooseAssignment,
  getSession,
  signInToExample,
  signInWithLink,
  signOut,
} from '@vagval/contracts/users/session';
import { aMunicipality, aUnit, type Municipality } from '../testing/builders';
import { TestApi } from '../testing/test-api';
import { UsersService } from './users.service';

const invalid = { type: 'urn:vagval:problem:sign-in-link-invalid', status: 401 };

describe('session', () => {
  let api: TestApi;
  let place: Municipality;
  let bergaId: string;

  beforeAll(async () => {
    api = await TestApi.start('example');
    place = await aMunicipality(api, 'Riktköping');
    bergaId = await aUnit(api, place, 'Bergaskolan');
  });
  afterAll(() => api.stop());

  const users = () => api.app.get(UsersService);
  const exampleUsers = async () => {
    const session = (await api.visitor().call(getSession, {})).output();
    return session.kind === 'signed-out' ? session.exampleUsers : [];
  };
  const userNamed = async (name: string) => (await exampleUsers()).find((user) => user.name === name)!.id;
  const sessions = async () => (await api.sql<{ rows: number }>('SELECT count(*)::int AS rows FROM session'))[0]!.rows;

  /** A bare request, to see the cookie itself. `cookie` is what is sent back, without flags. */
  const request = async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object, cookie = '') => {
    const response = await api.app.inject({ method, url: `/api${path}`, payload: body, headers: { cookie } });
    const header = String(response.headers['set-cookie'] ?? '');
    return {
      status: response.statusCode,
      header,
      cookie: header.split(';')[0]!,
      body: response.json<{ kind?: string }>(),
    };
  };
  const whoIs = async (cookie: string) => (await request('GET', '/session', undefined, cookie)).body;

  it('tells a stranger nothing but the made-up people they can be, and gives no cookie', async () => {
    const { body, header } = await request('GET', '/session');

    expect(body.kind).toBe('signed-out');
    expect((await exampleUsers()).map(({ name, assignment }) => [name, assignment.role, assignment.example])).toEqual([
      ['Anders Holm', 'head', true],
      ['Johan Ekberg', 'head', true],
      ['Maria Lindqvist', 'head', true],
      ['Sara Nyman', 'counsellor', true],
      ['Karin Wallin', 'coordinator', true],
      ['Peter Sandell', 'leadership', true],
      ['Elin Åström', 'controller', true],
      ['Ingrid Sjöberg', 'administrator', true],
    ]);
    expect(header).toBe('');
  });

  it('signs in as one of them', async () => {
    const maria = api.visitor();
    await maria.call(signInToExample, { userId: await userNamed('Maria Lindqvist') });
    expect((await maria.call(getSession, {})).output()).toMatchObject({
      kind: 'signed-in',
      name: 'Maria Lindqvist',
      assignment: { role: 'head', unitName: 'Kullens skola', municipalityName: 'Exempelkommunen', example: true },
    });
  });

  it('gives a cookie that no script and no other site can use', async () => {
    const { header } = await request('POST', '/session/example', { userId: await userNamed('Maria Lindqvist') });
    expect(header.split('; ').slice(1)).toEqual(
      expect.arrayContaining(['HttpOnly', 'SameSite=Strict', 'Path=/', expect.stringMatching(/^Expires=/)]),
    );
    expect(header).not.toContain('Domain');
  });

  it('changes the id of the session at every sign-in, and the old one is worth nothing', async () => {
    const first = await request('POST', '/session/example', { userId: await userNamed('Maria Lindqvist') });
    const second = await request('POST', '/session/example', { userId: await userNamed('Sara Nyman') }, first.cookie);

    expect(second.cookie).toMatch(/^vagval=./);
    expect(second.cookie).not.toBe(first.cookie);
    expect(await whoIs(first.cookie)).toMatchObject({ kind: 'signed-out' });
    expect(await whoIs(second.cookie)).toMatchObject({ kind: 'signed-in', name: 'Sara Nyman' });
  });

  it('takes no cookie that it has not signed itself', async () => {
    const { cookie } = await request('POST', '/session/example', { userId: await userNamed('Maria Lindqvist') });
    const [id = '', signature = ''] = cookie.split('.');
    const altered = `${id.slice(0, -1)}${id.endsWith('a') ? 'b' : 'a'}`;
    expect(await whoIs(`${id}.${signature}`)).toMatchObject({ kind: 'signed-in' });
    expect(await whoIs(id)).toMatchObject({ kind: 'signed-out' });
    expect(await whoIs(`${altered}.${signature}`)).toMatchObject({ kind: 'signed-out' });
    expect(await whoIs(`${id}.${[...signature].reverse().join('')}`)).toMatchObject({ kind: 'signed-out' });
  });

  it('ends at sign-out, also for whoever kept the cookie', async () => {
    const { cookie } = await request('POST', '/session/example', { userId: await userNamed('Maria Lindqvist') });
    const before = await sessions();

    expect((await request('DELETE', '/session', undefined, cookie)).body).toMatchObject({ kind: 'signed-out' });

    expect(await whoIs(cookie)).toMatchObject({ kind: 'signed-out' });
    expect(await sessions()).toBe(before - 1);
  });

  it('lets somebody sign out who never signed in', async () => {
    expect((await api.visitor().call(signOut, {})).output().kind).toBe('signed-out');
  });

  it('never lets anyone in as a real person by the door of the example', async () => {
    await users().create('Riktig Person', 'leadership', [place.rootId]);
    const [real] = await api.sql<{ id: string }>(`SELECT id FROM app_user WHERE name = 'Riktig Person'`);
    const before = await sessions();

    for (const userId of [real!.id, randomUUID()]) {
      const visitor = api.visitor();
      expect((await visitor.call(signInToExample, { userId })).problem()).toMatchObject({
        type: 'urn:vagval:problem:example-not-available',
        status: 403,
      });
      expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
    }

    expect(await sessions()).toBe(before);
    expect((await exampleUsers()).map(({ name }) => name)).not.toContain('Riktig Person');
  });

  it('takes a person with a real assignment beside a made-up one for real', async () => {
    const [kullens] = await api.sql<{ id: string }>(`SELECT id FROM unit WHERE code = '99000101'`);
    await users().create('Dubbel Person', 'head', [kullens!.id, bergaId]);
    expect((await exampleUsers()).map(({ name }) => name)).not.toContain('Dubbel Person');
  });

  it('signs in with a link once, and keeps only its hash', async () => {
    const token = await users().create('Länk Person', 'head', [bergaId]);
    expect(await api.sql('SELECT 1 FROM sign_in_link WHERE token_hash = $1', [token])).toEqual([]);

    const visitor = api.visitor();
    expect((await visitor.call(signInWithLink, { token })).output()).toMatchObject({
      kind: 'signed-in',
      name: 'Länk Person',
      assignment: { role: 'head', unitId: bergaId, municipalityCode: place.code, example: false },
    });
    expect((await visitor.call(getSession, {})).output().kind).toBe('signed-in');
    expect((await api.visitor().call(signInWithLink, { token })).problem()).toMatchObject(invalid);
  });

  it('lets a link in once when it is used twice at the same moment', async () => {
    const token = await users().create('Snabb Person', 'head', [bergaId]);
    const answers = await Promise.all([1, 2, 3].map(() => api.visitor().call(signInWithLink, { token })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('answers a used, an old and an unknown link alike', async () => {
    const used = await users().create('Använd Person', 'head', [bergaId]);
    await api.visitor().call(signInWithLink, { token: used });
    const old = 'gammal-länk-som-har-gått-ut';
    await api.sql(
      `INSERT INTO sign_in_link (token_hash, user_id, expires_at)
       SELECT $1, id, now() - interval '1 second' FROM app_user WHERE name = 'Använd Person'`,
      [createHash('sha256').update(old).digest('base64url')],
    );
    const before = await sessions();

    const answers = await Promise.all(
      [used, old, 'aldrig-utdelad-aldrig-utdelad'].map((token) => api.visitor().call(signInWithLink, { token })),
    );

    expect(answers[0]!.problem()).toMatchObject(invalid);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await sessions()).toBe(before);
  });

  it('gives a link seven days', async () => {
    await users().create('Vecko Person', 'head', [bergaId]);
    const [link] = await api.sql<{ days: number }>(
      `SELECT extract(epoch FROM expires_at - now()) / 86400 AS days
       FROM sign_in_link JOIN app_user u ON u.id = user_id WHERE u.name = 'Vecko Person'`,
    );
    expect(Number(link!.days)).toBeCloseTo(7, 2);
  });

  it('works in the assignment a person chooses among their own, and in no other', async () => {
    const asbyId = await aUnit(api, place, 'Åsbyskolan');
    const token = await users().create('Två Skolor', 'head', [bergaId, asbyId]);
    const visitor = api.visitor();
    await visitor.call(signInWithLink, { token });

    expect((await visitor.call(chooseAssignment, { unitId: asbyId, role: 'head' })).output()).toMatchObject({
      assignment: { unitId: asbyId },
      assignments: [{ unitId: bergaId }, { unitId: asbyId }],
    });
    for (const choice of [
      { unitId: place.rootId, role: 'head' },
      { unitId: asbyId, role: 'leadership' },
    ] as const) {
      expect((await visitor.call(chooseAssignment, choice)).problem()).toMatchObject({
        type: 'urn:vagval:problem:unit-not-found',
        status: 404,
      });
    }
    expect((await visitor.call(getSession, {})).output()).toMatchObject({
      assignment: { unitId: asbyId, role: 'head' },
    });
  });

  it('ends with the last assignment', async () => {
    const token = await users().create('Slutar Person', 'head', [bergaId]);
    const visitor = api.visitor();
    await visitor.call(signInWithLink, { token });
    await api.sql(`DELETE FROM assignment WHERE user_id = (SELECT id FROM app_user WHERE name = 'Slutar Person')`);
    expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
    expect((await visitor.call(chooseAssignment, { unitId: bergaId, role: 'head' })).status).toBe(401);
  });
});
