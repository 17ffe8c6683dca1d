import { Logger } from '@nestjs/common';
import { SmtpServer } from '../testing/smtp-server';
import { Mail } from './mail';
import { readSettings } from './settings';

const from = 'Vägval <vagval@kommunen.se>';
const letter = {
  to: 'karin@kommunen.se',
  subject: 'Hälsning från Åsa',
  text: 'Hej Karin!\n\nNu är det vår.\n.\nSlut\n',
};

describe('a mail', () => {
  let smtp: SmtpServer;
  const opened: Mail[] = [];

  beforeEach(async () => {
    smtp = await SmtpServer.start();
  });
  afterEach(async () => {
    for (const mail of opened.splice(0)) mail.onApplicationShutdown();
    await smtp.stop();
  });

  const mailBy = (env: NodeJS.ProcessEnv) => {
    const mail = new Mail(readSettings(env));
    opened.push(mail);
    return mail;
  };

  it('is sent by the server the operator names, with its letters whole', async () => {
    const mail = mailBy({ SMTP_URL: smtp.address(), MAIL_FROM: from });
    expect(mail.isSet).toBe(true);
    expect(await mail.send(letter)).toEqual({ sent: true });
    expect(smtp.mails).toHaveLength(1);
    expect(smtp.mails[0]).toMatchObject({
      to: [letter.to],
      headers: { from, subject: letter.subject, to: letter.to },
      text: expect.stringContaining('Hej Karin!\n\nNu är det vår.\n.\nSlut'),
    });
    expect(smtp.signedIn).toEqual([]);
  });

  it('signs in where there is a user, whatever the password holds', async () => {
    const mail = mailBy({ SMTP_URL: smtp.address(`vagval:${encodeURIComponent('p@ss:ord/å')}`), MAIL_FROM: from });
    expect(await mail.send(letter)).toEqual({ sent: true });
    expect(smtp.signedIn).toEqual(['vagval:p@ss:ord/å']);
  });

  it('goes to one address, whatever stands in it', async () => {
    const mail = mailBy({ SMTP_URL: smtp.address(), MAIL_FROM: from });
    await mail.send({ ...letter, to: 'karin@kommunen.se, alla@kommunen.se', subject: 'Hej\r\nBcc: fler@kommunen.se' });
    expect(smtp.mails.flatMap(({ to }) => to)).not.toContain('alla@kommunen.se');
    expect(smtp.mails.flatMap(({ to }) => to)).not.toContain('fler@kommunen.se');
  });

  it('is not sent, and its sender is told so, where no server is named', async () => {
    for (const env of [{}, { MAIL_FROM: from }]) {
      const mail = mailBy(env);
      expect(mail.isSet).toBe(false);
      expect(await mail.send(letter)).toEqual({ sent: false });
    }
    expect(smtp.mails).toEqual([]);
  });

  it('is not sent, and its sender is told so, when the server refuses it or is away', async () => {
    Logger.overrideLogger(false);
    const refusing = await SmtpServer.start({ refuses: true });
    expect(await mailBy({ SMTP_URL: refusing.address(), MAIL_FROM: from }).send(letter)).toEqual({ sent: false });
    const away = refusing.address();
    await refusing.stop();
    expect(await mailBy({ SMTP_URL: away, MAIL_FROM: from }).send(letter)).toEqual({ sent: false });
  });

  it('gives no password away on a net where others can read it', async () => {
    Logger.overrideLogger(false);
    // The same server, under an address that is not known to be this machine.
    const elsewhere = smtp.address('vagval:hemligt').replace('127.0.0.1', '0.0.0.0');
    expect(await mailBy({ SMTP_URL: elsewhere, MAIL_FROM: from }).send(letter)).toEqual({ sent: false });
    expect([smtp.signedIn, smtp.mails]).toEqual([[], []]);
  });

  it.each([
    ['SMTP_URL', { SMTP_URL: 'https://mail.kommunen.se', MAIL_FROM: from }],
    ['SMTP_URL', { SMTP_URL: 'mail.kommunen.se', MAIL_FROM: from }],
    ['MAIL_FROM', { SMTP_URL: 'smtp://mail.kommunen.se' }],
    ['MAIL_FROM', { MAIL_FROM: 'Vägval' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'vagval.kommunen.se' }],
    ['SESSION_HOURS', { SESSION_HOURS: 'länge' }],
    ['SESSION_IDLE_MINUTES', { SESSION_IDLE_MINUTES: '0' }],
  ])('and what else the operator sets is checked at the start (%s)', (name, env) => {
    expect(() => readSettings(env)).toThrow(name);
  });
});
