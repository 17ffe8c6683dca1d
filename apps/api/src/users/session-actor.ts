import type {} from '@fastify/session'; // its additions to Fastify's types
import { Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../platform/auth/current-actor';
import { UsersService, type Remembered } from './users.service';

declare module 'fastify' {
  interface Session {
    person?: Remembered;
  }
}

/** The caller by the session cookie. */
@Injectable()
export class SessionActor extends CurrentActor {
  constructor(private readonly users: UsersService) {
    super();
  }

  async of(request: FastifyRequest): Promise<Actor | null> {
    const person = request.session.get('person');
    return person ? this.users.actor(person) : null;
  }
}
