import { operatorName, type AuditAction } from '@vagval/domain/audit-event';
import type { EntityManager } from 'typeorm';
import { recordSql } from '../platform/audit/audit.sql';

/** Writes down that the example was made, in its own trail, which outlives it when it is made anew. */
export async function recordMade(run: EntityManager, code: string): Promise<void> {
  const action: AuditAction = 'installation.example-made';
  await run.query(recordSql, [code, new Date(), null, operatorName, null, action, null, code, null, null, null]);
}
