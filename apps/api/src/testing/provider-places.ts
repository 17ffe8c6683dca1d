import { addProvider, type SignInProvider } from '@vagval/contracts/users/providers';
import type { ProviderRule } from '@vagval/domain/users/provider-rules';
import { aMunicipality, aUnit, someone, type Municipality } from './builders';
import type { TestApi, Visitor } from './test-api';
import { testClient, TestProvider } from './test-provider';

/** A municipality with two schools, an administrator, and a provider of its own that is connected. */
export interface ProviderPlace {
  readonly place: Municipality;
  readonly provider: TestProvider;
  readonly admin: Visitor;
  /** Ids of the schools with code 11111111 and 22222222. */
  readonly berga: string;
  readonly asby: string;
  readonly way: SignInProvider;
}

/** What an administrator decides about the provider of a test. */
export function decidedFor(issuer: string, rules: ProviderRule[]): Omit<SignInProvider, 'id'> {
  const name = 'kommunens inloggning';
  return { name, issuer, clientId: testClient.id, scopes: 'openid', groupClaim: 'grupper', enabled: true, rules };
}

/** See `ProviderPlace`. Heads are told by the claim `skolenhet`, controllers have the whole municipality. */
export async function aPlaceWithProvider(api: TestApi, name: string, inIdToken = true): Promise<ProviderPlace> {
  const place = await aMunicipality(api, name);
  const [berga, asby] = [await aUnit(api, place, 'Bergaskolan'), await aUnit(api, place, 'Åsbyskolan')];
  await api.sql(`UPDATE unit SET code = '11111111' WHERE id = $1`, [berga]);
  await api.sql(`UPDATE unit SET code = '22222222' WHERE id = $1`, [asby]);
  const admin = await someone(api, 'administrator', place.rootId);
  const provider = await TestProvider.start({ inIdToken });
  const decided = decidedFor(provider.issuer, [
    { value: 'Rektorer', role: 'head', place: { kind: 'claim', claim: 'skolenhet' } },
    { value: 'Kvalitet', role: 'controller', place: { kind: 'unit', unitId: place.rootId } },
  ]);
  const way = (await admin.call(addProvider, { ...decided, clientSecret: testClient.secret })).output();
  return { place, berga, asby, admin, provider, way };
}

/** The people every test begins with: a head, a controller, and somebody with no group that counts. */
export function withTheUsualPeople(provider: TestProvider): void {
  provider.tamper = (token) => token;
  provider.who = 'maria';
  provider.people.clear();
  provider.people.set('maria', { name: 'Maria Ek', grupper: ['Rektorer'], skolenhet: ['11111111'] });
  provider.people.set('elin', { name: 'Elin Ås', grupper: 'Kvalitet' });
  provider.people.set('utan', { name: 'Ulla Utan', grupper: ['Vaktmästare'] });
}
