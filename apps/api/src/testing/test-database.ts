import { DataSource } from 'typeorm';
import { createExample } from '../example/example-store';
import { storeCatalogue } from '../indicators/catalogue';
import { publishMissing } from '../operator/publish-missing';
import { migrate } from '../platform/database/migrate';

/** What a database of a test holds from the start: the catalogue, or the whole example municipality too. */
export type Filling = 'catalogue' | 'example';

const templateLock = 7_204_120;
let made = 0;

/** A database of a test file's own, copied from a template that the first test to want it has made. */
export async function testDatabase(
  filling: Filling,
): Promise<{ readonly apiUrl: string; readonly ownerUrl: string; drop(): Promise<void> }> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests by jest with its global setup');
  const admin = await new DataSource({ type: 'postgres', url: server, poolSize: 1 }).initialize();
  const template = `vagval_template_${filling}`;
  const name = `vagval_test_${process.pid}_${++made}_${Math.random().toString(36).slice(2, 8)}`;
  await admin.query('SELECT pg_advisory_lock($1)', [templateLock]);
  try {
    const known = await admin.query<unknown[]>('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (known.length === 0) await makeTemplate(admin, server, template, filling);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [templateLock]);
  }
  const ownerUrl = urlOf(server, name);
  const apiUrl = await migrate(ownerUrl, async () => undefined);
  return {
    ownerUrl,
    apiUrl,
    drop: async () => {
      await disconnected(admin, name);
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.destroy();
    },
  };
}

async function makeTemplate(admin: DataSource, server: string, template: string, filling: Filling): Promise<void> {
  const unfinished = `${template}_unfinished`;
  await admin.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await admin.query(`CREATE DATABASE ${unfinished}`);
  await migrate(urlOf(server, unfinished), async (owner) => {
    await storeCatalogue(owner);
    if (filling === 'example') await createExample(owner);
    await publishMissing(owner);
  });
  await admin.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
}

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** Waits until the pools that were just closed have let go, or dropping the database would cut them off with a complaint. */
async function disconnected(admin: DataSource, name: string): Promise<void> {
  for (let tries = 0; tries < 50; tries++) {
    const open = await admin.query<unknown[]>('SELECT 1 FROM pg_stat_activity WHERE datname = $1', [name]);
    if (open.length === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
