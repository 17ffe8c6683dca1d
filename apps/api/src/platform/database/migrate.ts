import { DataSource } from 'typeorm';
import { ensureApiRole } from './api-role';
import { dataSourceOptions } from './data-source';

/** Any number that no one else locks on. */
const migrationLock = 7_204_118;

/**
 * Brings the database up to date: tables, what belongs in them from the start, and the role of the API. Several processes
 * may start at once.
 *
 * @param fill Stores what the product itself brings, as the owner of the tables.
 * @param apiUrl Where the operator has made a role of their own: no role is made, and this address is given back.
 * @returns The address the API signs in at.
 */
export async function migrate(
  ownerUrl: string,
  fill: (owner: DataSource) => Promise<void>,
  apiUrl?: string,
): Promise<string> {
  const owner = await new DataSource({ ...dataSourceOptions(ownerUrl), poolSize: 2 }).initialize();
  try {
    await requirePostgres15(owner);
    const lock = owner.createQueryRunner();
    try {
      await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
      await owner.runMigrations();
      await fill(owner);
      return apiUrl ?? (await ensureApiRole(owner, ownerUrl));
    } finally {
      await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
      await lock.release();
    }
  } finally {
    await owner.destroy();
  }
}

async function requirePostgres15(owner: DataSource): Promise<void> {
  const [row] = await owner.query<{ version: number }[]>(
    `SELECT current_setting('server_version_num')::int AS version`,
  );
  if (!row || row.version < 150_000) {
    throw new Error(
      'Vägval behöver PostgreSQL 15 eller senare. Uppgradera databasen eller ange en annan i DATABASE_URL.',
    );
  }
}
