// Builds the API and the dashboard when their sources have changed since last time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, root, secondsSince } from '../bootstrap/place.mjs';

const sources = [
  ...['apps/api', 'apps/dashboard', 'libs', 'tools/build-api.mjs', 'tools/compress-dashboard.mjs'],
  ...['nx.json', 'tsconfig.base.json', 'package-lock.json'],
];
const results = ['dist/apps/api/main.mjs', 'dist/apps/api/cli.mjs', 'dist/apps/dashboard/browser/index.html'];
const note = inCheckout('dist', '.built-from');

/**
 * A checksum of files by path and content. Reading them takes some tens of milliseconds; asking Nx takes a second.
 * @param {string} directory
 * @param {readonly string[]} places Files or folders in it; what does not exist counts as nothing.
 */
export function checksum(directory, places) {
  const hash = createHash('sha256');
  const add = (place) => {
    const full = path.join(directory, place);
    const found = fs.statSync(full, { throwIfNoEntry: false });
    if (found?.isDirectory()) {
      for (const name of fs.readdirSync(full).sort()) if (name !== 'node_modules') add(path.join(place, name));
    } else if (found && !/\.spec\.ts$/.test(place)) {
      hash.update(`${place}\0${found.size}\0`).update(fs.readFileSync(full));
    }
  };
  for (const place of places) add(place);
  return hash.digest('hex');
}

/**
 * Builds when needed.
 * @param {(line: string) => void} say
 * @throws Error in Swedish when the build fails.
 */
export function buildWhenNeeded(say) {
  const sum = checksum(root, sources);
  const isBuilt = results.every((file) => fs.existsSync(inCheckout(file)));
  if (isBuilt && fs.existsSync(note) && fs.readFileSync(note, 'utf8') === sum) return;
  const since = performance.now();
  say('Bygger, första gången omkring en halv minut …');
  const nx = inCheckout('node_modules', 'nx', 'dist', 'bin', 'nx.js');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', 'api', 'dashboard', '--output-style=static-failures-only'],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0) {
    // Beside our own lines, not in the output of a command.
    process.stderr.write(`${stdout}${stderr}`);
    throw new Error('bygget misslyckades. Se raderna ovan.');
  }
  fs.writeFileSync(note, sum);
  say(`Byggt (${secondsSince(since)}).`);
}
