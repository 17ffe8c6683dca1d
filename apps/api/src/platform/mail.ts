import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { SETTINGS, type Settings } from './settings';

/** A letter in plain text. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Sends mails, where the operator has told by which server. */
@Injectable()
export class Mail implements OnApplicationShutdown {
  private readonly log = new Logger('Mail');
  private readonly transport: Transporter | null;

  constructor(@Inject(SETTINGS) private readonly settings: Settings) {
    const { SMTP_URL: url, MAIL_FROM: from } = settings;
    // A server that does not answer must not hold up whoever waits for the mail.
    const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };
    // Whatever a text holds, no file and no address of ours is read into a mail.
    const closed = { disableFileAccess: true, disableUrlAccess: true };
    this.transport = url && from ? createTransport({ ...smtpOf(url), ...limits, ...closed }, { from }) : null;
  }

  /** Whether mails are sent at all. */
  get isSet(): boolean {
    return this.transport !== null;
  }

  /** `sent: false` where no server is told of, and where it would not take the mail: then the log says why. */
  async send({ to, subject, text }: Letter): Promise<{ readonly sent: boolean }> {
    if (!this.transport) return { sent: false };
    try {
      await this.transport.sendMail({ to: { name: '', address: to }, subject, text });
      return { sent: true };
    } catch (error) {
      // The mail server's trouble is no trouble of the request: the caller is told that nothing was sent.
      this.log.warn(`Kunde inte skicka brev: ${(error as Error).message}`);
      return { sent: false };
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }
}

/** What an address like `smtps://user:password@server:465` says. */
function smtpOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const auth = url.username
    ? { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) }
    : undefined;
  // A password goes over the net only where nobody can read it.
  const requireTLS = auth !== undefined && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(url.hostname);
  return { host: url.hostname, port: Number(url.port) || (secure ? 465 : 587), secure, requireTLS, auth };
}
