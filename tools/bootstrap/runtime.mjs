// The project's own Node: Jest needs 24.9 or later, and the machine may have an older one.
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from './place.mjs';

const least = [24, 9];

/**
 * Whether a Node version is enough for everything.
 * @param {string} version As in `process.versions.node`.
 */
export function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > /** @type {number} */ (least[0]) || (major === least[0] && minor >= /** @type {number} */ (least[1]));
}

/** The Node that the packages brought, when it runs on this machine. */
function ownNode() {
  const program = inCheckout('node_modules', '.bin', 'node');
  if (!fs.existsSync(program)) return null;
  const real = fs.realpathSync(program);
  if (real === fs.realpathSync(process.execPath)) return real;
  // It is built for glibc; on another C library it is there but does not start.
  return spawnSync(real, ['--version']).status === 0 ? real : null;
}

/**
 * Puts the programs of the packages first in the path, as npm does, and goes on under the project's Node: in this process
 * when it is the right one already, otherwise in a child that this process then only waits for.
 * @param {string} script The file that was started.
 * @throws Error in Swedish when there is no Node that is new enough.
 */
export async function continueUnderOwnNode(script) {
  const programs = inCheckout('node_modules', '.bin');
  if (!process.env['PATH']?.split(path.delimiter).includes(programs)) {
    process.env['PATH'] = `${programs}${path.delimiter}${process.env['PATH'] ?? ''}`;
  }
  const node = ownNode();
  if (node === null ? isEnough(process.versions.node) : node === fs.realpathSync(process.execPath)) return;
  if (node === null) {
    throw new Error(
      `Vägval behöver Node ${least.join('.')} eller senare på den här maskinen; här är ${process.version}. ` +
        'Installera en nyare från nodejs.org och försök igen.',
    );
  }
  const child = spawn(
    node,
    ['--import', inCheckout('tools/bootstrap/stop-with-parent.mjs'), script, ...process.argv.slice(2)],
    {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  );
  // The child does the stopping; leaving before it would give the prompt back too early.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (...end) => resolve(end));
  });
  process.exit(code ?? (signal ? 1 : 0));
}
