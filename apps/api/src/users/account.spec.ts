import { changePassword, choosePassword, readLink, signIn } from '@vagval/contracts/users/account';
import { chooseAssignment, getSession, signInToExample, signInWithLink } from '@vagval/contracts/users/session';
import { anAccount, goodPassword, tryToSignIn } from '../testing/accounts';
import { aMunicipality, aUnit, type Municipality } from '../testing/builders';
import { Database } from '../platform/database/database';
import { TestApi, type Visitor } from '../testing/test-api';
import { UsersService } from './users.service';

const wrong = { type: 'urn:vagval:problem:sign-in-wrong', status: 401, facts: {} };
const otherPassword = 'sju blåa granar';

describe('an account', () => {
  let api: TestApi;
  let place: Municipality;
  let bergaId: string;

  beforeAll(async () => {
    api = await TestApi.start('example');
    place = await aMunicipality(api, 'Riktköping');
    bergaId = await aUnit(api, place, 'Bergaskolan');
  });
  afterAll(() => api.stop());
  beforeEach(() => api.sql('DELETE FROM throttle'));

  const kindOf = async (visitor: Visitor) => (await visitor.call(getSession, {})).output().kind;
  const change = (sql: string, email: string) => api.sql(`UPDATE app_user SET ${sql} WHERE email = $1`, [email]);

  describe('signing in', () => {
    it('takes e-mail and password, in whatever case the e-mail is written', async () => {
      const { email, name } = await anAccount(api, bergaId);
      const visitor = api.visitor();
      expect((await tryToSignIn(visitor, ` ${email.toUpperCase()} `)).output()).toMatchObject({
        kind: 'signed-in',
        name,
        email,
        hasPassword: true,
        assignment: { role: 'head', unitId: bergaId },
      });
      expect(await kindOf(visitor)).toBe('signed-in');
    });

    it('takes the same letters from any keyboard', async () => {
      const { email } = await anAccount(api, bergaId);
      expect((await tryToSignIn(api.visitor(), email, goodPassword.normalize('NFD'))).status).toBe(200);
    });

    it('answers alike whatever is wrong, and starts no session', async () => {
      const known = await anAccount(api, bergaId);
      const disabled = await anAccount(api, bergaId);
      await change('disabled_at = now()', disabled.email);
      const withoutPassword = await anAccount(api, bergaId);
      await change('password_hash = NULL', withoutPassword.email);
      const withoutAssignment = await anAccount(api, bergaId);
      await api.sql('DELETE FROM assignment WHERE user_id = (SELECT id FROM app_user WHERE email = $1)', [
        withoutAssignment.email,
      ]);

      const visitor = api.visitor();
      const answers = [
        await tryToSignIn(visitor, known.email, 'fel lösenord här'),
        await tryToSignIn(visitor, 'ingen@kommunen.se'),
        await tryToSignIn(visitor, disabled.email),
        await tryToSignIn(visitor, withoutPassword.email),
        await tryToSignIn(visitor, withoutPassword.email, ' '),
        await tryToSignIn(visitor, withoutAssignment.email),
      ];

      expect(answers[0]!.problem()).toMatchObject(wrong);
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
      expect(await kindOf(visitor)).toBe('signed-out');
    });

    it('keeps the password as argon2id with 19 MiB, two passes and a salt of its own', async () => {
      const [one, other] = [await anAccount(api, bergaId), await anAccount(api, bergaId)];
      const hashes = await api.sql<{ hash: string }>(
        'SELECT password_hash AS hash FROM app_user WHERE email = ANY($1)',
        [[one.email, other.email]],
      );
      for (const { hash } of hashes) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
      expect(hashes[0]!.hash).not.toBe(hashes[1]!.hash);
    });

    it('changes the id of the session', async () => {
      const { email } = await anAccount(api, bergaId);
      const cookies: string[] = [];
      const first = await api.app.inject({
        method: 'POST',
        url: '/api/session/password',
        payload: { email, password: goodPassword },
      });
      cookies.push(String(first.headers['set-cookie']).split(';')[0]!);
      const second = await api.app.inject({
        method: 'POST',
        url: '/api/session/password',
        payload: { email, password: goodPassword },
        headers: { cookie: cookies[0] },
      });
      cookies.push(String(second.headers['set-cookie']).split(';')[0]!);
      expect(cookies[1]).not.toBe(cookies[0]);
      const kinds = await Promise.all(
        cookies.map(async (cookie) =>
          (await api.app.inject({ method: 'GET', url: '/api/session', headers: { cookie } })).json<{ kind: string }>(),
        ),
      );
      expect(kinds.map(({ kind }) => kind)).toEqual(['signed-out', 'signed-in']);
    });

    it('refuses two accounts with the same e-mail, and has none with a made-up one', async () => {
      const { email } = await anAccount(api, bergaId);
      await expect(
        api.app.get(UsersService).create('Dubbel', 'head', [bergaId], email.toUpperCase()),
      ).rejects.toMatchObject({ rule: 'email-taken' });
      await expect(
        api.sql(`INSERT INTO app_user (id, name, email) VALUES (gen_random_uuid(), 'Dubbel', $1)`, [
          email.toUpperCase(),
        ]),
      ).rejects.toThrow('app_user_email');
    });

    it('never lets anyone in by the door of the example, not even to an account in the made-up municipality', async () => {
      const [kullens] = await api.sql<{ id: string }>(`SELECT id FROM unit WHERE code = '99000101'`);
      for (const unitId of [bergaId, kullens!.id]) {
        const { email } = await anAccount(api, unitId);
        const [user] = await api.sql<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [email]);
        const answer = await api.visitor().call(signInToExample, { userId: user!.id });
        expect(answer.problem().type).toBe('urn:vagval:problem:example-not-available');
      }
    });
  });

  describe('a link', () => {
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
      const { database, links } = { database: api.app.get(UsersService), links: [] as string[] };
      for (const purpose of ['reset', 'reset', 'invitation'] as const)
        links.push(await withinInstallation(() => database.linkFor(id, purpose)));

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
      const token = await withinInstallation(() => api.app.get(UsersService).linkFor(id, 'reset'));
      await api.visitor().call(choosePassword, { token, password: otherPassword });
      expect(kept).toHaveLength(1);
      await api.sql('INSERT INTO session VALUES ($1, $2, $3)', [kept[0]!.sid, kept[0]!.sess, kept[0]!.expire]);

      expect(await kindOf(visitor)).toBe('signed-out');
      expect(await api.sql('SELECT 1 FROM session WHERE sid = $1', [kept[0]!.sid])).toEqual([]);
    });

    it('holds for two hours when it is for a new password', async () => {
      const { email } = await anAccount(api, bergaId);
      const [{ id }] = (await api.sql('SELECT id FROM app_user WHERE email = $1', [email])) as [{ id: string }];
      const token = await withinInstallation(() => api.app.get(UsersService).linkFor(id, 'reset'));
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

  describe('a change of password', () => {
    it('asks for the old one, goes on in the same assignment, and ends the other sessions', async () => {
      const { email, visitor } = await anAccount(api, bergaId);
      const asbyId = await aUnit(api, place, `Åsby ${email}`);
      await api.sql(
        `INSERT INTO assignment (user_id, role, unit_id) SELECT id, 'head', $2 FROM app_user WHERE email = $1`,
        [email, asbyId],
      );
      await visitor.call(chooseAssignment, { unitId: asbyId, role: 'head' });
      const elsewhere = api.visitor();
      await tryToSignIn(elsewhere, email);

      const given = { currentPassword: goodPassword, password: otherPassword };
      const refused = await visitor.call(changePassword, { ...given, currentPassword: 'fel lösenord här' });
      expect(refused.problem()).toMatchObject({ type: 'urn:vagval:problem:password-wrong', status: 422 });
      const poor = await visitor.call(changePassword, { ...given, password: 'kort' });
      expect(poor.problem()).toMatchObject({ facts: { fault: 'too-short' } });
      expect(await kindOf(elsewhere)).toBe('signed-in');

      expect((await visitor.call(changePassword, given)).output()).toMatchObject({ assignment: { unitId: asbyId } });

      expect(await kindOf(visitor)).toBe('signed-in');
      expect(await kindOf(elsewhere)).toBe('signed-out');
      expect((await tryToSignIn(api.visitor(), email)).status).toBe(401);
      expect((await tryToSignIn(api.visitor(), email, otherPassword)).status).toBe(200);
    });

    it('cannot be guessed at by whoever sits at an open screen', async () => {
      const { visitor } = await anAccount(api, bergaId);
      const guess = () => visitor.call(changePassword, { currentPassword: 'gissning', password: otherPassword });
      for (let tries = 0; tries < 5; tries++) expect((await guess()).status).toBe(422);
      expect((await guess()).status).toBe(429);
      const right = await visitor.call(changePassword, { currentPassword: goodPassword, password: otherPassword });
      expect(right.status).toBe(429);
    });

    it('is refused for somebody without a password', async () => {
      const token = await api.app.get(UsersService).create('Utan Konto', 'head', [bergaId]);
      const visitor = api.visitor();
      await visitor.call(signInWithLink, { token });
      const answer = await visitor.call(changePassword, { currentPassword: goodPassword, password: otherPassword });
      expect(answer.status).toBe(422);
    });
  });

  it('lets nothing out of the hash or of a token', async () => {
    const { email, visitor } = await anAccount(api, bergaId);
    const answers = [await visitor.call(getSession, {}), await tryToSignIn(api.visitor(), email)];
    for (const { text } of answers) expect(text).not.toMatch(/argon2|passwordHash|token/i);
    // Nothing but what the contract names is read from what is sent.
    expect((await api.visitor().call(signIn, { email: 'x', password: goodPassword })).problem().fields).toEqual([
      { field: 'email', code: 'invalid_format' },
    ]);
  });

  function withinInstallation<T>(work: () => Promise<T>): Promise<T> {
    return api.app.get(Database).within('installation', work);
  }
});
