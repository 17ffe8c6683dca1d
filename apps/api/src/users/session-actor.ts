import type {} from '@fastify/session'; // its additions to Fastify's types
import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '@vagval/domain/actor';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from '../platform/auth/current-actor';
import { Clock } from '../platform/clock';
import { SETTINGS, type Settings } from '../platform/settings';
import { UsersService, type Remembered } from './users.service';

declare module 'fastify' {
  interface Session {
    person?: Remembered;
    /** The moment of the sign-in, in milliseconds. */
    signedInAt?: number;
  }
}

/** The caller by the session cookie. */
@Injectable()
export class SessionActor extends CurrentActor {
  constructor(
    private readonly users: UsersService,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {
    super();
  }

  /** A session that is over is ended here: its cookie is worth nothing afterwards. */
  async of(request: FastifyRequest): Promise<Actor | null> {
    const person = request.session.get('person');
    if (!person) return null;
    const signedInAt = new Date(request.session.get('signedInAt') ?? 0);
    const actor = this.isTooOld(signedInAt) ? null : await this.users.actor(person, signedInAt);
    // A new and empty one takes its place: the request may be about to sign somebody in.
    if (!actor) await request.session.regenerate();
    return actor;
  }

  private isTooOld(signedInAt: Date): boolean {
    return this.clock.now().getTime() - signedInAt.getTime() >= this.settings.SESSION_HOURS * 60 * 60 * 1000;
  }
}
