import { Injectable } from '@nestjs/common';
import type { Actor, Role } from '@vagval/domain/actor';
import type { AuditAction, AuditDetails } from '@vagval/domain/audit-event';
import type { Period } from '@vagval/domain/users/period';
import { Audit } from '../platform/audit/audit';
import { UsersRepository } from './users.repository';

/** What is done to people and their access. */
export type AccessAction = Extract<
  AuditAction,
  | 'users.invited'
  | 'users.link-renewed'
  | 'users.changed'
  | 'users.disabled'
  | 'users.enabled'
  | 'users.assignment-added'
  | 'users.assignment-changed'
  | 'users.assignment-ended'
  | 'users.view-begun'
  | 'users.view-ended'
>;

/** What can be told of a person, or of an assignment of theirs. */
export interface AccessState extends Partial<Period> {
  readonly name?: string;
  readonly email?: string | null;
  readonly role?: Role;
  readonly disabled?: boolean;
}

/** To what it was done, and how that was before and after. */
export interface AccessTold {
  readonly unitId?: string | null;
  /** Id of the person. */
  readonly subject: string;
  readonly before?: AccessState;
  readonly after?: AccessState;
}

/** Writes down what is done to people and their access, in the transaction that does it. */
@Injectable()
export class AccessTrail {
  constructor(
    private readonly users: UsersRepository,
    private readonly audit: Audit,
  ) {}

  async recorded(actor: Actor, action: AccessAction, { unitId, subject, before, after }: AccessTold): Promise<void> {
    const name = await this.users.nameOf(subject);
    await this.audit.record(actor, action, {
      unitId: unitId ?? null,
      subject,
      before: detailsOf({ ...(name !== undefined && { name }), ...before }),
      after: detailsOf({ ...(name !== undefined && { name }), ...after }),
    });
  }
}

function detailsOf({ name, email, role, disabled, validFrom, validTo }: AccessState): AuditDetails {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(role !== undefined && { role }),
    ...(disabled !== undefined && { 'shut-out': disabled }),
    ...(validFrom !== undefined && { 'valid-from': validFrom }),
    ...(validTo !== undefined && { 'valid-to': validTo }),
  };
}
