import { Inject, Injectable, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import type { Remembered } from './users.service';

/** The session of the request at hand. */
@Injectable({ scope: Scope.REQUEST })
export class RequestSession {
  constructor(@Inject(REQUEST) private readonly request: FastifyRequest) {}

  get person(): Remembered | null {
    return this.request.session.get('person') ?? null;
  }

  /** A new session id at every sign-in, so that one that was planted beforehand is worth nothing. */
  async start(person: Remembered): Promise<void> {
    await this.request.session.regenerate();
    this.request.session.set('person', person);
  }

  change(person: Remembered): void {
    this.request.session.set('person', person);
  }

  async end(): Promise<void> {
    await this.request.session.destroy();
  }
}
