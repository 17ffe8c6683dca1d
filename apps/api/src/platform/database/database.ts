import { AsyncLocalStorage } from 'node:async_hooks';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntityManager } from 'typeorm';

/** What a transaction may see: one municipality by its code, or the whole installation. */
export type Wall = { readonly municipality: string } | 'installation';

/** A transaction at work. A connection answers one question at a time, so they wait for each other. */
interface Running {
  readonly manager: EntityManager;
  /** Null where nothing that belongs to a municipality is asked for. */
  readonly wall: string | null;
  last: Promise<unknown>;
}

/** The database as the repositories see it. What runs inside `transaction` shares one, however deep it is called. */
@Injectable()
export class Database {
  private readonly running = new AsyncLocalStorage<Running>();

  constructor(private readonly source: DataSource) {}

  /** All of the work, or none of it. Inside another transaction it becomes part of that one. */
  transaction<T>(work: () => Promise<T>): Promise<T> {
    return this.running.getStore() ? work() : this.begin(null, work);
  }

  /**
   * All of the work, or none of it, within a wall: the database shows nothing that belongs to other municipalities. Without it
   * the database shows nothing of any. Inside another wall it becomes part of that transaction.
   *
   * @throws Error when that wall is of another municipality: nobody steps from one to the next.
   */
  async within<T>(wall: Wall, work: () => Promise<T>): Promise<T> {
    const asked = wall === 'installation' ? wall : wall.municipality;
    const running = this.running.getStore();
    if (!running) return this.begin(asked, work);
    if (running.wall !== asked && running.wall !== 'installation')
      throw new Error(`Work within ${asked} was begun within ${running.wall ?? 'no wall'}`);
    return work();
  }

  /** Whether what is asked now is part of a transaction within a wall. */
  isWithinWall(): boolean {
    return typeof this.running.getStore()?.wall === 'string';
  }

  /** Rows of a query; `$1`, `$2` … are the parameters. */
  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    const running = this.running.getStore();
    if (!running) return this.source.manager.query<Row[]>(sql, [...parameters]);
    const ask = () => running.manager.query<Row[]>(sql, [...parameters]);
    const answer = running.last.then(ask, ask);
    running.last = answer;
    return answer;
  }

  private begin<T>(wall: string | null, work: () => Promise<T>): Promise<T> {
    return this.source.transaction(async (manager) => {
      // True: for this transaction alone. A setting that outlived it would be the next caller's.
      if (wall !== null) await manager.query(`SELECT set_config('app.wall', $1, true)`, [wall]);
      return this.running.run({ manager, wall, last: Promise.resolve() }, work);
    });
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
    const runner = this.running.getStore()?.manager.queryRunner;
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
