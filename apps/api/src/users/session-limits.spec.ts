import { signIn } from '@vagval/contracts/users/account';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { getSession } from '@vagval/contracts/users/session';
import { anAccount, goodPassword } from '../testing/accounts';
import { aMunicipality } from '../testing/builders';
import { TestApi, type Visitor } from '../testing/test-api';

describe('how long a session lasts', () => {
  let api: TestApi;
  let rootId: string;

  beforeAll(async () => {
    api = await TestApi.start('catalogue', { SESSION_IDLE_MINUTES: '30', SESSION_HOURS: '10' });
    ({ rootId } = await aMunicipality(api, 'Riktköping'));
  });
  afterAll(() => api.stop());

  const ofEmail = `sess -> 'person' ->> 'userId' = (SELECT id::text FROM app_user WHERE email = $1)`;
  const minutesLeft = async (email: string) => {
    const [row] = await api.sql<{ minutes: string }>(
      `SELECT extract(epoch FROM expire - localtimestamp) / 60 AS minutes FROM session WHERE ${ofEmail}`,
      [email],
    );
    return row && Number(row.minutes);
  };
  const minutesPass = (email: string, minutes: number) =>
    api.sql(`UPDATE session SET expire = expire - $2 * interval '1 minute' WHERE ${ofEmail}`, [email, minutes]);
  const signedInAgo = async (email: string, minutes: number) => {
    await api.sql(
      `UPDATE app_user SET password_changed_at = password_changed_at - $2 * interval '1 minute' WHERE email = $1`,
      [email, minutes],
    );
    await api.sql(
      `UPDATE session SET sess = jsonb_set(sess::jsonb, '{signedInAt}',
         to_jsonb((sess ->> 'signedInAt')::bigint - $2 * 60000))::json WHERE ${ofEmail}`,
      [email, minutes],
    );
  };
  const statusOf = async (visitor: Visitor) => (await visitor.call(listSchoolYears, {})).status;

  it('is the time without a request that the operator has set, counted from the last one', async () => {
    const { email, visitor } = await anAccount(api, rootId);
    expect(await minutesLeft(email)).toBeCloseTo(30, 0);
    await minutesPass(email, 20);
    expect(await minutesLeft(email)).toBeCloseTo(10, 0);

    expect(await statusOf(visitor)).toBe(200);
    expect(await minutesLeft(email)).toBeCloseTo(30, 0);

    await minutesPass(email, 31);
    expect(await statusOf(visitor)).toBe(401);
  });

  it('tells the browser the same', async () => {
    const { email } = await anAccount(api, rootId);
    const { headers } = await api.app.inject({
      method: 'POST',
      url: '/api/session/password',
      payload: { email, password: goodPassword },
    });
    const expires = /Expires=([^;]+)/.exec(String(headers['set-cookie']))![1]!;
    expect((Date.parse(expires) - Date.now()) / 60_000).toBeCloseTo(30, 0);
  });

  it('is never longer than the operator has set from the sign-in, however busy it is', async () => {
    const { email, visitor } = await anAccount(api, rootId);
    await signedInAgo(email, 9 * 60 + 59);
    expect(await statusOf(visitor)).toBe(200);
    await signedInAgo(email, 2);
    expect(await statusOf(visitor)).toBe(401);
    expect((await visitor.call(getSession, {})).output().kind).toBe('signed-out');
    expect(await minutesLeft(email)).toBeUndefined();
  });

  it('can be begun anew in the request that finds the old one over', async () => {
    const { email, visitor } = await anAccount(api, rootId);
    await signedInAgo(email, 11 * 60);
    expect((await visitor.call(signIn, { email, password: goodPassword })).output().kind).toBe('signed-in');
    expect(await statusOf(visitor)).toBe(200);
  });

  it('takes no session whose sign-in is not known', async () => {
    const { email, visitor } = await anAccount(api, rootId);
    await api.sql(`UPDATE session SET sess = (sess::jsonb - 'signedInAt')::json WHERE ${ofEmail}`, [email]);
    expect(await statusOf(visitor)).toBe(401);
  });

  it.each([
    ['the person is shut out', 'UPDATE app_user SET disabled_at = now() WHERE email = $1'],
    [
      'no assignment holds any longer',
      `UPDATE assignment SET valid_to = '2020-01-01' WHERE user_id = (SELECT id FROM app_user WHERE email = $1)`,
    ],
  ])('ends at the next request when %s', async (_, sql) => {
    const { email, visitor } = await anAccount(api, rootId);
    const [kept] = await api.sql<{ sid: string }>(`SELECT sid FROM session WHERE ${ofEmail}`, [email]);
    expect(await statusOf(visitor)).toBe(200);
    await api.sql(sql, [email]);
    expect(await statusOf(visitor)).toBe(401);
    expect(await api.sql('SELECT 1 FROM session WHERE sid = $1', [kept!.sid])).toEqual([]);
    // Not even when whatever it was is taken back.
    await api.sql('UPDATE app_user SET disabled_at = NULL WHERE email = $1', [email]);
    await api.sql('UPDATE assignment SET valid_to = NULL');
    expect(await statusOf(visitor)).toBe(401);
  });

  it('is an hour idle and twelve hours in all where nothing else is set', async () => {
    const beside = await api.beside();
    const { email } = await anAccount(api, rootId);
    await api.sql('DELETE FROM session');
    const visitor = beside.visitor();
    await visitor.call(signIn, { email, password: goodPassword });
    expect(await minutesLeft(email)).toBeCloseTo(60, 0);
    await signedInAgo(email, 12 * 60 - 1);
    expect(await statusOf(visitor)).toBe(200);
    await signedInAgo(email, 2);
    expect(await statusOf(visitor)).toBe(401);
    await beside.stop();
  });
});
