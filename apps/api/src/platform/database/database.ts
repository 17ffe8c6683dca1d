import { AsyncLocalStorage } from 'node:async_hooks';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntityManager } from 'typeorm';

/** The database as the repositories see it. What runs inside `transaction` shares one, however deep it is called. */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<EntityManager>();

  constructor(private readonly source: DataSource) {}

  /** All of the work, or none of it. Inside another transaction it becomes part of that one. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return work();
    return this.source.transaction((manager) => this.running.run(manager, work));
  }

  /** Rows of a query; `$1`, `$2` … are the parameters. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const manager = this.running.getStore() ?? this.source.manager;
    return manager.query<Row[]>(sql, [...parameters]);
  }

  /** The first row of a query, or undefined. */
  async one<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.query<Row>(sql, parameters))[0];
  }

  /** Changes rows and tells how many. */
  async change(sql: string, parameters: readonly unknown[] = []): Promise<number> {
    const counted = `WITH changed AS (${sql} RETURNING 1) SELECT count(*)::int AS rows FROM changed`;
    return (await this.one<{ rows: number }>(counted, parameters))?.rows ?? 0;
  }

  /**
   * Streams rows into a table by COPY. Only inside a transaction, and only into its own staging tables: COPY does not work
   * on tables with row level security.
   *
   * @param rows Values in the order of the columns; null is NULL.
   */
  async copy(
    table: string,
    columns: readonly string[],
    rows: Iterable<readonly (string | number | null)[]>,
  ): Promise<void> {
    const runner = this.running.getStore()?.queryRunner;
    if (!runner) throw new Error('COPY outside a transaction');
    const client = (await runner.connect()) as PoolClient;
    await pipeline(
      Readable.from(copyLines(rows)),
      client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
    );
  }
}

/** COPY's text format, in pieces of about 64 kB: one small write per row costs more than the database does. */
function* copyLines(rows: Iterable<readonly (string | number | null)[]>): Generator<string> {
  let piece = '';
  for (const row of rows) {
    piece += `${row.map(copyValue).join('\t')}\n`;
    if (piece.length > 65_536) {
      yield piece;
      piece = '';
    }
  }
  if (piece) yield piece;
}

function copyValue(value: string | number | null): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return value.replace(
    /[\\\t\n\r]/g,
    (char) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[char] ?? char,
  );
}
