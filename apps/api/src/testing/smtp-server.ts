import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A mail as the server got it: envelope, headers with their values, and the text with its coding taken off. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

/** A small mail server that keeps what it is sent. It speaks as much SMTP (RFC 5321) as a client needs to hand over a mail. */
export class SmtpServer {
  readonly mails: ReceivedMail[] = [];
  /** User and password that were given, as `user:password`; empty when none were. */
  readonly signedIn: string[] = [];
  private readonly open = new Set<Socket>();

  private constructor(private readonly server: Server) {}

  /** @param refuses Answers every recipient with a refusal. */
  static async start({ refuses = false } = {}): Promise<SmtpServer> {
    const server = createServer();
    const smtp = new SmtpServer(server);
    server.on('connection', (socket) => smtp.talk(socket, refuses));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return smtp;
  }

  /** Address of the server, as the setting wants it. */
  address(user = ''): string {
    return `smtp://${user && `${user}@`}127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Waits until so many mails have come. */
  async until(count: number): Promise<void> {
    for (let tries = 0; this.mails.length < count; tries++) {
      if (tries > 200) throw new Error(`${this.mails.length} mails came, not ${count}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private talk(socket: Socket, refuses: boolean): void {
    this.open.add(socket);
    socket.on('close', () => this.open.delete(socket)).on('error', () => undefined);
    const say = (line: string) => socket.write(`${line}\r\n`);
    let [from, to, data, buffered]: [string, string[], string[] | null, string] = ['', [], null, ''];
    const hear = (line: string) => {
      if (data !== null) {
        if (line !== '.') return data.push(line.replace(/^\.\./, '.'));
        this.mails.push(readMail(from, to, data));
        [to, data] = [[], null];
        return say('250 kept');
      }
      const [verb = '', rest = ''] = line.split(/ (.*)/s);
      switch (verb.toUpperCase()) {
        case 'EHLO':
          return say('250-localhost\r\n250 AUTH PLAIN');
        case 'AUTH':
          this.signedIn.push(
            Buffer.from(rest.split(' ')[1] ?? '', 'base64')
              .toString()
              .split('\0')
              .slice(1)
              .join(':'),
          );
          return say('235 welcome');
        case 'MAIL':
          from = rest;
          return say('250 ok');
        case 'RCPT':
          to.push(/<(.*)>/.exec(rest)?.[1] ?? '');
          return say(refuses ? '550 nobody here' : '250 ok');
        case 'DATA':
          data = [];
          return say('354 go on');
        case 'QUIT':
          say('221 bye');
          return socket.end();
        default:
          return say('250 ok');
      }
    };
    say('220 localhost');
    socket.on('data', (bytes) => {
      const lines = (buffered + bytes.toString()).split('\r\n');
      buffered = lines.pop() ?? '';
      lines.forEach(hear);
    });
  }
}

function readMail(from: string, to: readonly string[], lines: readonly string[]): ReceivedMail {
  const end = lines.indexOf('');
  const head = lines
    .slice(0, end)
    .join('\r\n')
    .replaceAll(/\r\n\s+/g, ' ');
  const headers = Object.fromEntries(
    head.split('\r\n').map((line) => [line.split(':')[0]!.toLowerCase(), decodedWords(line.replace(/^[^:]*:\s*/, ''))]),
  );
  const body = lines.slice(end + 1).join('\n');
  const isQuoted = headers['content-transfer-encoding'] === 'quoted-printable';
  return { from, to, headers, text: isQuoted ? unquoted(body.replaceAll('=\n', '')) : body };
}

function unquoted(text: string): string {
  return decodeURIComponent(text.replaceAll('%', '%25').replaceAll(/=([0-9A-F]{2})/g, '%$1'));
}

/** `=?UTF-8?Q?…?=`, as headers write what is not ASCII. */
function decodedWords(text: string): string {
  return text
    .replaceAll(/\?=\s+=\?/g, '?==?')
    .replaceAll(/=\?utf-8\?(q|b)\?(.*?)\?=/gi, (_, coding: string, word: string) =>
      coding.toLowerCase() === 'b' ? Buffer.from(word, 'base64').toString() : unquoted(word.replaceAll('_', ' ')),
    );
}
