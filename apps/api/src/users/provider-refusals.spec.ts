import type { SignInProvider } from '@vagval/contracts/users/providers';
import { ProviderVisit } from '../testing/provider-visit';
import { aPlaceWithProvider, withTheUsualPeople, type ProviderPlace } from '../testing/provider-places';
import { TestApi } from '../testing/test-api';

const cookieName = 'vagval-till-inloggning';

describe('signing in by a provider is refused', () => {
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

  const sessions = async () => (await api.sql<{ rows: number }>('SELECT count(*)::int AS rows FROM session'))[0]!.rows;
  const refused = (rule: string, { id }: SignInProvider = north.way) => ({
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

  it('lets nobody in without a role, and keeps nothing of them', async () => {
    north.provider.who = 'utan';
    const visit = new ProviderVisit(api);
    await expectRefused(visit, await visit.through(await visit.begin(north.way.id)), 'sign-in-without-role');
    expect(await api.sql(`SELECT 1 FROM app_user WHERE name = 'Ulla Utan'`)).toEqual([]);
  });

  it('does not take the answer of one provider for that of another', async () => {
    const [here, there] = [new ProviderVisit(api), new ProviderVisit(api)];
    const ofOther = new URL(await there.through(await there.begin(south.way.id)));
    const own = new URL(await here.through(await here.begin(north.way.id)));
    own.searchParams.set('code', ofOther.searchParams.get('code')!);
    await expectRefused(here, own.href, 'provider-answer-invalid');

    const again = new ProviderVisit(api);
    const swapped = new URL(await again.through(await again.begin(north.way.id)));
    swapped.searchParams.set('iss', south.provider.issuer);
    await expectRefused(again, swapped.href, 'provider-answer-invalid');
  });

  it('refuses another state, and a way back that this browser never began', async () => {
    const visit = new ProviderVisit(api);
    const address = new URL(await visit.through(await visit.begin(north.way.id)));
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
    const address = await visit.through(await visit.begin(north.way.id));
    north.provider.tamper = tamper;
    await expectRefused(visit, address, 'provider-answer-invalid');
  });

  it('takes the resigned token where nothing is changed, so that the refusals are for what was', async () => {
    north.provider.tamper = (token) => north.provider.resigned(token, {});
    expect(await new ProviderVisit(api).signIn(north.way.id)).toMatchObject({ location: '/', hasSession: true });
  });

  it('lets a way back be used once, and does not ask the provider again', async () => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(north.way.id));
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
    const address = await visit.through(await visit.begin(north.way.id));
    const kept = visit.cookie(cookieName)!;
    visit.plant(cookieName, `${kept.slice(0, -2)}${kept.endsWith('AA') ? 'BB' : 'AA'}`);
    expect(await visit.back(address)).toMatchObject({
      location: '/logga-in?hinder=sign-in-interrupted',
      hasSession: false,
    });
  });

  it('says so when somebody turns back at the provider', async () => {
    north.provider.who = null;
    expect(await new ProviderVisit(api).signIn(north.way.id)).toMatchObject(refused('sign-in-cancelled'));
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
    expect(await new ProviderVisit(api).signIn(north.way.id, till)).toMatchObject({ location: '/', hasSession: true });
  });

  it('says so when the provider falls silent while somebody is there', async () => {
    const visit = new ProviderVisit(api);
    const address = await visit.through(await visit.begin(north.way.id));
    north.provider.silent = true;
    await expectRefused(visit, address, 'provider-unreachable');
    north.provider.silent = false;
  });
});
