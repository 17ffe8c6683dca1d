// Which database a command uses, and with which environment the API's programs find it.
import path from 'node:path';
import { root, secondsSince } from '../bootstrap/place.mjs';
import { startEmbeddedPostgres } from '../embedded-postgres.mjs';

/**
 * The database of a command: the one in DATABASE_URL, whose user must own it, or the embedded one in DATA_DIR (`.data`).
 * @param {(line: string) => void} say
 * @returns {Promise<{ env: NodeJS.ProcessEnv, stop: () => Promise<void> }>} `env` is what main.mjs and cli.mjs are started
 * with: OWNER_DATABASE_URL migrates, and DATABASE_URL is only there when the API's own role is given as API_DATABASE_URL.
 */
export async function openDatabase(say) {
  const { DATABASE_URL: given, DATA_DIR: wanted = '.data', ...rest } = process.env;
  const api = rest['API_DATABASE_URL'];
  const env = (owner) => ({ ...rest, OWNER_DATABASE_URL: owner, ...(api ? { DATABASE_URL: api } : {}) });
  if (given) return { env: env(given), stop: async () => undefined };
  const since = performance.now();
  const dataDir = path.resolve(root, wanted);
  const server = await startEmbeddedPostgres({ dataDir, say });
  const place = path.relative(root, server.dataDir).startsWith('..')
    ? server.dataDir
    : path.relative(root, server.dataDir);
  say(`Databasen ${server.adopted ? 'var redan igång' : 'är igång'} (${secondsSince(since)}, data i ${place}).`);
  return { env: env(server.url), stop: server.stop };
}
