import type { Actor } from '@vagval/domain/actor';
import type { FastifyRequest } from 'fastify';

/** Finds out who makes a request. Kept by the feature `users`; the platform only asks. */
export abstract class CurrentActor {
  /** The caller with the assignment they work in, or null when nobody is signed in. */
  abstract of(request: FastifyRequest): Promise<Actor | null>;
}
