import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor, ExactView, Role } from '@vagval/domain/actor';
import { Database } from '../platform/database/database';
import { addExportSql, addViewSql, closeViewsSql, openViewSql } from './disclosure.sql';

/** Who a leave to see exact figures is for: a person in one of their assignments. */
export interface Viewer {
  readonly userId: string;
  readonly unitId: string;
  readonly role: Role;
}

/** Who has seen exact figures, and for what. Lines are added and closed, never changed or taken away. */
@Injectable()
export class DisclosureRepository {
  constructor(private readonly database: Database) {}

  async openView({ userId, unitId, role }: Viewer, at: Date): Promise<ExactView | null> {
    const row = await this.database.one<{ purpose: string; until: Date }>(openViewSql, [userId, unitId, role, at]);
    return row ? { purpose: row.purpose, until: row.until.toISOString() } : null;
  }

  async addView(actor: Actor, purpose: string, from: Date, until: Date): Promise<void> {
    const { municipalityCode, userId, name, role, unitId } = actor;
    await this.database.query(addViewSql, [
      randomUUID(),
      municipalityCode,
      userId,
      name,
      role,
      unitId,
      purpose,
      from,
      until,
    ]);
  }

  /** @returns How many were open. */
  closeViews(userId: string, at: Date): Promise<number> {
    return this.database.change(closeViewsSql, [userId, at]);
  }

  async exportsExact(municipalityCode: string): Promise<boolean> {
    const row = await this.database.one<{ exports: boolean }>(
      'SELECT exact_exports AS exports FROM municipality WHERE code = $1',
      [municipalityCode],
    );
    return row?.exports ?? false;
  }

  async letExactOut(municipalityCode: string, isLet: boolean): Promise<number> {
    return this.database.change('UPDATE municipality SET exact_exports = $2 WHERE code = $1', [
      municipalityCode,
      isLet,
    ]);
  }

  async addExport(actor: Actor, purpose: string, title: string, at: Date): Promise<void> {
    const { municipalityCode, userId, name, role } = actor;
    await this.database.query(addExportSql, [randomUUID(), municipalityCode, userId, name, role, purpose, title, at]);
  }
}
