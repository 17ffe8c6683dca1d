// What the launcher must know about processes it did not start itself. Linux answers from /proc; elsewhere less is known.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const linux = process.platform === 'linux';

/** The fields of /proc/<pid>/stat after the command name: state first, start time (clock ticks since boot) at index 19. */
function stat(pid) {
  return fs
    .readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
}

/**
 * Whether a process runs, and is not merely a zombie that nobody has waited for (process 1 of a container often does not).
 * @param {number} pid
 */
export function isAlive(pid) {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, under somebody else.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false;
  }
  try {
    return !linux || stat(pid)[0] !== 'Z';
  } catch {
    // It ended between the two questions.
    return false;
  }
}

/**
 * A process as text that no later process with the same number shares: `<pid>` or, on Linux, `<pid> <start time>`.
 * @param {number} pid
 */
export function processToken(pid) {
  if (!linux) return `${pid}`;
  try {
    return `${pid} ${stat(pid)[19]}`;
  } catch {
    // Gone: a token that matches nothing.
    return `${pid} gone`;
  }
}

/**
 * Whether the process a token was made for still runs.
 * @param {string} token From {@link processToken}.
 */
export function isTokenAlive(token) {
  const pid = Number.parseInt(token, 10);
  return isAlive(pid) && processToken(pid) === token.trim();
}

/**
 * Whether a process is a PostgreSQL server run by the expected account.
 * @param {number} pid
 * @param {number | undefined} uid The account; undefined where the platform has none (Windows).
 */
export function isPostgres(pid, uid) {
  if (!isAlive(pid)) return false;
  if (linux) {
    try {
      // A reinstall replaces the file under a running server, and Linux then adds the remark.
      const executable = path.basename(fs.readlinkSync(`/proc/${pid}/exe`).replace(/ \(deleted\)$/, ''));
      return executable === 'postgres' && fs.statSync(`/proc/${pid}`).uid === uid;
    } catch {
      // Not ours to look at, so not ours to adopt.
      return false;
    }
  }
  if (process.platform === 'win32') return true;
  const [owner, command = ''] =
    spawnSync('ps', ['-o', 'uid=,comm=', '-p', String(pid)], { encoding: 'utf8' })
      .stdout?.trim()
      .split(/\s+/, 2) ?? [];
  return Number(owner) === uid && path.basename(command) === 'postgres';
}

/**
 * Whether a process has a directory as its working directory: the backends of a killed server do, until they notice.
 * @param {string} directory Its real path.
 */
export function isDirectoryInUse(directory) {
  if (!linux) return false;
  return fs.readdirSync('/proc').some((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return fs.readlinkSync(`/proc/${entry}/cwd`) === directory && isAlive(Number(entry));
    } catch {
      // Ended meanwhile, or another account's.
      return false;
    }
  });
}

/**
 * Waits until a condition holds.
 * @param {() => boolean} condition
 * @param {number} milliseconds At most this long.
 * @returns {Promise<boolean>} Whether it came to hold.
 */
export async function waitUntil(condition, milliseconds) {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) return false;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return true;
}
