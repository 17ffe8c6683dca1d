import { askForNewPassword, choosePassword, readLink } from '@vagval/contracts/users/account';
import { goodPassword, tryToSignIn, anAccount } from '../testing/accounts';
import { aMunicipality, someone } from '../testing/builders';
import { SmtpServer } from '../testing/smtp-server';
import { TestApi, type Visitor } from '../testing/test-api';

describe('a new password for somebody who has forgotten theirs', () => {
  let smtp: SmtpServer;
  let api: TestApi;
  let rootId: string;

  beforeAll(async () => {
    smtp = await SmtpServer.start();
    api = await TestApi.start('catalogue', {
      SMTP_URL: smtp.address(),
      MAIL_FROM: 'Vägval <vagval@kommunen.se>',
      PUBLIC_URL: 'https://vagval.kommunen.se/',
    });
    ({ rootId } = await aMunicipality(api, 'Riktköping'));
  });
  afterAll(async () => {
    await api.stop();
    await smtp.stop();
  });
  beforeEach(async () => {
    await api.sql('DELETE FROM throttle');
    smtp.mails.splice(0);
  });

  /** A process whose mails have all been sent when it is stopped. */
  const beside = () => api.beside({ SMTP_URL: smtp.address(), MAIL_FROM: 'vagval@kommunen.se' });
  const ask = (email: string, on: { visitor(): Visitor } = api, headers = {}) =>
    on.visitor().call(askForNewPassword, { email }, headers);

  it('comes by a link in a mail, which nobody else can write the address of', async () => {
    const { email, name } = await anAccount(api, rootId);
    const answer = await ask(email.toUpperCase(), api, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    expect(answer.output()).toEqual({ sendsMail: true });
    await smtp.until(1);

    const [mail] = smtp.mails;
    expect(mail).toMatchObject({
      to: [email],
      headers: { from: 'Vägval <vagval@kommunen.se>', subject: 'Välj ett nytt lösenord i Vägval' },
    });
    expect(mail!.text).toContain(`Hej ${name}!`);
    expect(mail!.text).toContain('inom 2 timmar');
    expect(mail!.text).not.toContain('evil');
    const token = /https:\/\/vagval\.kommunen\.se\/logga-in\/(\S+)/.exec(mail!.text)![1]!;
    expect((await api.visitor().call(readLink, { token })).output()).toEqual({ purpose: 'reset', name, email });

    await api.visitor().call(choosePassword, { token, password: 'sju blåa granar' });
    expect((await tryToSignIn(api.visitor(), email, 'sju blåa granar')).status).toBe(200);
    expect((await tryToSignIn(api.visitor(), email, goodPassword)).status).toBe(401);
  });

  it('is answered alike whether there is an account or not, and mailed only to those who may sign in', async () => {
    const active = await anAccount(api, rootId);
    const disabled = await anAccount(api, rootId);
    await api.sql('UPDATE app_user SET disabled_at = now() WHERE email = $1', [disabled.email]);
    const without = await anAccount(api, rootId);
    await api.sql('DELETE FROM assignment WHERE user_id = (SELECT id FROM app_user WHERE email = $1)', [without.email]);
    await someone(api, 'head', rootId);

    const process = await beside();
    const answers = [];
    for (const email of [disabled.email, without.email, 'ingen@kommunen.se', active.email])
      answers.push(await ask(email, process));
    await process.stop();

    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(smtp.mails.map(({ to }) => to)).toEqual([[active.email]]);
    expect(
      await api.sql(
        `SELECT count(*)::int AS links FROM sign_in_link l JOIN app_user u ON u.id = l.user_id
      WHERE purpose = 'reset' AND u.email <> $1 AND used_at IS NULL`,
        [active.email],
      ),
    ).toEqual([{ links: 0 }]);
  });

  it('is mailed three times an hour at most, and the answer is the same', async () => {
    const { email } = await anAccount(api, rootId);
    const other = await anAccount(api, rootId);
    const process = await beside();
    const answers = [];
    for (let times = 0; times < 5; times++) answers.push((await ask(email, process)).text);
    await ask(other.email, process);
    await process.stop();
    expect(new Set(answers).size).toBe(1);
    expect(smtp.mails.map(({ to }) => to[0]).sort()).toEqual([email, email, email, other.email]);
  });

  it('is waited for when the product is stopped', async () => {
    const { email } = await anAccount(api, rootId);
    const process = await beside();
    await ask(email, process);
    await process.stop();
    expect(smtp.mails).toHaveLength(1);
    // Where no address of the product is told, it is where it listens.
    expect(smtp.mails[0]!.text).toContain('http://127.0.0.1:0/logga-in/');
  });

  it('is told to be handed out by somebody where no mails are sent', async () => {
    const { email } = await anAccount(api, rootId);
    const process = await api.beside();
    const answers = [];
    for (const one of [email, 'ingen@kommunen.se']) answers.push((await ask(one, process)).output());
    await process.stop();
    expect(answers).toEqual([{ sendsMail: false }, { sendsMail: false }]);
    expect(
      await api.sql(
        `SELECT 1 FROM sign_in_link l JOIN app_user u ON u.id = l.user_id
      WHERE u.email = $1 AND purpose = 'reset'`,
        [email],
      ),
    ).toEqual([]);
  });
});
