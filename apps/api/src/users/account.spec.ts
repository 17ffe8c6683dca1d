import { changePassword, signIn } from '@vagval/contracts/users/account';
import { chooseAssignment, getSession, signInToExample, signInWithLink } from '@vagval/contracts/users/session';
import { anAccount, goodPassword, tryToSignIn } from '../testing/accounts';
import { aMunicipality, aUnit, type Municipality } from '../testing/builders';
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
});
