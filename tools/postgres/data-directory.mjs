// The directory of a database: its files, its password, and who may touch them.
//
//   <directory>/          0700, or 0711 as root: root owns it and the server's account may only pass through
//     pgdata/             0700, the server's account
//     password            0600
//     postgres.log        0600
//     launcher.lock       held while somebody starts or stops the server
//     users/              one file for each process that uses the server
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { distrust, isTraversable } from './account.mjs';

/** Where data is put when root's checkout lies where the server's account cannot go. Only root can write there. */
const outside = '/var/lib/vagval';

function claim(directory, mode) {
  fs.mkdirSync(directory, { recursive: true, mode });
  const reason = distrust(directory, process.getuid?.());
  if (reason === 'kan ändras av andra användare') fs.chmodSync(directory, mode);
  else if (reason) {
    throw new Error(`Databasens katalog ${directory} ${reason}. Kör som den användaren, eller ange en annan DATA_DIR.`);
  }
  if (process.platform !== 'win32') fs.chmodSync(directory, mode);
}

/** The place outside the checkout, named by a file in it: a new checkout never meets an old one's data. */
function claimOutside(directory) {
  claim(directory, 0o700);
  const pointer = path.join(directory, 'elsewhere');
  if (!fs.existsSync(pointer)) {
    claim(outside, 0o711);
    fs.writeFileSync(pointer, `${fs.mkdtempSync(`${outside}/data-`)}\n`, { mode: 0o600 });
  }
  const elsewhere = fs.readFileSync(pointer, 'utf8').trim();
  claim(elsewhere, 0o711);
  return elsewhere;
}

/**
 * Makes sure of the directory for a database.
 * @param {string} wanted Where it was asked for.
 * @param {{ uid: number, gid: number } | null} account The account of the server, when it is not our own.
 * @returns {string} Where it lies: as wanted, or outside the checkout. A real path.
 * @throws Error when the directory belongs to somebody else.
 */
export function claimDataDirectory(wanted, account) {
  const directory = path.resolve(wanted);
  if (!account) claim(directory, 0o700);
  else if (isTraversable(path.dirname(directory))) claim(directory, 0o711);
  else return fs.realpathSync(claimOutside(directory));
  return fs.realpathSync(directory);
}

/**
 * Makes the database files when there are none.
 * @param {string} directory From `claimDataDirectory`.
 * @param {string} initdb The program.
 * @param {{ uid: number, gid: number } | null} account
 * @returns {{ fresh: boolean, password: string }}
 * @throws Error with what `initdb` said when it fails, or when the files belong to another account.
 */
export function initialise(directory, initdb, account) {
  const pgdata = path.join(directory, 'pgdata');
  const secret = path.join(directory, 'password');
  const uid = account?.uid ?? process.getuid?.();
  // Here from before the first file until after the last, so that it tells half a database from a whole one.
  const draft = path.join(directory, 'password.new');
  if (fs.existsSync(draft)) for (const half of [pgdata, draft]) fs.rmSync(half, { recursive: true, force: true });
  if (fs.existsSync(pgdata)) {
    const reason = distrust(pgdata, uid) ?? (fs.existsSync(secret) ? null : `saknar sitt lösenord (${secret})`);
    if (reason) throw new Error(`Databasens filer i ${pgdata} ${reason}.`);
    return { fresh: false, password: fs.readFileSync(secret, 'utf8').trim() };
  }
  const password = randomBytes(24).toString('base64url');
  fs.writeFileSync(draft, `${password}\n`, { mode: 0o600, flag: 'wx' });
  fs.mkdirSync(pgdata, { mode: 0o700 });
  if (account) for (const file of [draft, pgdata]) fs.chownSync(file, account.uid, account.gid);
  const made = spawnSync(
    initdb,
    [
      ...['-D', pgdata, '-U', 'app', '-A', 'scram-sha-256', `--pwfile=${draft}`, '-E', 'UTF8', '--locale=C'],
      // Sorts and compares the same on every machine, whatever locales it has.
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', '--no-sync'],
    ],
    { ...(account && { uid: account.uid, gid: account.gid }), cwd: directory, encoding: 'utf8' },
  );
  if (made.error) throw made.error;
  if (made.status !== 0) throw new Error(`initdb misslyckades: ${made.stderr.trim()}`);
  if (account) fs.chownSync(draft, 0, 0);
  fs.renameSync(draft, secret);
  return { fresh: true, password };
}
