import { createHash, randomBytes } from 'node:crypto';
import { listActivities } from '@vagval/contracts/activities/activities';
import { addressOf, type Endpoint } from '@vagval/contracts/endpoint';
import { getMatrix } from '@vagval/contracts/follow-up/matrix';
import { listImports } from '@vagval/contracts/imports/imports';
import { listUnits } from '@vagval/contracts/units/units';
import { listProviders } from '@vagval/contracts/users/providers';
import { chooseAssignment, getSession, signInWithLink, signOut } from '@vagval/contracts/users/session';
import { listTokens, makeToken, revokeToken, type TokenPermission } from '@vagval/contracts/users/tokens';
import { aMunicipality, aPlan, aUnit, counted, released, someone, type Municipality } from '../../testing/builders';
import { TestApi, type Visitor } from '../../testing/test-api';

describe('keys for programs', () => {
  let api: TestApi;
  let place: Municipality;
  let admin: Visitor;
  let otherAdmin: Visitor;
  let school: string;
  let sibling: string;
  let foreign: string;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api, 'Hemköping');
    school = await aUnit(api, place, 'Skolan');
    sibling = await aUnit(api, place, 'Systerskolan');
    await aPlan(api, place, { 'eligible-vocational': { kind: 'at-least', value: 0.8 } });
    await counted(api, place, school, 'eligible-vocational', [3, 91]);
    await counted(api, place, sibling, 'eligible-vocational', [40, 60]);
    await released(api, place);
    admin = await someone(api, 'administrator', place.rootId);
    const other = await aMunicipality(api, 'Bortköping');
    foreign = await aUnit(api, other, 'Skolan där borta');
    otherAdmin = await someone(api, 'administrator', other.rootId);
  });
  afterAll(() => api.stop());

  const wanted = (changes: object = {}) => ({
    name: 'Lokala systemet',
    role: 'head' as const,
    unitId: school,
    permissions: ['units.read'] as TokenPermission[],
    days: 30,
    ...changes,
  });
  const made = async (changes: object = {}) => (await admin.call(makeToken, wanted(changes))).output();
  /** Asks with a key as a program does: no cookie, no origin. */
  const ask = async (token: string, endpoint: Endpoint, given: object = {}, headers: Record<string, string> = {}) => {
    const { url, rest } = addressOf(endpoint, given);
    const response = await api.app.inject({
      method: endpoint.method,
      url,
      ...(endpoint.method === 'GET' ? { query: rest as Record<string, string> } : { payload: rest }),
      headers: { authorization: `Bearer ${token}`, ...headers },
    });
    return {
      status: response.statusCode,
      text: response.body,
      body: response.json<Record<string, unknown>>(),
      response,
    };
  };
  const type = (name: string) => ({ type: `urn:vagval:problem:${name}` });

  it('are told once and kept as a hash', async () => {
    const { token, ...told } = await made();
    expect(token).toMatch(/^vgl_[\w-]{43}$/);
    expect(told).toMatchObject({
      prefix: token.slice(0, 8),
      unitName: 'Skolan',
      createdBy: 'Prov Person',
      lastUsedAt: null,
    });
    const days = (Date.parse(told.expiresAt) - Date.parse(told.createdAt)) / 86_400_000;
    expect(days).toBe(30);
    expect((await admin.call(listTokens, {})).text).not.toContain(token);
    const [row] = await api.sql<Record<string, unknown>>('SELECT * FROM api_token WHERE id = $1', [told.id]);
    expect(JSON.stringify(row)).not.toContain(token);
    expect(row!['token_hash']).toBe(createHash('sha256').update(token).digest('base64url'));
  });

  it('read what they are scoped to, with the reach of their unit, and leave no cookie', async () => {
    const { token } = await made();
    const { status, text, response } = await ask(token, listUnits, { schoolYear: 2025 });
    expect(status).toBe(200);
    expect(text).toContain('Skolan');
    expect(text).not.toContain('Systerskolan');
    expect(response.headers['set-cookie']).toBeUndefined();
  });

  it('open nothing else, not even what their role may', async () => {
    const { token } = await made();
    expect((await ask(token, listActivities, { schoolYear: 2025 })).body).toMatchObject({
      ...type('not-allowed'),
      status: 403,
    });
    const wide = await made({ permissions: ['units.read', 'activities.read'] });
    expect((await ask(wide.token, listActivities, { schoolYear: 2025 })).status).toBe(200);
  });

  it('see what has been published, and never the exact figures of a head', async () => {
    const asked = { schoolYear: 2025 };
    const head = await someone(api, 'head', school);
    const { token } = await made({ permissions: ['follow-up.read'] });
    const [seen, keyed] = [await head.call(getMatrix, asked), await ask(token, getMatrix, asked)];
    expect([seen.status, keyed.status]).toEqual([200, 200]);
    expect(seen.text).toMatch(/"count":3,"group":91/);
    expect(keyed.text).not.toMatch(/"count":3,"group":91/);
  });

  it.each<[string, Endpoint, object]>([
    ['the session', getSession, {}],
    ['signing in', signInWithLink, { token: 'en-lank-som-ingen-har-fatt' }],
    ['signing out', signOut, {}],
    ['another assignment', chooseAssignment, { unitId: '00000000-0000-4000-8000-000000000000', role: 'head' }],
    ['the keys', listTokens, {}],
    ['a new key', makeToken, {}],
    ['the providers', listProviders, {}],
  ])('never reach %s', async (_, endpoint, given) => {
    const { token } = await made({ role: 'administrator', unitId: place.rootId });
    expect((await ask(token, endpoint, given)).body).toMatchObject({ ...type('not-allowed'), status: 403 });
  });

  it.each(['users.read', 'users.write', 'units.write', 'disclosure.write', 'disclosure.read'])(
    'cannot be scoped to %s',
    async (one) => {
      const answer = await admin.call(makeToken, wanted({ role: 'administrator', permissions: [one] }));
      expect(answer.problem()).toMatchObject(type('invalid-input'));
      const role = one === 'disclosure.read' ? 'head' : 'administrator';
      if (one === 'disclosure.read') return;
      const row = [place.code, randomBytes(8).toString('hex'), role, school, [one]];
      const sql = `INSERT INTO api_token (id, municipality_code, name, token_hash, prefix, role, unit_id, permissions, created_by, created_at, expires_at)
      VALUES (gen_random_uuid(), $1, 'x', $2, 'x', $3, $4, $5, 'x', now(), now() + interval '1 day')`;
      await expect(api.sql(sql, row)).rejects.toThrow(/check constraint/);
    },
  );

  it('cannot be given more than the role has', async () => {
    const answer = await admin.call(
      makeToken,
      wanted({ role: 'teacher', permissions: ['units.read', 'imports.write'] }),
    );
    expect(answer.problem()).toMatchObject({ ...type('token-permission-not-of-role'), status: 422 });
  });

  it('lose at once what their role loses', async () => {
    const { id, token } = await made();
    await api.sql(`UPDATE api_token SET role = 'teacher', permissions = '{imports.read}' WHERE id = $1`, [id]);
    expect((await ask(token, listImports)).body).toMatchObject(type('not-allowed'));
  });

  it.each([0, 366, 1.5])('cannot live for %d days', async (days) => {
    expect((await admin.call(makeToken, wanted({ days }))).problem()).toMatchObject(type('invalid-input'));
  });

  it('answer alike when they are unknown, too old, revoked or no keys at all', async () => {
    const [old, revoked] = [await made(), await made()];
    await api.sql(
      `UPDATE api_token SET created_at = now() - interval '2 days', expires_at = now() - interval '1 second' WHERE id = $1`,
      [old.id],
    );
    await admin.call(revokeToken, { id: revoked.id });
    const unknown = `vgl_${randomBytes(32).toString('base64url')}`;
    const answers = await Promise.all(
      [old.token, revoked.token, unknown, 'vgl_kort', '', `${revoked.token}x`].map((token) =>
        ask(token, listUnits, { schoolYear: 2025 }),
      ),
    );
    expect(answers[0]).toMatchObject({ status: 401, body: type('not-signed-in') });
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  it('end when they are revoked, and keep the moment', async () => {
    const { id, token } = await made();
    expect((await ask(token, listUnits, { schoolYear: 2025 })).status).toBe(200);
    const { revokedAt } = (await admin.call(revokeToken, { id })).output();
    expect(revokedAt).not.toBeNull();
    expect((await ask(token, listUnits, { schoolYear: 2025 })).status).toBe(401);
    expect((await admin.call(revokeToken, { id })).output().revokedAt).toBe(revokedAt);
  });

  it('are refused beside a cookie', async () => {
    const { token } = await made();
    for (const cookie of ['vagval=nagot', 'annan=kaka'])
      expect((await ask(token, listUnits, { schoolYear: 2025 }, { cookie })).body).toMatchObject({
        ...type('token-beside-cookie'),
        status: 400,
      });
  });

  it('bring in files without an origin, and never from another site’s page', async () => {
    const { token } = await made({
      role: 'coordinator',
      unitId: place.rootId,
      permissions: ['imports.write', 'imports.read'],
      name: 'Skolsystemet',
    });
    const boundary = 'vagval';
    const file = 'kommun;enhet;indikator;läsår;kön;täljare;nämnare\n';
    const upload = (headers: Record<string, string>) =>
      api.app.inject({
        method: 'POST',
        url: '/api/imports',
        payload: `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="fil.csv"\r\nContent-Type: text/csv\r\n\r\n${file}\r\n--${boundary}--\r\n`,
        headers: {
          authorization: `Bearer ${token}`,
          'content-type': `multipart/form-data; boundary=${boundary}`,
          ...headers,
        },
      });
    const answer = await upload({});
    expect([answer.statusCode, answer.json<{ type?: string }>().type ?? '']).not.toContain(403);
    expect(answer.statusCode).not.toBe(401);
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'https://evil.example' }])
      expect((await upload(headers as never)).json()).toMatchObject({ ...type('cross-site'), status: 403 });
  });

  it('are told when they were used last, to the minute', async () => {
    const { id, token } = await made();
    const used = async () => (await admin.call(listTokens, {})).output().find((one) => one.id === id)!.lastUsedAt;
    await ask(token, listUnits, { schoolYear: 2025 });
    const first = await used();
    expect(Date.now() - Date.parse(first!)).toBeLessThan(60_000);
    await ask(token, listUnits, { schoolYear: 2025 });
    expect(await used()).toBe(first);
    await api.sql(`UPDATE api_token SET last_used_at = last_used_at - interval '61 seconds' WHERE id = $1`, [id]);
    await ask(token, listUnits, { schoolYear: 2025 });
    expect(Date.parse((await used())!)).toBeGreaterThanOrEqual(Date.parse(first!));
  });

  it('are made for units in reach alone, and are hidden from and safe with others', async () => {
    expect((await admin.call(makeToken, wanted({ unitId: foreign }))).problem()).toMatchObject(type('not-allowed'));
    const { id, token } = await made();
    expect((await otherAdmin.call(listTokens, {})).output()).toEqual([]);
    expect((await otherAdmin.call(revokeToken, { id })).problem()).toMatchObject({
      ...type('token-not-found'),
      status: 404,
    });
    expect((await ask(token, listUnits, { schoolYear: 2025 })).status).toBe(200);
  });
});
