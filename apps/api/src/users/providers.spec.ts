import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  addProvider,
  changeProvider,
  listProviders,
  removeProvider,
  testProvider,
} from '@vagval/contracts/users/providers';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';
import { testClient, TestProvider } from '../testing/test-provider';

describe('administering providers', () => {
  let api: TestApi;
  let place: Municipality;
  let admin: Visitor;
  let other: Municipality;
  let otherAdmin: Visitor;
  let school: string;
  let foreign: string;
  let provider: TestProvider;

  beforeAll(async () => {
    api = await TestApi.start();
    place = await aMunicipality(api, 'Hemköping');
    other = await aMunicipality(api, 'Bortköping');
    school = await aUnit(api, place, 'Skolan');
    foreign = await aUnit(api, other, 'Skolan där borta');
    admin = await someone(api, 'administrator', place.rootId);
    otherAdmin = await someone(api, 'administrator', other.rootId);
    provider = await TestProvider.start();
  });
  afterAll(async () => {
    await api.stop();
    await provider.stop();
  });
  beforeEach(() => api.sql('DELETE FROM sign_in_provider'));

  const decided = (changes: object = {}) => ({
    name: 'Kommunens inloggning',
    issuer: provider.issuer,
    clientId: testClient.id,
    scopes: 'openid profile',
    groupClaim: 'groups',
    enabled: true,
    rules: [{ value: 'Rektorer', role: 'head' as const, place: { kind: 'unit' as const, unitId: school } }],
    ...changes,
  });
  const add = (changes: object = {}, who = admin) =>
    who.call(addProvider, { ...decided(changes), clientSecret: testClient.secret });

  it('keeps what is decided, and tells it again without the secret', async () => {
    const added = (await add()).output();
    expect(added).toEqual({ id: added.id, ...decided() });
    const list = await admin.call(listProviders, {});
    expect(list.output()).toEqual([added]);
    expect(list.text).not.toContain(testClient.secret);
    const changed = await admin.call(changeProvider, { ...added, name: 'Nytt namn' });
    expect(changed.text).not.toContain(testClient.secret);
    expect(changed.output()).toEqual({ ...added, name: 'Nytt namn' });
  });

  it('keeps the secret sealed in the database, and sealed to its own row', async () => {
    const [first, second] = [(await add()).output(), (await add({ name: 'En till' })).output()];
    const rows = await api.sql<{ secret: string }>('SELECT client_secret AS secret FROM sign_in_provider');
    expect(rows.map(({ secret }) => secret)).toEqual([expect.stringMatching(/^v1\.[\w-]{60,}$/), expect.any(String)]);
    expect(rows[0]!.secret).not.toBe(rows[1]!.secret);
    await api.sql(
      `UPDATE sign_in_provider SET client_secret = (SELECT client_secret FROM sign_in_provider WHERE id = $2) WHERE id = $1`,
      [first.id, second.id],
    );
    expect((await admin.call(testProvider, { id: first.id })).output()).toMatchObject({ fault: 'secret-unreadable' });
    expect((await admin.call(testProvider, { id: second.id })).output()).toMatchObject({ fault: 'none' });
  });

  it('wants a new secret for a new issuer, and keeps the old one otherwise', async () => {
    const { id } = (await add()).output();
    const moved = decided({ issuer: 'https://annan.example' });
    expect((await admin.call(changeProvider, { id, ...moved })).problem()).toMatchObject({
      type: 'urn:vagval:problem:provider-secret-needed',
    });
    expect((await admin.call(listProviders, {})).output()).toMatchObject([{ issuer: provider.issuer }]);
    expect((await admin.call(changeProvider, { id, ...moved, clientSecret: 'ny' })).status).toBe(200);
  });

  it.each([
    'http://inloggning.example',
    'http://127.0.0.1.example',
    'http://10.0.0.1',
    'https://user:pass@inloggning.example',
  ])('does not speak to %s', async (issuer) => {
    expect((await add({ issuer })).problem()).toMatchObject({
      type: 'urn:vagval:problem:provider-insecure',
      status: 422,
    });
  });

  it.each([
    { issuer: 'ftp://inloggning.example' },
    { issuer: 'inloggning' },
    { scopes: 'profile' },
    { name: ' ' },
    { rules: [{ value: '', role: 'head', place: { kind: 'claim', claim: 'x' } }] },
    { rules: [{ value: 'x', role: 'superuser', place: { kind: 'claim', claim: 'x' } }] },
    { rules: [{ value: 'x', role: 'head', place: { kind: 'claim' } }] },
  ])('refuses %j', async (changes) => {
    expect((await add(changes)).problem()).toMatchObject({ type: 'urn:vagval:problem:invalid-input' });
  });

  it('refuses two of the same name, also when one is renamed', async () => {
    await add();
    expect((await add()).problem()).toMatchObject({ type: 'urn:vagval:problem:provider-name-taken', status: 409 });
    const second = (await add({ name: 'En till' })).output();
    expect((await admin.call(changeProvider, { ...second, name: 'Kommunens inloggning' })).status).toBe(409);
    expect((await add({ rules: [] }, otherAdmin)).status).toBe(200);
  });

  it('lets no rule name a unit of another municipality, nor one that does not exist', async () => {
    for (const unitId of [foreign, other.rootId, '00000000-0000-4000-8000-000000000000']) {
      const rules = [{ value: 'Alla', role: 'leadership', place: { kind: 'unit', unitId } }];
      expect((await add({ rules })).problem()).toMatchObject({ type: 'urn:vagval:problem:not-allowed' });
    }
    expect(await api.sql('SELECT 1 FROM sign_in_provider')).toEqual([]);
  });

  it('hides the providers of others, and changes none of them', async () => {
    const { id } = (await add()).output();
    expect((await otherAdmin.call(listProviders, {})).output()).toEqual([]);
    const rules: never[] = [];
    for (const answer of [
      await otherAdmin.call(changeProvider, { id, ...decided({ rules }) }),
      await otherAdmin.call(testProvider, { id }),
      await otherAdmin.call(removeProvider, { id }),
    ])
      expect(answer.problem()).toMatchObject({ type: 'urn:vagval:problem:provider-not-found', status: 404 });
    expect((await admin.call(listProviders, {})).output()).toHaveLength(1);
  });

  it('takes back with a provider everything that came from it, and nothing else', async () => {
    const { id } = (await add()).output();
    const hand = await someone(api, 'head', school);
    const give = `INSERT INTO assignment (user_id, role, unit_id, provider_id)
      SELECT user_id, 'teacher', unit_id, $1 FROM assignment WHERE unit_id = $2 AND role = 'head'`;
    await api.sql(give, [id, school]);
    const roles = async () =>
      (await api.sql('SELECT role FROM assignment WHERE unit_id = $1 ORDER BY role', [school])).length;
    expect(await roles()).toBe(2);
    await admin.call(removeProvider, { id });
    expect(await roles()).toBe(1);
    expect(hand).toBeDefined();
  });

  describe('being tried', () => {
    let server: Server;
    let answer: { status: number; body: string; type?: string };
    let issuer: string;

    beforeAll(async () => {
      server = createServer((_, response) => {
        response.writeHead(answer.status, { 'content-type': answer.type ?? 'application/json' }).end(answer.body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => new Promise((resolve) => server.close(resolve)));

    const metadata = (changes: object = {}) => ({
      status: 200,
      body: JSON.stringify({
        issuer,
        authorization_endpoint: `${issuer}/auth`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/jwks`,
        response_types_supported: ['code'],
        ...changes,
      }),
    });
    const tried = async (at = issuer) => {
      const { id } = (await add({ issuer: at })).output();
      return (await admin.call(testProvider, { id })).output();
    };

    it('is right when everything is there', async () => {
      answer = metadata();
      expect(await tried()).toEqual({ fault: 'none', endsSession: false });
      const real = (await add({ name: 'Riktig' })).output();
      expect((await admin.call(testProvider, real)).output()).toEqual({ fault: 'none', endsSession: true });
    });

    it.each<[string, () => typeof answer]>([
      ['other-issuer', () => metadata({ issuer: 'https://annan.example' })],
      ['no-metadata', () => ({ status: 404, body: '' })],
      ['no-metadata', () => ({ status: 200, body: '<html></html>', type: 'text/html' })],
      ['no-metadata', () => ({ status: 302, body: '' })],
      ['lacks-what-is-needed', () => metadata({ jwks_uri: undefined })],
      ['lacks-what-is-needed', () => metadata({ response_types_supported: ['id_token'] })],
      ['insecure', () => metadata({ token_endpoint: 'http://inloggning.example/token' })],
      ['insecure', () => metadata({ authorization_endpoint: 'javascript:alert(1)' })],
      ['no-metadata', () => ({ status: 200, body: `"${'x'.repeat(2_000_000)}"` })],
    ])('says %s', async (fault, given) => {
      answer = given();
      expect(await tried()).toEqual({ fault, endsSession: false });
    });

    it('says that nobody answers', async () => {
      expect(await tried('http://127.0.0.1:1')).toEqual({ fault: 'no-answer', endsSession: false });
    });
  });
});
