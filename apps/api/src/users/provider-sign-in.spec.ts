import { addProvider, changeProvider, removeProvider, type SignInProvider } from '@vagval/contracts/users/providers';
import { signOut } from '@vagval/contracts/users/session';
import { aMunicipality, aUnit, someone } from '../testing/builders';
import { aPlaceWithProvider, decidedFor, withTheUsualPeople, type ProviderPlace } from '../testing/provider-places';
import { ProviderVisit } from '../testing/provider-visit';
import { TestApi } from '../testing/test-api';
import { testClient, TestProvider } from '../testing/test-provider';

const cookieName = 'vagval-till-inloggning';

describe('signing in by a provider', () => {
  let api: TestApi;
  let north: ProviderPlace;
  let south: ProviderPlace;

  beforeAll(async () => {
    api = await TestApi.start();
    north = await aPlaceWithProvider(api, 'Norrköping');
    south = await aPlaceWithProvider(api, 'Söderköping', false);
  });
  afterAll(async () => {
    await api.stop();
    await north.provider.stop();
    await south.provider.stop();
  });
  beforeEach(() => [north, south].forEach(({ provider }) => withTheUsualPeople(provider)));

  const refused = (rule: string, { id }: SignInProvider = north.way) => ({
    location: `/logga-in?hinder=${rule}&hos=${id}`,
    hasSession: false,
  });
  it('is offered to those who are signed out, by the municipality’s name', async () => {
    expect(await new ProviderVisit(api).session()).toMatchObject({
      kind: 'signed-out',
      providers: [
        { id: north.way.id, name: 'kommunens inloggning', municipalityName: 'Norrköping' },
        { id: south.way.id, name: 'kommunens inloggning', municipalityName: 'Söderköping' },
      ],
    });
  });

  it('sends the browser there with a challenge, a state and a nonce, and remembers them in a cookie nobody can read', async () => {
    const answer = await api.app.inject({ method: 'GET', url: `/api/session/provider/${north.way.id}?till=/plan` });
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
    expect(await visit.signIn(north.way.id, '/indikatorer?ar=2025')).toMatchObject({
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
    await visit.signIn(south.way.id);
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
    await first.signIn(north.way.id);
    expect(await first.session()).toMatchObject({ assignments: [{ unitId: north.berga }, { unitId: north.asby }] });
    await api.sql(
      `INSERT INTO assignment (user_id, role, unit_id) SELECT id, 'teacher', $1 FROM app_user WHERE name = 'Byter Roll'`,
      [north.asby],
    );

    north.provider.people.set('byter', { name: 'Bytte Namn', grupper: ['Kvalitet'], skolenhet: ['11111111'] });
    const second = new ProviderVisit(api);
    await second.signIn(north.way.id);
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
    await open.signIn(north.way.id);
    expect((await open.session()).kind).toBe('signed-in');

    north.provider.people.set('slutar', { name: 'Slutar Snart', grupper: [] });
    expect(await new ProviderVisit(api).signIn(north.way.id)).toMatchObject(refused('sign-in-without-role'));
    expect((await open.session()).kind).toBe('signed-out');
  });

  it('takes the same subject of two providers for two people, each in their own municipality', async () => {
    const [here, there] = [new ProviderVisit(api), new ProviderVisit(api)];
    await here.signIn(north.way.id);
    await there.signIn(south.way.id);
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
    expect(await new ProviderVisit(api).signIn(north.way.id)).toMatchObject(refused('sign-in-without-role'));
  });

  it('begins a session with a new id', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(north.way.id);
    const first = visit.cookie('vagval');
    await visit.signIn(north.way.id);
    expect(visit.cookie('vagval')).not.toBe(first);
  });

  it('tells at sign-out where to sign out at the provider, and signs out here', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(north.way.id);
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
      await admin.call(addProvider, { ...decidedFor(gone.issuer, []), clientSecret: testClient.secret })
    ).output();
    await gone.stop();
    const visit = new ProviderVisit(api);
    expect(await visit.begin(id)).toBe(`/logga-in?hinder=provider-unreachable&hos=${id}`);
    expect(await visit.session()).toMatchObject({ kind: 'signed-out', providers: [{}, {}, { id }] });
    await admin.call(removeProvider, { id });
    expect(await visit.begin(id)).toBe('/logga-in?hinder=provider-not-found');
  });

  it('takes somebody who comes in twice at the same moment for one person', async () => {
    north.provider.people.set('ny', { name: 'Ny Person', grupper: ['Kvalitet'] });
    north.provider.who = 'ny';
    const visits = [1, 2, 3].map(() => new ProviderVisit(api));
    const answers = await Promise.all(visits.map((visit) => visit.signIn(north.way.id)));
    expect(answers.map(({ hasSession }) => hasSession)).toEqual([true, true, true]);
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ny Person'`)).toHaveLength(1);
  });

  it('is closed by an administrator at once, also for those who are in', async () => {
    const visit = new ProviderVisit(api);
    await visit.signIn(south.way.id);
    const { id, ...before } = south.way;
    await south.admin.call(changeProvider, { id, ...before, name: 'Nytt namn' });
    expect((await visit.session()).kind).toBe('signed-in');

    await south.admin.call(changeProvider, { id, ...before, enabled: false });
    expect((await visit.session()).kind).toBe('signed-out');
    expect(await visit.begin(id)).toBe('/logga-in?hinder=provider-not-found');
    await south.admin.call(changeProvider, { id, ...before });
    expect(await visit.signIn(id)).toMatchObject({ hasSession: true });
  });
});
