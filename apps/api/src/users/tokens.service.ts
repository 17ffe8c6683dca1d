import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf } from '@vagval/contracts/endpoint';
import { may } from '@vagval/contracts/permissions';
import type { ApiToken, makeToken } from '@vagval/contracts/users/tokens';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { Audit } from '../platform/audit/audit';
import { mustReach } from '../platform/auth/must-reach';
import { NotSignedIn } from '../platform/auth/not-allowed';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { TokensRepository } from './tokens.repository';
import { UsersRepository } from './users.repository';

/** How every key begins, so that one that has gone astray is recognised for what it is. */
const mark = 'vgl_';
/** The mark and 32 random bytes in base64url. */
const shape = /^vgl_[\w-]{43}$/;
const day = 24 * 60 * 60 * 1000;

/** Keys by which other programs reach the product. */
@Injectable()
export class TokensService {
  constructor(
    private readonly tokens: TokensRepository,
    private readonly users: UsersRepository,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  list({ municipalityCode }: Actor): Promise<ApiToken[]> {
    return this.tokens.of(municipalityCode);
  }

  /** @throws RuleBroken `token-permission-not-of-role`; NotAllowed when the unit is out of reach. */
  async make(input: InputOf<typeof makeToken>, actor: Actor): Promise<OutputOf<typeof makeToken>> {
    const { name, role, unitId, days } = input;
    const { municipalityCode } = actor;
    const permissions = [...new Set(input.permissions)];
    mustReach(actor, unitId);
    if (!permissions.every((one) => may(role, one))) throw new RuleBroken('token-permission-not-of-role');
    const id = randomUUID();
    const token = `${mark}${randomBytes(32).toString('base64url')}`;
    const createdAt = this.clock.now();
    await this.tokens.add({
      id,
      municipalityCode,
      name,
      role,
      unitId,
      permissions,
      tokenHash: hashOf(token),
      prefix: token.slice(0, mark.length + 4),
      createdBy: actor.name,
      createdAt,
      expiresAt: new Date(createdAt.getTime() + days * day),
    });
    const made = await this.own(id, actor);
    await this.audit.record(actor, 'users.token-made', {
      unitId: made.unitId,
      subject: id,
      after: { name: made.name, role: made.role, 'valid-to': made.expiresAt.slice(0, 10) },
    });
    return { ...made, token };
  }

  /** @throws RuleBroken `token-not-found` */
  async revoke(id: string, actor: Actor): Promise<ApiToken> {
    const isThere = await this.tokens.revoke(id, actor.municipalityCode, this.clock.now());
    if (!isThere) throw new RuleBroken('token-not-found');
    const revoked = await this.own(id, actor);
    await this.audit.record(actor, 'users.token-revoked', { subject: id, before: { name: revoked.name } });
    return revoked;
  }

  /**
   * Who a key is. It sees what has been published and never exact figures.
   *
   * @throws NotSignedIn when it is unknown, too old or revoked: which of them is not told.
   */
  async actor(token: string): Promise<Actor> {
    if (!shape.test(token)) throw new NotSignedIn();
    return this.database.within('installation', async () => {
      const found = await this.tokens.use(hashOf(token), this.clock.now());
      if (!found) throw new NotSignedIn();
      const { id, name, role, municipalityCode, unitId, permissions } = found;
      const reach = await this.users.reach(unitId, this.clock.now());
      const only = new Set<string>(permissions);
      return { userId: id, name, role, municipalityCode, unitId, reach, seesOwnExact: false, exactView: null, only };
    });
  }

  private async own(id: string, actor: Actor): Promise<ApiToken> {
    const found = (await this.list(actor)).find((one) => one.id === id);
    if (!found) throw new RuleBroken('token-not-found');
    return found;
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
