import { createHash } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import { assignmentsGiven, codesAsked, nameIn, valuesOf, type Claims } from '@vagval/domain/users/provider-rules';
import * as oidc from 'openid-client';
import { Audit } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import type { CameBy } from './came-by';
import { IdentitiesRepository, type Identity } from './identities.repository';
import { ProviderConnections } from './provider-connections';
import { ProvidersRepository, type StoredProvider } from './providers.repository';
import { isFromNetwork, reasonOf, SignInFailed } from './sign-in-failed';
import type { SignInTicket } from './sign-in-ticket';
import type { Remembered } from './users.service';
import { UsersRepository } from './users.repository';

/** Signing in by a municipality's provider: the way there, the way back, and the way out. */
@Injectable()
export class ProviderSignInService {
  private readonly log = new Logger('SignIn');

  constructor(
    private readonly providers: ProvidersRepository,
    private readonly identities: IdentitiesRepository,
    private readonly users: UsersRepository,
    private readonly connections: ProviderConnections,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /**
   * Where the browser goes, and what is remembered of it.
   *
   * @throws SignInFailed
   */
  async begin(providerId: string, callback: string, till: string): Promise<{ address: string; ticket: SignInTicket }> {
    const provider = await this.provider(providerId);
    const connection = await this.connection(provider);
    const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()];
    const address = oidc.buildAuthorizationUrl(connection, {
      redirect_uri: callback,
      scope: provider.scopes,
      state,
      nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: 'sv',
    });
    return { address: address.href, ticket: { providerId, state, nonce, verifier, callback, till } };
  }

  /**
   * The person who came back, with exactly the assignments their claims give.
   *
   * @param search The query the provider sent the browser back with.
   * @throws SignInFailed
   */
  async complete(ticket: SignInTicket, search: string): Promise<{ person: Remembered; cameBy: CameBy }> {
    const { providerId, state } = ticket;
    const back = new URL(ticket.callback);
    back.search = search;
    if (back.searchParams.get('state') !== state) throw new SignInFailed('sign-in-interrupted', providerId);
    const provider = await this.provider(providerId);
    await this.useOnce(state, provider);
    if (back.searchParams.get('error') === 'access_denied') throw new SignInFailed('sign-in-cancelled', providerId);
    const connection = await this.connection(provider);
    const { identity, claims, idToken } = await this.told(connection, provider, ticket, back);
    const person = await this.admit(provider, identity, claims);
    if (!person) throw new SignInFailed('sign-in-without-role', providerId);
    return { person, cameBy: { providerId, idToken } };
  }

  /** Where somebody signs out at the provider they came in by; null when it has no such place or does not answer. */
  async wayOut(cameBy: CameBy | null, origin: string): Promise<string | null> {
    if (!cameBy) return null;
    try {
      const provider = await this.provider(cameBy.providerId);
      const connection = await this.connections.connect(provider);
      if (!connection.serverMetadata().end_session_endpoint) return null;
      const parameters = { id_token_hint: cameBy.idToken, post_logout_redirect_uri: `${origin}/logga-in` };
      return oidc.buildEndSessionUrl(connection, parameters).href;
    } catch (error) {
      // The session here ends in any case: that is what was asked for.
      this.log.warn(reasonOf(error));
      return null;
    }
  }

  private async provider(id: string): Promise<StoredProvider> {
    return this.database.within('installation', async () => {
      const isOffered = (await this.providers.buttons()).some((button) => button.id === id);
      const found = isOffered ? await this.providers.byId(id) : undefined;
      if (!found) throw new SignInFailed('provider-not-found');
      return found;
    });
  }

  private connection(provider: StoredProvider): Promise<oidc.Configuration> {
    return this.connections.connect(provider).catch((error: unknown) => {
      this.log.warn(reasonOf(error));
      throw new SignInFailed('provider-unreachable', provider.id, error);
    });
  }

  private async useOnce(state: string, { id, municipalityCode }: StoredProvider): Promise<void> {
    const hash = createHash('sha256').update(state).digest('base64url');
    const isFirst = await this.database.within({ municipality: municipalityCode }, () =>
      this.identities.use(hash, id, this.clock.now()),
    );
    if (!isFirst) throw new SignInFailed('sign-in-interrupted', id);
  }

  /** What the provider tells of the person, once everything about its answer is as it should be. */
  private async told(
    connection: oidc.Configuration,
    provider: StoredProvider,
    ticket: SignInTicket,
    back: URL,
  ): Promise<{ identity: Identity; claims: Claims; idToken: string }> {
    try {
      const tokens = await oidc.authorizationCodeGrant(connection, back, {
        pkceCodeVerifier: ticket.verifier,
        expectedState: ticket.state,
        expectedNonce: ticket.nonce,
        idTokenExpected: true,
      });
      const own = tokens.claims();
      if (!own || !tokens.id_token) throw new Error('The provider sent no ID token');
      const asked = [
        provider.groupClaim,
        'name',
        ...provider.rules.map(({ place }) => (place.kind === 'claim' ? place.claim : 'sub')),
      ];
      const isAll = asked.every((name) => valuesOf(own, name).length > 0);
      const hasMore = !isAll && connection.serverMetadata().userinfo_endpoint !== undefined;
      const more = hasMore ? await oidc.fetchUserInfo(connection, tokens.access_token, own.sub) : {};
      return { identity: { issuer: own.iss, subject: own.sub }, claims: { ...more, ...own }, idToken: tokens.id_token };
    } catch (error) {
      this.log.warn(reasonOf(error));
      throw new SignInFailed(
        isFromNetwork(error) ? 'provider-unreachable' : 'provider-answer-invalid',
        provider.id,
        error,
      );
    }
  }

  /** Finds or makes the person and gives them what their claims give now; null when that, and what they had by hand, is nothing. */
  private async admit(provider: StoredProvider, identity: Identity, claims: Claims): Promise<Remembered | null> {
    const { id, municipalityCode, groupClaim, rules } = provider;
    const now = this.clock.now();
    // Within the wall: no claim and no rule can name a unit of another municipality.
    const units = await this.database.within({ municipality: municipalityCode }, () =>
      this.identities.unitsByCode(municipalityCode, codesAsked(claims, rules), now),
    );
    const given = assignmentsGiven(claims, groupClaim, rules, units);
    return this.database.within('installation', async () => {
      const known = await this.identities.personOf(identity);
      if (!known && given.length === 0) return null;
      const userId = known ?? (await this.identities.add(identity, nameIn(claims)));
      await this.identities.replace(userId, id, given, now);
      if (known) await this.identities.rename(known, nameIn(claims));
      // Somebody who is shut out is not let in by this door either.
      const isShutOut = (await this.users.user(userId)) === undefined;
      const all = isShutOut ? [] : await this.users.assignments(userId, now);
      const first = all.find((one) => one.municipalityCode === municipalityCode);
      if (first)
        await this.audit.record(
          { userId, name: nameIn(claims), role: first.role, municipalityCode },
          'users.signed-in',
          { unitId: first.unitId, subject: userId },
        );
      return first ? { userId, unitId: first.unitId, role: first.role } : null;
    });
  }
}
