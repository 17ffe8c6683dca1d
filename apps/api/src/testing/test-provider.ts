import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type Adapter, type AdapterPayload } from 'oidc-provider';

/** The client that Vägval is at a provider of a test. */
export const testClient = { id: 'vagval', secret: 'en-hemlighet-som-bara-leverantoren-vet' } as const;

/** A real OpenID provider on this machine, whose people and their claims the test decides. */
export class TestProvider {
  /** Who signs in next, by subject; null turns back at the door. */
  who: string | null = 'nobody';
  /** What is told of people, by subject. */
  readonly people = new Map<string, Record<string, unknown>>();
  /** Changes the ID token on its way out. */
  tamper: (idToken: string) => string = (idToken) => idToken;
  /** Hangs up on everybody. */
  silent = false;
  /** How often a code has been handed in. */
  handedIn = 0;

  private constructor(
    readonly issuer: string,
    private readonly server: Server,
    private readonly key: KeyObject,
  ) {}

  /** @param inIdToken Whether claims come in the ID token, or only when they are asked for afterwards. */
  static async start({
    inIdToken = true,
    callback = 'http://localhost/api/session/provider/callback',
  } = {}): Promise<TestProvider> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const test = new TestProvider(issuer, server, privateKey);
    const provider = test.provider(inIdToken, callback);
    const callbackOf = provider.callback();
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (test.silent) response.destroy();
      else if (request.url?.startsWith('/interaction/')) void test.interact(provider, request, response);
      else void callbackOf(request, response);
    });
    return test;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The same token with other claims, signed as it should be. */
  resigned(idToken: string, changes: Record<string, unknown>): string {
    const [header = '', payload = ''] = idToken.split('.');
    const claims = { ...(JSON.parse(Buffer.from(payload, 'base64url').toString()) as object), ...changes };
    const body = `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}`;
    return `${body}.${sign('sha256', Buffer.from(body), this.key).toString('base64url')}`;
  }

  private provider(inIdToken: boolean, callback: string): Provider {
    const jwk = { ...this.key.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'prov' };
    const provider = new Provider(this.issuer, {
      jwks: { keys: [jwk] },
      clients: [
        {
          client_id: testClient.id,
          client_secret: testClient.secret,
          redirect_uris: [callback],
          post_logout_redirect_uris: [new URL('/logga-in', callback).href],
        },
      ],
      adapter: Kept,
      ttl: { AccessToken: 600, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      cookies: { keys: ['en-nyckel-for-prov'] },
      claims: { openid: ['sub', 'name', 'grupper', 'skolenhet'] },
      conformIdTokenClaims: !inIdToken,
      features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: true } },
      interactions: { url: (_, { uid }) => `/interaction/${uid}` },
      findAccount: (_, sub) => ({ accountId: sub, claims: () => ({ ...this.people.get(sub), sub }) }),
      loadExistingGrant: async ({ oidc }) => {
        const grant = new oidc.provider.Grant({ clientId: oidc.client!.clientId, accountId: oidc.session!.accountId! });
        grant.addOIDCScope('openid');
        await grant.save();
        return grant;
      },
      pkce: { required: () => true },
    });
    provider.use(async (context, next) => {
      if (context.path === '/token') this.handedIn++;
      await next();
      const body = context.body as { id_token?: string } | undefined;
      if (context.path === '/token' && body?.id_token) body.id_token = this.tamper(body.id_token);
    });
    return provider;
  }

  private async interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const result = this.who === null ? { error: 'access_denied' } : { login: { accountId: this.who } };
    await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
}

/** What a provider remembers, for as long as the test lasts. */
class Kept implements Adapter {
  private static readonly rows = new Map<string, AdapterPayload>();

  constructor(private readonly kind: string) {}

  upsert(id: string, payload: AdapterPayload): Promise<void> {
    Kept.rows.set(`${this.kind} ${id}`, payload);
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve(Kept.rows.get(`${this.kind} ${id}`));
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return Promise.resolve([...Kept.rows.values()].find((row) => row.uid === uid));
  }

  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const row = Kept.rows.get(`${this.kind} ${id}`);
    if (row) row.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    Kept.rows.delete(`${this.kind} ${id}`);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, row] of Kept.rows) if (row.grantId === grantId) Kept.rows.delete(key);
    return Promise.resolve();
  }
}
