import { addProvider, changeProvider, removeProvider, type SignInProvider } from '@vagval/contracts/users/providers';
import { getSession, signInToExample, signOut, type Session, type SignedOut } from '@vagval/contracts/users/session';
import type { ProviderRule } from '@vagval/domain/users/provider-rules';
import { aMunicipality, aUnit, someone, type Municipality } from '../testing/builders';
import { ProviderVisit } from '../testing/provider-visit';
import { TestApi, type Visitor } from '../testing/test-api';
import { testClient, TestProvider } from '../testing/test-provider';

const cookieName = 'vagval-till-inloggning';

describe('signing in by a provider', () => {
  let api: TestApi;
  let north: { place: Municipality; provider: TestProvider; admin: Visitor; berga: string; asby: string };
  let south: { place: Municipality; provider: TestProvider; admin: Visitor; berga: string; asby: string };
  let ofNorth: SignInProvider;
  let ofSouth: SignInProvider;

  const rulesFor = (rootId: string): ProviderRule[] => [
    { value: 'Rektorer', role: 'head', place: { kind: 'claim', claim: 'skolenhet' } },
    { value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: rootId } },
  ];
  const aPlace = async (name: string, inIdToken: boolean) => {
    const place = await aMunicipality(api, name);
    const [berga, asby] = [await aUnit(api, place, 'Bergaskolan'), await aUnit(api, place, 'Åsbyskolan')];
    await api.sql(`UPDATE unit SET code = '11111111' WHERE id = $1`, [berga]);
    await api.sql(`UPDATE unit SET code = '22222222' WHERE id = $1`, [asby]);
    const admin = await someone(api, 'administrator', place.rootId);
    return { place, berga, asby, admin, provider: await TestProvider.start({ inIdToken }) };
  };
  const decided = (issuer: string, rootId: string) => ({
    name: 'kommunens inloggning',
    issuer,
    clientId: testClient.id,
    scopes: 'openid',
    groupClaim: 'grupper',
    enabled: true,
    rules: rulesFor(rootId),
  });

  beforeAll(async () => {
    api = await TestApi.start();
    north = await aPlace('Norrköping', true);
    south = await aPlace('Söderköping', false);
    const add = async ({ admin, provider, place }: typeof north) =>
      (
        await admin.call(addProvider, { ...decided(provider.issuer, place.rootId), clientSecret: testClient.secret })
      ).output();
    ofNorth = await add(north);
    ofSouth = await add(south);
  });
  afterAll(async () => {
    await api.stop();
    await north.provider.stop();
    await south.provider.stop();
  });
  beforeEach(() => {
    for (const { provider } of [north, south]) {
      provider.tamper = (token) => token;
      provider.people.clear();
      provider.people.set('maria', { name: 'Maria Ek', grupper: ['Rektorer'], skolenhet: ['11111111'] });
      provider.people.set('elin', { name: 'Elin Ås', grupper: 'Kvalitet' });
      provider.people.set('utan', { name: 'Ulla Utan', grupper: ['Vaktmästare'] });
      provider.who = 'maria';
    }
  });

  const sessions = async () => (await api.sql<{ rows: number }>('SELECT count(*)::int AS rows FROM session'))[0]!.rows;
  const refused = (rule: string, { id }: SignInProvider = ofNorth) => ({
    location: `/logga-in?hinder=${rule}&hos=${id}`,
    hasSession: false,
  });
  /** Nobody got in: no cookie, no session, and the browser is told why. */
  const expectRefused = async (visit: ProviderVisit, address: string, rule: string) => {
    const before = await sessions();
    expect(await visit.back(address)).toMatchObject(refused(rule));
    expect(await sessions()).toBe(before);
    expect((await visit.session()).kind).toBe('signed-out');
  };

  it('is offered to those who are signed out, by the municipality’s name', async () => {
    expect(await new ProviderVisit(api).session()).toMatchObject({
      kind: 'signed-out',
      providers: [
        { id: ofNorth.id, name: 'kommunens inloggning', municipalityName: 'Norrköping' },
        { id: ofSouth.id, name: 'kommunens inloggning', municipalityName: 'Söderköping' },
      ],
    });
  });

  it('sends the browser there with a challenge, a state and a nonce, and remembers them in a cookie nobody can read', async () => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/session/provider/${ofNorth.id}?till=/plan` });
    const address = new URL(String(answer.headers.location));
    expect(answer.statusCode).toBe(302);
    expect(address.origin).toBe(north.provider.issuer);
    expect(Object.fromEntries(address.searchParams)).toMatchObject({
      client_id: testClient.id,
      response_type: 'code',
      redirect_uri: 'http://localhost/api/session/provider/callback',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[\w-]{43}$/) as string,
      nonce: expect.stringMatching(/^[\w-]{43}$/) as string,
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    expect(cookie).toMatch(/Path=\/api\/session\/provider\/callback/);
    expect(cookie).toMatch(/Max-Age=600/);
    expect(cookie).not.toContain(address.searchParams.get('state'));
  });

  it('lets a head in to the units their claims name, and on to the page they came for', async () => {
    const visit = new ProviderVisit(api);
    expect(await visit.signIn(ofNorth.id, '/indikatorer?ar=2025')).toMatchObject({
      location: '/indikatorer?ar=2025',
      hasSession: true,
    });
    expect(await visit.session()).toMatchObject({
      kind: 'signed-in',
      name: 'Maria Ek',
      assignment: { role: 'head', unitId: north.berga, municipalityName: 'Norrköping' },
      assignments: [{ unitId: north.berga }],
    });
    expect(visit.cookie(cookieName)).toBeUndefined();
  });

  it('asks for claims that the ID token does not hold', async () => {
    south.provider.who = 'elin';
    const visit = new ProviderVisit(api);
    await visit.signIn(ofSouth.id);
    expect(await visit.session()).toMatchObject({
      name: 'Elin Ås',
      assignments: [{ role: 'controller', unitId: south.place.rootId }],
    });
  });

  it('gives at each sign-in exactly what the claims give then, and leaves what was given by hand', async () => {
    north.provider.who = 'byter';
    north.provider.people.set('byter', {
      name: 'Byter Roll',
      grupper: ['Rektorer'],
      skolenhet: ['11111111', '22222222'],
    });
    const first = new ProviderVisit(api);
    await first.signIn(ofNorth.id);
    expect(await first.session()).toMatchObject({ assignments: [{ unitId: north.berga }, { unitId: north.asby }] });
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id) SELECT id, 'teacher', $1 FROM app_user WHERE name = 'Byter Roll'`,
      [north.asby],
    );

    north.provider.people.set('byter', { name: 'Bytte Namn', grupper: ['Kvalitet'], skolenhet: ['11111111'] });
    const second = new ProviderVisit(api);
    await second.signIn(ofNorth.id);
    expect(await second.session()).toMatchObject({
      name: 'Bytte Namn',
      assignments: [
        { role: 'controller', unitId: north.place.rootId },
        { role: 'teacher', unitId: north.asby },
      ],
    });
    expect(await api.sql(`SELECT 1 FROM user_identity WHERE subject = 'byter'`)).toHaveLength(1);
  });

  it('takes everything back from somebody whose groups are gone, also in the session they have', async () => {
    north.provider.who = 'slutar';
    north.provider.people.set('slutar', { name: 'Slutar Snart', grupper: ['Kvalitet'] });
    const open = new ProviderVisit(api);
    await open.signIn(ofNorth.id);
    expect((await open.session()).kind).toBe('signed-in');

    north.provider.people.set('slutar', { name: 'Slutar Snart', grupper: [] });
    expect(await new ProviderVisit(api).signIn(ofNorth.id)).toMatchObject(refused('sign-in-without-role'));
    expect((await open.session()).kind).toBe('signed-out');
  });

  it('lets nobody in without a role, and keeps nothing of them', async () => {
    north.provider.who = 'utan';
    const visit = new ProviderVisit(api);
    await expectRefused(visit, await visit.through(await visit.begin(ofNorth.id)), 'sign-in-without-role');
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ulla Utan'`)).toEqual([]);
  });

  it('takes the same subject of two providers for two people, each in their own municipality', async () => {
    const [here, there] = [new ProviderVisit(api), new ProviderVisit(api)];
    await here.signIn(ofNorth.id);
    await there.signIn(ofSouth.id);
    expect(await here.session()).toMatchObject({
      assignments: [{ municipalityName: 'Norrköping', unitId: north.berga }],
    });
    expect(await there.session()).toMatchObject({
      assignments: [{ municipalityName: 'Söderköping', unitId: south.berga }],
    });
    expect(await api.sql(`SELECT DISTINCT user_id FROM user_identity WHERE subject = 'maria'`)).toHaveLength(2);
  });

  it('gives nothing in a municipality by the code of another’s unit', async () => {
    const foreign = await aUnit(api, south.place, 'Bara i söder');
    await api.sql(`UPDATE unit SET code = '33333333' WHERE id = $1`, [foreign]);
    north.provider.people.set('maria', { name: 'Maria Ek', grupper: ['Rektorer'], skolenhet: ['33333333'] });
    expect(await new ProviderVisit(api).signIn(ofNorth.id)).toMatchObject(refused('sign-in-without-role'));
  });

  it('does not take the answer of one provider for that of another', async () => {
    const [here, there] = [new ProviderVisit(api), new ProviderVisit(api)];
    const ofOther = new URL(await there.through(await there.begin(ofSouth.id)));
    const own = new URL(await here.through(await here.begin(ofNorth.id)));
    own.searchParams.set('code', ofOther.searchParams.get('code')!);
    await expectRefused(here, own.href, 'provider-answer-invalid');

    const again = new ProviderVisit(api);
    const swapped = new URL(await again.through(await again.begin(ofNorth.id)));
    swapped.searchParams.set('iss', south.provider.issuer);
    await expectRefused(again, swapped.href, 'provider-answer-invalid');
  });

  it('refuses another state, and a way back that this browser never began', async () => {
    const visit = new ProviderVisit(api);
    const address = new URL(await visit.through(await visit.begin(ofNorth.id)));
    const right = address.href;
    address.searchParams.set('state', 'en-annan');
    const handedIn = north.provider.handedIn;
    await expectRefused(visit, address.href, 'sign-in-interrupted');

    expect(await new ProviderVisit(api).back(right)).toMatchObject({
      location: '/logga-in?hinder=sign-in-interrupted',
      hasSession: false,
    });
    expect(north.provider.handedIn).toBe(handedIn);
  });

  it.each<[string, (token: string) => string]>([
    ['another nonce', (token) => north.provider.resigned(token, { nonce: 'en-annan' })],
    ['another audience', (token) => north.provider.resigned(token, { aud: 'en-annan-kund' })],
    ['another issuer', (token) => north.provider.resigned(token, { iss: 'https://annan.example' })],
    ['a time that has passed', (token) => north.provider.resigned(token, { exp: 1_600_000_000 })],
    [
      'another subject under the old signature',
      (token) => {
        const [head, , signature] = token.split('.');
        return `${head}.${north.provider.resigned(token, { sub: 'elin' }).split('.')[1]}.${signature}`;
      },
    ],
    ['no signature', (token) => `${token.split('.').slice(0, 2).join('.')}.`],
    [
      'an algorithm that signs nothing',
      (token) => `${Buffer.from('{"alg":"none"}').toString('base64url')}.${token.split('.')[1]}.`,
    ],
  ])('refuses an ID token with %s', async (_, tamper) => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(ofNorth.id));
    north.provider.tamper = tamper;
    await expectRefused(visit, address, 'provider-answer-invalid');
  });

  it('takes the resigned token where nothing is changed, so that the refusals are for what was', async () => {
    north.provider.tamper = (token) => north.provider.resigned(token, {});
    expect(await new ProviderVisit(api).signIn(ofNorth.id)).toMatchObject({ location: '/', hasSession: true });
  });

  it('lets a way back be used once, and does not ask the provider again', async () => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(ofNorth.id));
    const kept = visit.cookie(cookieName)!;
    expect(await visit.back(address)).toMatchObject({ hasSession: true });
    const handedIn = north.provider.handedIn;

    const thief = new ProviderVisit(api);
    expect(await thief.back(address)).toMatchObject({ location: '/logga-in?hinder=sign-in-interrupted' });
    thief.plant(cookieName, kept);
    await expectRefused(thief, address, 'sign-in-interrupted');
    expect(north.provider.handedIn).toBe(handedIn);
  });

  it('takes no cookie that has been touched', async () => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(ofNorth.id));
    const kept = visit.cookie(cookieName)!;
    visit.plant(cookieName, `${kept.slice(0, -2)}${kept.endsWith('AA') ? 'BB' : 'AA'}`);
    expect(await visit.back(address)).toMatchObject({
      location: '/logga-in?hinder=sign-in-interrupted',
      hasSession: false,
    });
  });

  it('says so when somebody turns back at the provider', async () => {
    north.provider.who = null;
    expect(await new ProviderVisit(api).signIn(ofNorth.id)).toMatchObject(refused('sign-in-cancelled'));
  });

  it.each([
    'https://evil.example/x',
    '//evil.example/x',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    'javascript:alert(1)',
    '/api/session',
    '/logga-in?till=//evil.example',
  ])('goes on to the first page and not to %j', async (till) => {
    expect(await new ProviderVisit(api).signIn(ofNorth.id, till)).toMatchObject({ location: '/', hasSession: true });
  });

  it('begins a session with a new id', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(ofNorth.id);
    const first = visit.cookie('vagval');
    await visit.signIn(ofNorth.id);
    expect(visit.cookie('vagval')).not.toBe(first);
  });

  it('tells at sign-out where to sign out at the provider, and signs out here', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(ofNorth.id);
    const answer = signOut.output.parse((await visit.ask('DELETE', '/api/session')).json());
    const endAt = new URL(answer.endAt!);
    expect(endAt.origin).toBe(north.provider.issuer);
    expect(endAt.searchParams.get('post_logout_redirect_uri')).toBe('http://localhost/logga-in');
    expect((await fetch(endAt)).status).toBe(200);
    expect((await visit.session()).kind).toBe('signed-out');
  });

  it('sends nobody to a provider at sign-out who came in another way', async () => {
    const visitor = await someone(api, 'head', north.berga);
    expect((await visitor.call(signOut, {})).output().endAt).toBeNull();
  });

  it('says so when the provider does not answer, and is there again when it does', async () => {
    const place = await aMunicipality(api, 'Tystköping');
    const admin = await someone(api, 'administrator', place.rootId);
    const gone = await TestProvider.start();
    const { id } = (
      await admin.call(addProvider, { ...decided(gone.issuer, place.rootId), clientSecret: testClient.secret })
    ).output();
    await gone.stop();
    const visit = new ProviderVisit(api);
    expect(await visit.begin(id)).toBe(`/logga-in?hinder=provider-unreachable&hos=${id}`);
    expect(await visit.session()).toMatchObject({ kind: 'signed-out', providers: [{}, {}, { id }] });
    await admin.call(removeProvider, { id });
    expect(await visit.begin(id)).toBe('/logga-in?hinder=provider-not-found');
  });

  it('says so when the provider falls silent while somebody is there', async () => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(ofNorth.id));
    north.provider.silent = true;
    await expectRefused(visit, address, 'provider-unreachable');
    north.provider.silent = false;
  });

  it('takes somebody who comes in twice at the same moment for one person', async () => {
    north.provider.people.set('ny', { name: 'Ny Person', grupper: ['Kvalitet'] });
    north.provider.who = 'ny';
    const visits = [1, 2, 3].map(() => new ProviderVisit(api));
    const answers = await Promise.all(visits.map((visit) => visit.signIn(ofNorth.id)));
    expect(answers.map(({ hasSession }) => hasSession)).toEqual([true, true, true]);
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ny Person'`)).toHaveLength(1);
  });

  it('is closed by an administrator at once, also for those who are in', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(ofSouth.id);
    const { id, ...before } = ofSouth;
    await south.admin.call(changeProvider, { id, ...before, name: 'Nytt namn' });
    expect((await visit.session()).kind).toBe('signed-in');

    await south.admin.call(changeProvider, { id, ...before, enabled: false });
    expect((await visit.session()).kind).toBe('signed-out');
    expect(await visit.begin(id)).toBe('/logga-in?hinder=provider-not-found');
    await south.admin.call(changeProvider, { id, ...before });
    expect(await visit.signIn(id)).toMatchObject({ hasSession: true });
  });
});

