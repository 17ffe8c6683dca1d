import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf } from '@vagval/contracts/endpoint';
import type { addProvider, changeProvider, SignInProvider, testProvider } from '@vagval/contracts/users/providers';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { Audit } from '../platform/audit/audit';
import { mustReach } from '../platform/auth/must-reach';
import { Secrets } from '../platform/secrets';
import { Surroundings } from '../platform/surroundings';
import { ProviderConnections, ProviderFaulty } from './provider-connections';
import { ProvidersRepository, type StoredProvider } from './providers.repository';

type Decided = Omit<SignInProvider, 'id'>;

/** The providers of a municipality, and what their claims give, as its administrators decide. */
@Injectable()
export class ProvidersService {
  constructor(
    private readonly providers: ProvidersRepository,
    private readonly connections: ProviderConnections,
    private readonly secrets: Secrets,
    private readonly surroundings: Surroundings,
    private readonly audit: Audit,
  ) {}

  list({ municipalityCode }: Actor): Promise<SignInProvider[]> {
    return this.providers.of(municipalityCode);
  }

  /** @throws RuleBroken `provider-insecure`, `provider-name-taken`, `provider-not-in-example`; NotAllowed when a rule names a unit out of reach. */
  add({ clientSecret, ...decided }: InputOf<typeof addProvider>, actor: Actor): Promise<SignInProvider> {
    return this.save(randomUUID(), decided, clientSecret, undefined, actor);
  }

  /** @throws RuleBroken `provider-not-found`, `provider-secret-needed`, and as `add`. */
  async change(input: InputOf<typeof changeProvider>, actor: Actor): Promise<SignInProvider> {
    const { id, clientSecret, ...decided } = input;
    const before = await this.own(id, actor);
    if (before.issuer !== decided.issuer && !clientSecret) throw new RuleBroken('provider-secret-needed');
    const after = await this.save(id, decided, clientSecret, before, actor);
    if (!isDeepStrictEqual(sourceOf(before), sourceOf(after))) await this.providers.takeBack(id);
    return after;
  }

  /** @throws RuleBroken `provider-not-found` */
  async test(id: string, actor: Actor): Promise<OutputOf<typeof testProvider>> {
    const provider = await this.own(id, actor);
    try {
      const metadata = (await this.connections.connectAnew(provider)).serverMetadata();
      return { fault: 'none', endsSession: metadata.end_session_endpoint !== undefined };
    } catch (error) {
      // What is wrong with it is the answer here.
      if (error instanceof ProviderFaulty) return { fault: error.fault, endsSession: false };
      throw error;
    }
  }

  /** @throws RuleBroken `provider-not-found` */
  async remove(id: string, actor: Actor): Promise<void> {
    const { name } = await this.own(id, actor);
    await this.providers.remove(id);
    await this.audit.record(actor, 'users.provider-removed', { subject: id, before: { name } });
  }

  private async own(id: string, { municipalityCode }: Actor): Promise<StoredProvider> {
    const found = await this.providers.byId(id);
    if (found?.municipalityCode !== municipalityCode) throw new RuleBroken('provider-not-found');
    return found;
  }

  private async save(
    id: string,
    decided: Decided,
    clientSecret: string | undefined,
    before: StoredProvider | undefined,
    actor: Actor,
  ): Promise<SignInProvider> {
    const { municipalityCode } = actor;
    // Anybody can be an administrator of a made-up municipality. Where the product is in real use, none of them makes it speak to
    // addresses of their own.
    if (this.surroundings.isSecure && (await this.providers.isExample(municipalityCode)))
      throw new RuleBroken('provider-not-in-example');
    this.connections.mustBeAllowed(decided.issuer);
    for (const { place } of decided.rules) if (place.kind === 'unit') mustReach(actor, place.unitId);
    const others = (await this.providers.of(municipalityCode)).filter((one) => one.id !== id);
    if (others.some(({ name }) => name === decided.name)) throw new RuleBroken('provider-name-taken');
    const sealed = clientSecret ? this.secrets.seal(clientSecret, ProviderConnections.use(id)) : before?.sealedSecret;
    if (!sealed) throw new RuleBroken('provider-secret-needed');
    await this.providers.save({ id, municipalityCode, ...decided, sealedSecret: sealed });
    const told = ({ name, issuer, enabled }: Decided) => ({ name, issuer, enabled });
    await this.audit.record(actor, before ? 'users.provider-changed' : 'users.provider-added', {
      subject: id,
      ...(before && { before: told(before) }),
      after: told(decided),
    });
    return { id, ...decided };
  }
}

/** What decides who gets what from a provider: when it changes, what it gave before no longer holds. */
function sourceOf({ issuer, clientId, groupClaim, enabled, rules }: SignInProvider): unknown {
  return { issuer, clientId, groupClaim, enabled, rules };
}
