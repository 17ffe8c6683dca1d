import type { FastifyRequest } from 'fastify';
import type { Settings } from './settings';

/** What the surroundings decide, for services to ask. */
export class Surroundings {
  constructor(private readonly settings: Settings) {}

  /** Whether the product is reached over https alone. */
  get isSecure(): boolean {
    return this.settings.SECURE_COOKIES === 'on';
  }

  /** Where the product is reached, without a slash at the end: as the operator says, otherwise as the request says. */
  origin(request: Pick<FastifyRequest, 'protocol' | 'host'>): string {
    return new URL(this.settings.PUBLIC_URL ?? `${request.protocol}://${request.host}`).origin;
  }
}