function signedOut(session: Session): SignedOut {
  if (session.kind !== 'signed-out') throw new Error('Somebody is signed in');
  return session;
}

describe('a provider of a made-up municipality', () => {
  let api: TestApi;
  let provider: TestProvider;
  beforeAll(async () => {
    api = await TestApi.start('example');
    provider = await TestProvider.start();
    provider.who = 'maria';
    provider.people.set('maria', { name: 'Maria Ek', grupper: 'Kvalitet' });
  });
  afterAll(async () => {
    await api.stop();
    await provider.stop();
  });

  it('lets people in who nobody else can be, and is gone where there is a real municipality', async () => {
    const [root] = await api.sql<{ id: string }>(`SELECT id FROM unit WHERE kind = 'municipality'`);
    const admin = await api.as('administrator');
    const { id } = (
      await admin.call(addProvider, {
        name: 'provkontot',
        issuer: provider.issuer,
        clientId: testClient.id,
        clientSecret: testClient.secret,
        scopes: 'openid',
        groupClaim: 'grupper',
        enabled: true,
        rules: [{ value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: root!.id } }],
      })
    ).output();
    const visit = new ProviderVisit(api);
    await visit.signIn(id);
    expect(await visit.session()).toMatchObject({
      name: 'Maria Ek',
      assignment: { role: 'controller', example: true },
    });
    const stranger = await new ProviderVisit(api).session();
    expect(stranger).toMatchObject({ providers: [{ id }] });
    expect(JSON.stringify(stranger)).not.toContain('Maria Ek');

    await aMunicipality(api, 'Riktköping');
    expect(await new ProviderVisit(api).session()).toMatchObject({ providers: [] });
    expect(await new ProviderVisit(api).begin(id)).toBe('/logga-in?hinder=provider-not-found');
  });

  it('is not added where the product is in real use', async () => {
    const inUse = await TestApi.start('example', { SECURE_COOKIES: 'on' });
    try {
      const admin = inUse.visitor();
      const overHttps = { 'x-forwarded-proto': 'https' };
      const { exampleUsers } = signedOut((await admin.call(getSession, {})).output());
      const { id: userId } = exampleUsers.find(({ assignment }) => assignment.role === 'administrator')!;
      await admin.call(signInToExample, { userId }, overHttps);
      const issuer = 'https://login.example';
      const wanted = { name: 'x', issuer, clientId: 'x', clientSecret: 'x', scopes: 'openid', groupClaim: 'groups' };
      const answer = await admin.call(addProvider, { ...wanted, enabled: true, rules: [] }, overHttps);
      expect(answer.problem()).toMatchObject({ type: 'urn:vagval:problem:provider-not-in-example', status: 403 });
    } finally {
      await inUse.stop();
    }
  });
});
