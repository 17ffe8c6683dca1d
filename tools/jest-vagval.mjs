// Jest globalSetup for the browser journeys: the built API and dashboard on a throw-away PostgreSQL with the example
// municipality. VAGVAL_URL is where they answer; when it is set already, that is what the journeys visit.
import fs from 'node:fs';
import net from 'node:net';
import { inCheckout } from './bootstrap/place.mjs';
import { startThrowawayPostgres } from './embedded-postgres.mjs';
import { startApi } from './run/api-process.mjs';

const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (probe.address());
      probe.close(() => resolve(port));
    });
  });

export default async function setup() {
  if (process.env['VAGVAL_URL']) return;
  const database = await startThrowawayPostgres();
  const logFile = inCheckout('dist/test-results/e2e.server.log');
  fs.mkdirSync(inCheckout('dist/test-results'), { recursive: true });
  const log = fs.openSync(logFile, 'w');
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    OWNER_DATABASE_URL: database.url,
    PORT: String(await freePort()),
    HOST: '127.0.0.1',
  };
  // Jest's own flags are not for the server, and a database of the developer is not for the journeys.
  for (const name of ['NODE_OPTIONS', 'DATABASE_URL', 'API_DATABASE_URL']) delete env[name];
  const api = startApi(env, /** @type {any} */ (log));
  fs.closeSync(log);
  const stop = async () => {
    await api.stop();
    await database.stop();
  };
  if (!(await api.answers())) {
    await stop();
    throw new Error(`The server ended before it answered:\n${fs.readFileSync(logFile, 'utf8').slice(-4000)}`);
  }
  process.env['VAGVAL_URL'] = api.address;
  // The operator's command line works on the same database.
  process.env['VAGVAL_OWNER_DATABASE_URL'] = database.url;
  /** @type {any} */ (globalThis).stopVagval = stop;
}
