import { Injectable } from '@nestjs/common';
import type { AuditEventAnswer } from '@vagval/contracts/audit-log/audit-log';
import type { Actor } from '@vagval/domain/actor';
import { Database } from '../platform/database/database';
import { allYearsSql, eventsSql, peopleSql, pruneSql, unitsSql, yearsSql } from './audit-log.sql';

/** An event as it is stored. */
export type StoredEvent = Omit<AuditEventAnswer, 'at' | 'before' | 'after'> & {
  readonly at: Date;
  /** Id or code of the thing. */
  readonly subject: string;
  readonly before: AuditEventAnswer['before'] | null;
  readonly after: AuditEventAnswer['after'] | null;
};

/** What is asked of the trail. Left out asks for nothing. */
export interface AskedEvents {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly person?: string | undefined;
  readonly group?: string | undefined;
  readonly unitId?: string | undefined;
  readonly text?: string | undefined;
  readonly before?: number | undefined;
}

/** For how many years events are kept. */
export interface YearsKept {
  readonly years: number;
  readonly exactYears: number;
}

/** Reads the trail, and lets go of what is too old. It is written by `platform/audit`. */
@Injectable()
export class AuditLogRepository {
  constructor(private readonly database: Database) {}

  events(actor: Actor, asked: AskedEvents, atMost: number): Promise<StoredEvent[]> {
    return this.database.query<StoredEvent>(eventsSql, [
      ...readerOf(actor),
      asked.from ?? null,
      asked.to ?? null,
      asked.person ?? null,
      asked.group ?? null,
      asked.unitId ?? null,
      asked.text === undefined ? null : wordsOf(asked.text),
      asked.before ?? null,
      atMost,
    ]);
  }

  async people(actor: Actor): Promise<string[]> {
    const rows = await this.database.query<{ name: string }>(peopleSql, readerOf(actor));
    return rows.map(({ name }) => name);
  }

  units(actor: Actor): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.query(unitsSql, readerOf(actor));
  }

  yearsKept(municipalityCode: string): Promise<YearsKept | undefined> {
    return this.database.one<YearsKept>(yearsSql, [municipalityCode]);
  }

  allYearsKept(): Promise<(YearsKept & { readonly code: string })[]> {
    return this.database.query(allYearsSql);
  }

  /** @returns How many events went. */
  async prune(municipalityCode: string | null, { years, exactYears }: YearsKept): Promise<number> {
    const row = await this.database.one<{ pruned: number }>(pruneSql, [municipalityCode, years, exactYears]);
    return row?.pruned ?? 0;
  }
}

function readerOf({ municipalityCode, unitId, reach }: Actor): unknown[] {
  return [municipalityCode, unitId, [...reach]];
}

/** Words as PostgreSQL looks for them: each from its beginning, all of them somewhere. */
function wordsOf(text: string): string {
  const quoted = (word: string) => `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}':*`;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(quoted)
    .join(' & ');
}
