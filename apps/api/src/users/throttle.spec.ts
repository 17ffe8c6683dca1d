import { askForNewPassword, readLink, setUp } from '@vagval/contracts/users/account';
import { signInWithLink } from '@vagval/contracts/users/session';
import { anAccount, goodPassword, tryToSignIn } from '../testing/accounts';
import { aMunicipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

const throttled = { type: 'urn:vagval:problem:sign-in-throttled', status: 429 };
const home = '203.0.113.1';
const away = '198.51.100.7';

describe('tries to get in', () => {
  let api: TestApi;
  let other: { visitor(): Visitor; stop(): Promise<void> };
  let rootId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    other = await api.beside();
    ({ rootId } = await aMunicipality(api, 'Riktköping'));
  });
  afterAll(async () => {
    await other.stop();
    await api.stop();
  });
  beforeEach(() => api.sql('DELETE FROM throttle'));

  const fail = (email: string, address = home, process: { visitor(): Visitor } = api) =>
    tryToSignIn(process.visitor(), email, 'fel lösenord här', address);
  /** Lets the time go by that a row has left. */
  const minutesPass = (minutes: number) => api.sql('UPDATE throttle SET expire = expire - $1', [minutes * 60_000]);

  it('are five for an account from an address, then a quarter of an hour, counted by all processes together', async () => {
    const { email } = await anAccount(api, rootId);
    for (const process of [api, other, api, other, other])
      expect((await fail(email, home, process)).problem().type).toMatch(/:sign-in-wrong$/);

    for (const process of [api, other]) {
      const answer = await fail(email, home, process);
      expect(answer.problem()).toMatchObject({ ...throttled, facts: { minutes: 15 } });
      // Not even the right password: who guesses would be told by it.
      expect((await tryToSignIn(process.visitor(), email, goodPassword, home)).problem()).toMatchObject(throttled);
    }
    await minutesPass(10);
    expect((await fail(email)).problem()).toMatchObject({ ...throttled, facts: { minutes: 5 } });
    await minutesPass(6);
    expect((await tryToSignIn(other.visitor(), email, goodPassword, home)).status).toBe(200);
  });

  it('shut nobody out who sits elsewhere, and no other account', async () => {
    const [one, two] = [await anAccount(api, rootId), await anAccount(api, rootId)];
    for (let tries = 0; tries < 6; tries++) await fail(one.email);
    expect((await tryToSignIn(api.visitor(), one.email, goodPassword, away)).status).toBe(200);
    expect((await tryToSignIn(api.visitor(), two.email, goodPassword, home)).status).toBe(200);
    expect((await tryToSignIn(api.visitor(), one.email, goodPassword, home)).status).toBe(429);
  });

  it('are counted for an e-mail that nobody has in the same way', async () => {
    const { email } = await anAccount(api, rootId);
    const answersFor = async (one: string) => {
      const answers = [];
      for (let tries = 0; tries < 7; tries++) answers.push((await fail(one)).text);
      return answers;
    };
    expect(await answersFor('ingen@kommunen.se')).toEqual(await answersFor(email));
  });

  it('are forgotten when the right password comes', async () => {
    const { email } = await anAccount(api, rootId);
    for (let round = 0; round < 3; round++) {
      for (let tries = 0; tries < 4; tries++) expect((await fail(email)).status).toBe(401);
      expect((await tryToSignIn(api.visitor(), email.toUpperCase(), goodPassword, home)).status).toBe(200);
    }
  });

  it('are no more than five when many are made at the same moment', async () => {
    const { email } = await anAccount(api, rootId);
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, at) => fail(email, home, at % 2 === 0 ? api : other)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(11);
  });

  it('are fifty from an address, over all accounts, and the right ones do not count', async () => {
    const { email } = await anAccount(api, rootId);
    for (let tries = 0; tries < 50; tries++) {
      expect((await fail(`ingen${tries}@kommunen.se`)).status).toBe(401);
      if (tries % 10 === 0) expect((await tryToSignIn(api.visitor(), email, goodPassword, home)).status).toBe(200);
    }
    expect((await fail('sista@kommunen.se')).problem()).toMatchObject(throttled);
    expect((await tryToSignIn(other.visitor(), email, goodPassword, home)).problem()).toMatchObject(throttled);
    expect((await tryToSignIn(other.visitor(), email, goodPassword, away)).status).toBe(200);
  });

  it('are counted together for all addresses of one IPv6 network', async () => {
    const { email } = await anAccount(api, rootId);
    for (let tries = 0; tries < 5; tries++) expect((await fail(email, `2001:db8:1:2::${tries}`)).status).toBe(401);
    expect((await fail(email, '2001:db8:1:2:ffff:0:0:1')).status).toBe(429);
    expect((await fail(email, '2001:db8:1:3::1')).status).toBe(401);
  });

  it('are fifty with links and setup codes too', async () => {
    const from = { 'x-forwarded-for': home };
    const first = {
      code: 'AAAA-AAAA-AAAA-AAAA',
      name: 'Gissar',
      email: 'gissar@kommunen.se',
      password: goodPassword,
      municipalityCode: '1384',
    };
    const link = { token: 'en-länk-som-ingen-har-fått' };
    for (let tries = 0; tries < 50; tries++) {
      const answer =
        tries % 2 === 0
          ? await api.visitor().call(readLink, link, from)
          : await other.visitor().call(signInWithLink, link, from);
      expect(answer.status).toBe(401);
    }
    expect((await api.visitor().call(readLink, link, from)).problem()).toMatchObject(throttled);
    expect((await other.visitor().call(signInWithLink, link, from)).problem()).toMatchObject(throttled);
    expect((await other.visitor().call(setUp, first, from)).problem()).toMatchObject(throttled);
    expect((await api.visitor().call(readLink, link, { 'x-forwarded-for': away })).status).toBe(401);
  });

  it('are ten requests for a new password from an address', async () => {
    const ask = (process: { visitor(): Visitor }, address: string) =>
      process.visitor().call(askForNewPassword, { email: 'ingen@kommunen.se' }, { 'x-forwarded-for': address });
    for (let tries = 0; tries < 10; tries++) expect((await ask(tries % 2 ? api : other, home)).status).toBe(200);
    expect((await ask(api, home)).problem()).toMatchObject(throttled);
    expect((await ask(other, home)).problem()).toMatchObject(throttled);
    expect((await ask(other, away)).status).toBe(200);
  });

  it('leave no address and no e-mail behind', async () => {
    await fail('hemlig.person@kommunen.se', away);
    const kept = JSON.stringify(await api.sql('SELECT * FROM throttle'));
    expect(kept).toContain('account:');
    expect(kept).not.toMatch(/hemlig|198\.51/);
  });
});
