import { Inject, Injectable, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import type { Assignment } from '@vagval/domain/actor';
import type { FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock';
import type { Remembered } from './users.service';

/** The session of the request at hand. */
@Injectable({ scope: Scope.REQUEST })
export class RequestSession {
  constructor(
    @Inject(REQUEST) private readonly request: FastifyRequest,
    private readonly clock: Clock,
  ) {}

  get person(): Remembered | null {
    return this.request.session.get('person') ?? null;
  }

  /** Where the request comes from, for what counts tries. */
  get address(): string {
    return this.request.ip;
  }

  /** A new session id at every sign-in, so that one that was planted beforehand is worth nothing. */
  async start(person: Remembered): Promise<void> {
    await this.request.session.regenerate();
    this.request.session.set('person', person);
    this.request.session.set('signedInAt', this.clock.now().getTime());
  }

  change(person: Remembered): void {
    this.request.session.set('person', person);
  }

  /** Sees as another from now on; null is as oneself. */
  viewAs(seen: Assignment | null): void {
    const { person } = this;
    if (person)
      this.change({ userId: person.userId, unitId: person.unitId, role: person.role, ...(seen && { viewAs: seen }) });
  }

  async end(): Promise<void> {
    await this.request.session.destroy();
  }
}
