import { randomBytes } from 'node:crypto';
import { DataSource } from 'typeorm';
import { createApp } from '../bootstrap';
import { storeCatalogue } from '../indicators/catalogue';
import { migrate } from '../platform/database/migrate';
import { readSettings } from '../platform/settings';
import type { Attacked } from './attacked';

/** The whole product on a database that is made for the attack, on the server of another, and dropped after it. */
export interface ThrowAway extends Attacked {
  drop(): Promise<void>;
}

/** @param ownerUrl Address of any database of the server, as a user who may make databases. */
export async function throwAway(ownerUrl: string): Promise<ThrowAway> {
  const name = `vagval_attack_${randomBytes(6).toString('hex')}`;
  const admin = await new DataSource({ type: 'postgres', url: ownerUrl, poolSize: 1 }).initialize();
  await admin.query(`CREATE DATABASE ${name}`);
  const closing: (() => Promise<unknown>)[] = [
    () => admin.destroy(),
    () => admin.query(`DROP DATABASE ${name} WITH (FORCE)`),
  ];
  const drop = async () => {
    for (let close = closing.pop(); close; close = closing.pop()) await close();
  };
  try {
    const url = new URL(ownerUrl);
    url.pathname = `/${name}`;
    const apiUrl = await migrate(url.href, storeCatalogue);
    const owner = await new DataSource({ type: 'postgres', url: url.href, poolSize: 2 }).initialize();
    closing.push(() => owner.destroy());
    const app = await createApp(apiUrl, readSettings({ PORT: '0' }));
    closing.push(() => app.close());
    return { app, sql: (query, parameters = []) => owner.query(query, parameters), drop };
  } catch (error) {
    // Whatever went wrong, nothing is left on somebody else's server.
    await drop();
    throw error;
  }
}
