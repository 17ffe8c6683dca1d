import { Injectable } from '@nestjs/common';
import type { ProviderFault } from '@vagval/contracts/users/providers';
import { RuleBroken } from '@vagval/domain/rule-broken';
import {
  allowInsecureRequests,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  type CustomFetch,
  type ServerMetadata,
} from 'openid-client';
import { Secrets } from '../platform/secrets';
import { Surroundings } from '../platform/surroundings';
import { atMost } from './answer-limit';
import type { StoredProvider } from './providers.repository';

/** How long a provider may take, in seconds; how long its metadata is believed, in milliseconds; of how many it is kept. */
const limits = { seconds: 8, keptFor: 10 * 60 * 1000, kept: 100, bytes: 1024 * 1024 };

/** What is needed to speak to a provider. */
export type Spoken = Pick<StoredProvider, 'id' | 'issuer' | 'clientId' | 'sealedSecret'>;

/** A provider that cannot be used, and why. */
export class ProviderFaulty extends Error {
  constructor(
    readonly fault: Exclude<ProviderFault, 'none'>,
    cause?: unknown,
  ) {
    super(fault, { cause });
  }
}

/** Speaks to providers: over https alone, not for long, and without asking for their metadata every time. */
@Injectable()
export class ProviderConnections {
  private readonly kept = new Map<string, { readonly until: number; readonly found: Promise<Configuration> }>();

  constructor(
    private readonly secrets: Secrets,
    private readonly surroundings: Surroundings,
  ) {}

  /** What a secret is sealed for: it opens for its own provider alone. */
  static use(id: string): string {
    return `provider ${id}`;
  }

  /** @throws ProviderFaulty when it cannot be used. */
  connect(provider: Spoken): Promise<Configuration> {
    const key = JSON.stringify([provider.id, provider.issuer, provider.clientId, provider.sealedSecret]);
    const known = this.kept.get(key);
    if (known && known.until > Date.now()) return known.found;
    const found = this.connectAnew(provider);
    this.keep(key, found);
    return found;
  }

  /**
   * Fetches the metadata, and remembers nothing.
   *
   * @throws ProviderFaulty when it cannot be used.
   */
  async connectAnew({ id, issuer, clientId, sealedSecret }: Spoken): Promise<Configuration> {
    if (!this.isAllowed(issuer)) throw new ProviderFaulty('insecure');
    const secret = this.secrets.open(sealedSecret, ProviderConnections.use(id));
    if (secret === null) throw new ProviderFaulty('secret-unreadable');
    const metadata = await this.metadata(issuer, clientId);
    const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    const signIn = methods.includes('client_secret_basic') ? ClientSecretBasic(secret) : ClientSecretPost(secret);
    const configuration = new Configuration(metadata, clientId, {}, signIn);
    configuration[customFetch] = this.fetch;
    configuration.timeout = limits.seconds;
    // The tokens are checked by their signature too, and not by the way they came alone.
    enableNonRepudiationChecks(configuration);
    if (isLoopback(issuer)) allowInsecureRequests(configuration);
    return configuration;
  }

  /** @throws RuleBroken `provider-insecure` when the issuer may not be spoken to. */
  mustBeAllowed(issuer: string): void {
    if (!this.isAllowed(issuer)) throw new RuleBroken('provider-insecure');
  }

  private async metadata(issuer: string, clientId: string): Promise<ServerMetadata> {
    const found = await discovery(new URL(issuer), clientId, undefined, undefined, {
      [customFetch]: this.fetch,
      timeout: limits.seconds,
      execute: isLoopback(issuer) ? [allowInsecureRequests] : [],
    }).catch((error: unknown) => {
      throw error instanceof ProviderFaulty ? error : new ProviderFaulty(faultOf(error), error);
    });
    const metadata = found.serverMetadata();
    // The library lets addresses shared by many organisations speak for each of them. One municipality has one issuer.
    if (new URL(metadata.issuer).href !== new URL(issuer).href) throw new ProviderFaulty('other-issuer');
    const { authorization_endpoint: start, token_endpoint: token, jwks_uri: keys } = metadata;
    if (!start || !token || !keys) throw new ProviderFaulty('lacks-what-is-needed');
    for (const address of [start, token, keys, metadata.userinfo_endpoint, metadata.end_session_endpoint])
      if (address && !this.isAllowed(address)) throw new ProviderFaulty('insecure');
    if (metadata.response_types_supported && !metadata.response_types_supported.includes('code'))
      throw new ProviderFaulty('lacks-what-is-needed');
    return metadata;
  }

  /** Https; on a machine where the product itself is tried over http, also what runs on the same machine. */
  private isAllowed(address: string): boolean {
    const url = URL.parse(address);
    if (!url || url.username || url.password) return false;
    return url.protocol === 'https:' || (isLoopback(address) && !this.surroundings.isSecure);
  }

  private readonly fetch: CustomFetch = async (address, { body, ...options }) => {
    if (!this.isAllowed(address)) throw new ProviderFaulty('insecure');
    const answer = await fetch(address, { ...options, redirect: 'manual', ...(body !== undefined && { body }) });
    return atMost(limits.bytes, answer);
  };

  private keep(key: string, found: Promise<Configuration>): void {
    // What did not answer is asked again the next time.
    found.catch(() => this.kept.delete(key));
    this.kept.delete(key);
    this.kept.set(key, { until: Date.now() + limits.keptFor, found });
    const [oldest] = this.kept.keys();
    if (this.kept.size > limits.kept && oldest !== undefined) this.kept.delete(oldest);
  }
}

/** Plain http to the machine itself. */
function isLoopback(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'http:' && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
}

/** The library names what it found wrong; what has no name there came from the network. */
function faultOf(error: unknown): Exclude<ProviderFault, 'none'> {
  const code = (error as { code?: string }).code ?? '';
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') return 'other-issuer';
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return 'no-answer';
  return code.startsWith('OAUTH_') ? 'no-metadata' : 'no-answer';
}
