import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Allow } from '@vagval/contracts/endpoint';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database';
import { ALLOW, type ActingRequest } from './allow.guard';

/**
 * The wall under both locks: whatever a permission is asked for runs in one transaction, in which the database shows nothing of
 * other municipalities than the caller's. What concerns the caller alone (their session) belongs to no municipality.
 */
@Injectable()
export class WallInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const allow = this.reflector.get<Allow | undefined>(ALLOW, context.getHandler());
    const { actor } = context.switchToHttp().getRequest<ActingRequest>();
    if (!actor || allow === 'anyone' || allow === 'signed-in') return next.handle();
    const answer = () => lastValueFrom(next.handle(), { defaultValue: undefined });
    return from(this.database.within({ municipality: actor.municipalityCode }, answer));
  }
}
