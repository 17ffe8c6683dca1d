// Installs the packages when they are not the ones package-lock.json asks for.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, root, secondsSince } from './place.mjs';

/**
 * Whether what npm noted as installed is what a lockfile asks for. Optional packages may be absent: they are for other machines.
 * @param {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} wanted package-lock.json.
 * @param {{ packages: Record<string, { version?: string }> }} installed node_modules/.package-lock.json.
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([place, { version, optional }]) => {
    if (place === '') return true;
    const found = installed.packages[place];
    return found ? found.version === version : optional === true;
  });
}

const json = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));

/** npm as it was started, or the one in the path. */
function npm(...args) {
  const own = process.env['npm_execpath'];
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Installs with `npm ci` when node_modules is missing or was made from another package-lock.json.
 * @param {(line: string) => void} say
 * @throws Error in Swedish when npm fails.
 */
export function installWhenNeeded(say) {
  const lockfile = inCheckout('package-lock.json');
  const note = inCheckout('node_modules', '.vagval-lock');
  const noted = inCheckout('node_modules', '.package-lock.json');
  const wanted = createHash('sha256').update(fs.readFileSync(lockfile)).digest('hex');
  const before = fs.existsSync(note) ? fs.readFileSync(note, 'utf8') : '';
  if (before === wanted) return;

  // Someone has run npm by hand, which leaves no note of ours: look at what is there before half a gigabyte is fetched again.
  if (!fs.existsSync(noted) || !isInstalled(json(lockfile), json(noted))) {
    const since = performance.now();
    say(
      fs.existsSync(noted)
        ? 'package-lock.json har ändrats: installerar paketen …'
        : 'Installerar paketen, omkring en minut …',
    );
    // No package needs its install script; what they would do is done where it is needed.
    const { status, error } = npm('ci', '--ignore-scripts');
    if (error) throw error;
    if (status !== 0) throw new Error(`npm ci misslyckades (kod ${status}). Se raderna ovan.`);
    say(`Paketen är installerade (${secondsSince(since)}).`);
  }
  fs.mkdirSync(path.dirname(note), { recursive: true });
  fs.writeFileSync(note, wanted);
}
