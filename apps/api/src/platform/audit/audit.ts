import { Injectable } from '@nestjs/common';
import type { Role } from '@vagval/domain/actor';
import { operatorName, productName, type AuditAction, type AuditDetails } from '@vagval/domain/audit-event';
import { Clock } from '../clock';
import { Database } from '../database/database';
import { recordSql } from './audit.sql';

/** Who did something. An `Actor` is one as it is; the operator and the product itself are `theOperator` and `theProduct`. */
export interface Doer {
  /** Null for the operator and for the product itself. */
  readonly userId: string | null;
  readonly name: string;
  readonly role: Role | null;
  /** Whose trail it belongs to; null for what is done to the whole installation. */
  readonly municipalityCode: string | null;
}

/** What it was done to, and how that was before and after. */
export interface Told {
  /** The unit it concerns. Its name is written down as it is at that moment: record before the unit is removed. */
  readonly unitId?: string | null;
  /** Id or code of the thing. */
  readonly subject: string;
  readonly before?: AuditDetails;
  readonly after?: AuditDetails;
  /** Why, in the words of whoever did it. */
  readonly reason?: string | null;
}

/** Whoever runs the installation, in the trail of a municipality or of the whole installation. */
export function theOperator(municipalityCode: string | null): Doer {
  return { userId: null, name: operatorName, role: null, municipalityCode };
}

/** What the product does by itself. */
export function theProduct(municipalityCode: string | null): Doer {
  return { userId: null, name: productName, role: null, municipalityCode };
}

/** Writes down what is done, in the transaction that does it: both are kept, or neither. */
@Injectable()
export class Audit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * One event.
   *
   * @throws Error outside a transaction within a wall, where it could be kept without what it tells of.
   */
  async record(by: Doer, action: AuditAction, { unitId, subject, before, after, reason }: Told): Promise<void> {
    if (!this.database.isWithinWall()) throw new Error(`${action} is recorded outside a transaction within a wall`);
    await this.database.query(recordSql, [
      by.municipalityCode,
      this.clock.now(),
      by.userId,
      by.name,
      by.role,
      action,
      unitId ?? null,
      subject,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
      reason ?? null,
    ]);
  }
}
