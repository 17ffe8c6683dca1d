// Several processes may use one server: `npm start` in one window, an import in another. One at a time starts or stops it,
// and the one that leaves last stops it.
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { isTokenAlive, processToken, waitUntil } from './processes.mjs';

const codeOf = (error) => /** @type {NodeJS.ErrnoException} */ (error).code;

function read(file) {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    // Let go meanwhile.
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Takes the lock if it is free or its holder is dead. The lock is a link to a finished file, so it is never half written. */
function tryLock(lock) {
  const own = `${lock}.${randomBytes(6).toString('hex')}`;
  fs.writeFileSync(own, processToken(process.pid), { mode: 0o600, flag: 'wx' });
  try {
    fs.linkSync(own, lock);
    return true;
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
  const holder = read(lock);
  if (holder === null || isTokenAlive(holder)) return false;
  try {
    fs.renameSync(lock, own);
    // Somebody may have cleared the dead lock and taken it between our look and our hand: give it back.
    if (read(own) !== holder) fs.linkSync(own, lock);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(own, { force: true });
  }
  return false;
}

/**
 * Runs work while no other process does, for one database directory. A lock whose holder is dead does not count.
 * @template T
 * @param {string} directory
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws Error after two minutes of waiting.
 */
export async function alone(directory, work) {
  const lock = path.join(directory, 'launcher.lock');
  if (!(await waitUntil(() => tryLock(lock), 120_000))) {
    throw new Error(
      `En annan process (${read(lock)?.split(' ')[0]}) startar eller stoppar databasen och blir inte klar.`,
    );
  }
  try {
    return await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/**
 * Notes that this process uses the server.
 * @param {string} directory
 * @returns {() => boolean} Takes the note away; true when no other living process has one.
 */
export function enrol(directory) {
  const users = path.join(directory, 'users');
  fs.mkdirSync(users, { recursive: true, mode: 0o700 });
  const note = path.join(users, `${process.pid}-${randomBytes(4).toString('hex')}`);
  fs.writeFileSync(note, processToken(process.pid), { mode: 0o600 });
  return () => {
    fs.rmSync(note, { force: true });
    return fs.readdirSync(users).every((name) => {
      const token = read(path.join(users, name));
      if (token !== null && isTokenAlive(token)) return false;
      fs.rmSync(path.join(users, name), { force: true });
      return true;
    });
  };
}
