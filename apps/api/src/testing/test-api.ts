import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { addressOf, type Endpoint, type GivenOf, type OutputOf } from '@vagval/contracts/endpoint';
import type { Problem } from '@vagval/contracts/problem';
import { getSession, signInToExample } from '@vagval/contracts/users/session';
import type { Role } from '@vagval/domain/actor';
import { DataSource } from 'typeorm';
import { createApp } from '../bootstrap';
import { readSettings } from '../platform/settings';
import { testDatabase, type Filling } from './test-database';

/** An answer: its status, its text, and the text read by the contract or as a problem. */
export interface Answer<E extends Endpoint> {
  readonly status: number;
  readonly text: string;
  readonly contentType: string;
  /** @throws Error when the answer is not what the contract says. */
  output(): OutputOf<E>;
  problem(): Problem;
}

/** The whole API on a database of its own, called as the dashboard calls it. */
export class TestApi {
  private constructor(
    readonly app: NestFastifyApplication,
    private readonly owner: DataSource,
    private readonly drop: () => Promise<void>,
  ) {}

  /** @param env Settings that differ from the usual ones. */
  static async start(filling: Filling = 'catalogue', env: NodeJS.ProcessEnv = {}): Promise<TestApi> {
    const { apiUrl, ownerUrl, drop } = await testDatabase(filling);
    const app = await createApp(apiUrl, readSettings({ PORT: '0', ...env }));
    const owner = await new DataSource({ type: 'postgres', url: ownerUrl, poolSize: 2 }).initialize();
    return new TestApi(app, owner, drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.owner.destroy();
    await this.drop();
  }

  /** Looks at what is stored, past every rule. */
  sql<Row>(query: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.owner.query<Row[]>(query, parameters);
  }

  /** Does something as the role the API works under, with the rights it has. */
  asApiRole(query: string): Promise<unknown> {
    return this.app.get(DataSource, { strict: false }).query(query);
  }

  /** Somebody with a cookie of their own, signed out to begin with. */
  visitor(): Visitor {
    return new Visitor(this.app);
  }

  /** One of the example's ready-made users, by role; the first by name, or the one on a unit. */
  async as(role: Role, unitName?: string): Promise<Visitor> {
    const visitor = this.visitor();
    const session = (await visitor.call(getSession, {})).output();
    const users = session.kind === 'signed-out' ? session.exampleUsers : [];
    const user = users.find(
      ({ assignment }) => assignment.role === role && (!unitName || assignment.unitName === unitName),
    );
    if (!user) throw new Error(`The example has no ${role} ${unitName ?? ''}`);
    await visitor.call(signInToExample, { userId: user.id });
    return visitor;
  }
}

/** Calls the API with the cookie it was given. */
export class Visitor {
  private cookie = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async call<E extends Endpoint>(
    endpoint: E,
    given: GivenOf<E>,
    headers: Record<string, string> = {},
  ): Promise<Answer<E>> {
    const { url, rest } = addressOf(endpoint, given);
    const query = endpoint.method === 'GET' ? rest : {};
    const payload = endpoint.method === 'GET' ? undefined : rest;
    return this.send(endpoint, {
      method: endpoint.method,
      url,
      query: textual(query),
      payload,
      headers: { ...headers, cookie: this.cookie },
    });
  }

  /** Sends a file as a browser's form does. */
  async upload<E extends Endpoint>(endpoint: E, name: string, content: string | Uint8Array): Promise<Answer<E>> {
    const boundary = 'vagval-test-boundary';
    const head = `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/csv\r\n\r\n`;
    const payload = Buffer.concat([Buffer.from(head), Buffer.from(content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
    const headers = { 'content-type': `multipart/form-data; boundary=${boundary}`, cookie: this.cookie };
    return this.send(endpoint, { method: endpoint.method, url: `/api${endpoint.path}`, query: {}, payload, headers });
  }

  private async send<E extends Endpoint>(endpoint: E, request: object): Promise<Answer<E>> {
    const response = await this.app.inject(request);
    const set = response.cookies.find(({ name }) => name === 'vagval');
    if (set) this.cookie = `vagval=${encodeURIComponent(set.value)}`;
    return {
      status: response.statusCode,
      text: response.body,
      contentType: String(response.headers['content-type']),
      output: () => {
        if (response.statusCode !== 200) throw new Error(`${response.statusCode} ${response.body}`);
        return endpoint.output.parse(response.json()) as OutputOf<E>;
      },
      problem: () => response.json<Problem>(),
    };
  }
}

function textual(query: Readonly<Record<string, unknown>>): Record<string, string> {
  const told = Object.entries(query).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told.map(([name, value]) => [name, String(value)]));
}
