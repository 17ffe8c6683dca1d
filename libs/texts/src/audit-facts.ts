import type { AuditDetails, AuditField } from '@vagval/domain/audit-event';
import type { Role } from '@vagval/domain/actor';
import type { AuditAction } from '@vagval/domain/audit-event';

/** An event that a sentence is made of. */
export interface ToldEvent {
  readonly who: string;
  readonly role: Role | null;
  readonly action: AuditAction;
  readonly unitName: string | null;
  readonly before: AuditDetails;
  readonly after: AuditDetails;
}

/** An event in words: what the sentences are put together of. */
export interface EventWords {
  readonly who: string;
  /** The unit, or words for the whole municipality. */
  readonly unit: string;
  /** A field as it was after the event, or before it where it is gone; words for what is not known where there is neither. */
  readonly said: (field: AuditField) => string;
  /** A count of the event; 0 where there is none. */
  readonly count: (field: AuditField) => number;
}

/** A line of what was changed: the field's name, and what it was before and after in words. Null is not told. */
export interface AuditChange {
  readonly field: AuditField;
  readonly name: string;
  readonly before: string | null;
  readonly after: string | null;
}
