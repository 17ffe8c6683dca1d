import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Allow } from '@vagval/contracts/endpoint';
import { may } from '@vagval/contracts/permissions';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import type { FastifyRequest } from 'fastify';
import { CurrentActor } from './current-actor';
import { NotAllowed, NotSignedIn } from './not-allowed';

/** Where a route keeps whom its endpoint allows. */
export const ALLOW = 'vagval:allow';

/** A request after the guard: who makes it, or null where anyone may. */
export type ActingRequest = FastifyRequest & { actor?: Actor | null };

/**
 * The first lock: may this role do this at all? A route that says nothing is closed. A program's key opens what it is scoped to and
 * nothing else: not the session, which is a person's.
 */
@Injectable()
export class AllowGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly current: CurrentActor,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allow = this.reflector.get<Allow | undefined>(ALLOW, context.getHandler());
    if (!allow) throw new NotAllowed();
    const request = context.switchToHttp().getRequest<ActingRequest>();
    request.actor = await this.current.of(request);
    if (request.actor?.only && !request.actor.only.has(allow)) throw new NotAllowed();
    if (allow === 'anyone') return true;
    if (!request.actor) throw new NotSignedIn();
    if (request.actor.viewedBy && request.method !== 'GET') throw new RuleBroken('view-as-reads-only');
    if (allow !== 'signed-in' && !may(request.actor.role, allow)) throw new NotAllowed();
    return true;
  }
}
