import type {} from '@fastify/session'; // its additions to Fastify's types
import { Inject, Injectable, Scope } from '@nestjs/common';
import { REQUEST } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { Surroundings } from '../platform/surroundings';

/** By which provider somebody came in; the token is what they sign out there with. */
export interface CameBy {
  readonly providerId: string;
  readonly idToken: string;
}

declare module 'fastify' {
  interface Session {
    cameBy?: CameBy;
  }
}

/** What the session at hand remembers of the provider the person came in by. */
@Injectable({ scope: Scope.REQUEST })
export class SessionCameBy {
  constructor(
    @Inject(REQUEST) private readonly request: FastifyRequest,
    private readonly surroundings: Surroundings,
  ) {}

  /** Null for every other way in. */
  get provider(): CameBy | null {
    return this.request.session.get('cameBy') ?? null;
  }

  remember(cameBy: CameBy): void {
    this.request.session.set('cameBy', cameBy);
  }

  /** Where the product is reached. */
  get origin(): string {
    return this.surroundings.origin(this.request);
  }
}
