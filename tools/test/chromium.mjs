// The browser of the journeys: one that is installed, or Debian's package when it may be installed.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/**
 * A Chromium that starts, or null. CHROMIUM names one outright.
 * @param {NodeJS.ProcessEnv} env Its CHROMIUM and PATH are used.
 */
export function findChromium(env) {
  const folders = [...(env['PATH'] ?? '').split(path.delimiter), '/usr/bin', '/usr/local/bin'];
  const candidates = env['CHROMIUM']
    ? [env['CHROMIUM']]
    : names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  // Some distributions have a stand-in under the name that only tells how to install the real one.
  const starts = (file) => spawnSync(file, ['--version'], { timeout: 20_000 }).status === 0;
  return candidates.find((file) => fs.existsSync(file) && starts(file)) ?? null;
}

/**
 * Installs Debian's Chromium when that needs no password. What apt says is shown only if it fails.
 * @param {(line: string) => void} say
 * @returns {boolean} Whether it was installed.
 */
export function installChromium(say) {
  if (process.platform !== 'linux' || spawnSync('apt-get', ['--version']).status !== 0) return false;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true']).status !== 0) return false;
  const prefix = isRoot ? ['env'] : ['sudo', '-n', 'env'];
  say('Chromium saknas: installerar Debians paket chromium …');
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']]) {
    const [command = '', ...rest] = [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const { status, stdout, stderr } = spawnSync(command, rest, { encoding: 'utf8', timeout: 600_000 });
    if (status !== 0) {
      say(`apt-get ${args[0]} misslyckades:\n${`${stdout}${stderr}`.trim().split('\n').slice(-5).join('\n')}`);
      return false;
    }
  }
  return true;
}
