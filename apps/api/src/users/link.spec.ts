import { choosePassword, readLink } from '@vagval/contracts/users/account';
import { getSession, signInWithLink } from '@vagval/contracts/users/session';
import type { LinkPurpose } from '@vagval/domain/users/link';
import { Database } from '../platform/database/database';
import { anAccount, goodPassword, tryToSignIn } from '../testing/accounts';
import { aMunicipality, aUnit } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';
import { UsersService } from './users.service';

const wrong = { type: 'urn:vagval:problem:sign-in-wrong', status: 401, facts: {} };
const otherPassword = 'sju blåa granar';

describe('a personal link', () => {
  let api: TestApi;
  let bergaId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    bergaId = await aUnit(api, await aMunicipality(api, 'Riktköping'), 'Bergaskolan');
  });
  afterAll(() => api.stop());
  beforeEach(() => api.sql('DELETE FROM throttle'));

  const kindOf = async (visitor: Visitor) => (await visitor.call(getSession, {})).output().kind;
  const change = (sql: string, email: string) => api.sql(`UPDATE app_user SET ${sql} WHERE email = $1`, [email]);
  const linkOf = (userId: string, purpose: LinkPurpose = 'reset') =>
    api.app.get(Database).within('installation', () => api.app.get(UsersService).linkFor(userId, purpose));
  const invite = (name = 'Inbjuden Person', email: string | null = `${crypto.randomUUID()}@kommunen.se`) =>
    api.app.get(UsersService).create(name, 'head', [bergaId], email);

  it('tells whose it is and what for as often as one asks, and chooses a password once', async () => {
    const token = await invite('Siv Berg', 'siv@kommunen.se');
    for (let times = 0; times < 2; times++) {
      expect((await api.visitor().call(readLink, { token })).output()).toEqual({
        purpose: 'invitation',
        name: 'Siv Berg',
        email: 'siv@kommunen.se',
      });
    }
    const visitor = api.visitor();
    const answer = await visitor.call(choosePassword, { token, password: goodPassword });
    expect(answer.output()).toMatchObject({ kind: 'signed-in', name: 'Siv Berg', hasPassword: true });
    expect(await kindOf(visitor)).toBe('signed-in');
    expect((await tryToSignIn(api.visitor(), 'siv@kommunen.se')).status).toBe(200);

    const invalid = { type: 'urn:vagval:problem:sign-in-link-invalid', status: 401 };
    for (const contract of [readLink, signInWithLink])
      expect((await api.visitor().call(contract, { token })).problem()).toMatchObject(invalid);
    const again = await api.visitor().call(choosePassword, { token, password: otherPassword });
    expect(again.problem()).toMatchObject(invalid);
    expect((await tryToSignIn(api.visitor(), 'siv@kommunen.se')).status).toBe(200);
  });

  it.each([
    ['elva tecken', 'too-short'],
    ['å'.repeat(201), 'too-long'],
    ['Inbjuden.Person.Lång', 'is-name'],
    ['UPPTAGEN.ADRESS@kommunen.se', 'is-email'],
  ])('is not used up by a password that will not do (%s)', async (password, fault) => {
    await api.sql(`DELETE FROM app_user WHERE email = 'upptagen.adress@kommunen.se'`);
    const token = await invite('Inbjuden Person Lång', 'upptagen.adress@kommunen.se');
    const refused = await api.visitor().call(choosePassword, { token, password });
    expect(refused.problem()).toMatchObject({
      type: 'urn:vagval:problem:password-not-allowed',
      status: 422,
      facts: { fault, least: 12, most: 200 },
    });
    expect((await api.visitor().call(choosePassword, { token, password: goodPassword })).status).toBe(200);
  });

  it('lets one through of those who use it at the same moment', async () => {
    const token = await invite();
    const answers = await Promise.all(
      [1, 2, 3].map((n) => api.visitor().call(choosePassword, { token, password: `${goodPassword} ${n}` })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401, 401]);
  });

  it('ends every other session and link of the person, and nobody else’s', async () => {
    const { email, visitor } = await anAccount(api, bergaId);
    const elsewhere = api.visitor();
    await tryToSignIn(elsewhere, email);
    const somebodyElse = await anAccount(api, bergaId);
    const [{ id }] = (await api.sql('SELECT id FROM app_user WHERE email = $1', [email])) as [{ id: string }];
    const links: string[] = [];
    for (const purpose of ['reset', 'reset', 'invitation'] as const) links.push(await linkOf(id, purpose));

    const here = api.visitor();
    await here.call(choosePassword, { token: links[0]!, password: otherPassword });

    expect(await kindOf(here)).toBe('signed-in');
    expect([await kindOf(visitor), await kindOf(elsewhere)]).toEqual(['signed-out', 'signed-out']);
    expect(await kindOf(somebodyElse.visitor)).toBe('signed-in');
    for (const token of links.slice(1)) expect((await api.visitor().call(readLink, { token })).status).toBe(401);
    expect((await tryToSignIn(api.visitor(), email)).problem()).toMatchObject(wrong);
    expect((await tryToSignIn(api.visitor(), email, otherPassword)).status).toBe(200);
  });

  it('ends sessions that a request under way had written back', async () => {
    const { email, visitor } = await anAccount(api, bergaId);
    // What a request that began before the change does when it is answered after it.
    const kept = await api.sql<{ sid: string; sess: object; expire: Date }>(
      `SELECT * FROM session WHERE sess -> 'person' ->> 'userId' = (SELECT id::text FROM app_user WHERE email = $1)`,
      [email],
    );
    const [{ id }] = (await api.sql('SELECT id FROM app_user WHERE email = $1', [email])) as [{ id: string }];
    const token = await linkOf(id);
    await api.visitor().call(choosePassword, { token, password: otherPassword });
    expect(kept).toHaveLength(1);
    await api.sql('INSERT INTO session VALUES ($1, $2, $3)', [kept[0]!.sid, kept[0]!.sess, kept[0]!.expire]);

    expect(await kindOf(visitor)).toBe('signed-out');
    expect(await api.sql('SELECT 1 FROM session WHERE sid = $1', [kept[0]!.sid])).toEqual([]);
  });

  it('holds for two hours when it is for a new password', async () => {
    const { email } = await anAccount(api, bergaId);
    const [{ id }] = (await api.sql('SELECT id FROM app_user WHERE email = $1', [email])) as [{ id: string }];
    const token = await linkOf(id);
    expect((await api.visitor().call(readLink, { token })).output().purpose).toBe('reset');
    const [link] = await api.sql<{ hours: string }>(
      `SELECT extract(epoch FROM expires_at - now()) / 3600 AS hours FROM sign_in_link WHERE user_id = $1 AND used_at IS NULL`,
      [id],
    );
    expect(Number(link!.hours)).toBeCloseTo(2, 2);
  });

  it('is worth nothing to somebody who is shut out', async () => {
    const token = await invite('Utestängd Person', 'ute@kommunen.se');
    await change('disabled_at = now()', 'ute@kommunen.se');
    expect((await api.visitor().call(readLink, { token })).status).toBe(401);
    expect((await api.visitor().call(signInWithLink, { token })).status).toBe(401);
    expect((await api.visitor().call(choosePassword, { token, password: goodPassword })).status).toBe(401);
    await change('disabled_at = NULL', 'ute@kommunen.se');
    expect((await api.visitor().call(choosePassword, { token, password: goodPassword })).status).toBe(200);
  });

  it('signs in somebody without an e-mail, as it always has', async () => {
    const token = await invite('Utan Adress', null);
    expect((await api.visitor().call(readLink, { token })).output().email).toBeNull();
    expect((await api.visitor().call(signInWithLink, { token })).output()).toMatchObject({
      name: 'Utan Adress',
      email: null,
      hasPassword: false,
    });
  });
});
