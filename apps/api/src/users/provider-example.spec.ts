import { addProvider } from '@vagval/contracts/users/providers';
import { getSession, signInToExample, type Session, type SignedOut } from '@vagval/contracts/users/session';
import { aMunicipality } from '../testing/builders';
import { ProviderVisit } from '../testing/provider-visit';
import { TestApi } from '../testing/test-api';
import { testClient, TestProvider } from '../testing/test-provider';

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
