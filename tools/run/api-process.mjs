// The API as a child process that is waited for, and stopped in order.
import { spawn } from 'node:child_process';
import net from 'node:net';
import { inCheckout } from '../bootstrap/place.mjs';

/**
 * Node's arguments for a program of the API: it stops when we die.
 * @param {string} program `main` or `cli`.
 */
export const apiArguments = (program) => [
  '--enable-source-maps',
  '--import',
  inCheckout('tools/bootstrap/stop-with-parent.mjs'),
  inCheckout('dist/apps/api', `${program}.mjs`),
];

/** Compiled code is kept between starts. */
export const apiEnvironment = {
  NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] ?? inCheckout('node_modules', '.cache', 'v8'),
};

/**
 * Whether nothing listens on a port.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>}
 * @throws Error when it cannot be tried, for example for lack of rights.
 */
export const isPortFree = (port, host) =>
  new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', (error) => {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });

/**
 * Whether the API answers that it is well.
 * @param {string} address For example `http://127.0.0.1:3000`.
 */
export async function isWell(address) {
  try {
    return (await fetch(`${address}/api/health`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    // Nobody listens yet, or something else does.
    return false;
  }
}

/**
 * Starts the API with the built dashboard.
 * @param {NodeJS.ProcessEnv} env With OWNER_DATABASE_URL, PORT and HOST.
 * @param {import('node:child_process').StdioOptions} [output] For its stdout and stderr.
 */
export function startApi(env, output = 'inherit') {
  const child = spawn(process.execPath, apiArguments('main'), {
    stdio: ['ignore', /** @type {'inherit'} */ (output), /** @type {'inherit'} */ (output), 'ipc'],
    env: { ...env, ...apiEnvironment, DASHBOARD_DIR: inCheckout('dist/apps/dashboard/browser') },
    // A group of its own: Ctrl-C comes to us, and we stop it before its database.
    detached: true,
  });
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
  const address = `http://${env['HOST']?.includes(':') ? `[${env['HOST']}]` : env['HOST']}:${env['PORT']}`;
  return {
    ended,
    address,
    /** Waits until it answers; false when it ended instead. */
    answers: async () => {
      let over = false;
      void ended.then(() => (over = true));
      while (!over) {
        if (await isWell(address)) return true;
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      return false;
    },
    stop: async () => {
      child.kill('SIGTERM');
      const impatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(impatience);
    },
  };
}
