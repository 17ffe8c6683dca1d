import { Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../platform/auth/current-actor';
import { SessionActor } from './session-actor';
import { TokensService } from './tokens.service';

/** The caller by the key of a program, otherwise by the session cookie of a person. */
@Injectable()
export class RequestActor extends CurrentActor {
  constructor(
    private readonly people: SessionActor,
    private readonly tokens: TokensService,
  ) {
    super();
  }

  /** @throws RuleBroken `token-beside-cookie`; NotSignedIn when the key does not hold. */
  async of(request: FastifyRequest): Promise<Actor | null> {
    const token = /^bearer +(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return this.people.of(request);
    // Which of the two would be asking is not guessed at.
    if (request.headers.cookie) throw new RuleBroken('token-beside-cookie');
    return this.tokens.actor(token);
  }
}
