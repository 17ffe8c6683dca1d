import type {} from '@fastify/session'; // its additions to Fastify's types
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../platform/auth/current-actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { CameBy } from './provider-sign-in.service';
import { TokensService } from './tokens.service';
import { UsersService, type Remembered } from './users.service';

declare module 'fastify' {
  interface Session {
    person?: Remembered;
    cameBy?: CameBy;
  }
}

/** The caller by the key of a program, or by the session cookie. */
@Injectable()
export class SessionActor extends CurrentActor {
  constructor(
    private readonly users: UsersService,
    private readonly tokens: TokensService,
  ) {
    super();
  }

  /** @throws RuleBroken `token-beside-cookie`; NotSignedIn when the key does not hold. */
  async of(request: FastifyRequest): Promise<Actor | null> {
    const token = /^bearer +(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token !== undefined) {
      // Which of the two would be asking is not guessed at.
      if (request.headers.cookie) throw new RuleBroken('token-beside-cookie');
      return this.tokens.actor(token);
    }
    const person = request.session.get('person');
    return person ? this.users.actor(person) : null;
  }
}
