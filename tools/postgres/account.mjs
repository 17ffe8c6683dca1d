// Under which account the server runs, and what that account can reach.
import fs from 'node:fs';
import path from 'node:path';

/**
 * The account the server must be run under, or null for the one that is running now. PostgreSQL refuses to run as root,
 * and `initdb` needs an account that stands in the password file.
 * @param {string} [files] Existing files of a database: the account that owns them is preferred, for accounts come and go.
 * @returns {{ uid: number, gid: number, name: string } | null}
 * @throws Error when running as root and there is no account to step down to.
 */
export function serverAccount(files) {
  if (process.getuid?.() !== 0) return null;
  const owner = files && fs.lstatSync(files, { throwIfNoEntry: false })?.uid;
  const rows = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const accounts = ['postgres', 'nobody']
    .map((name) => rows.find((fields) => fields[0] === name && Number(fields[2]) > 0))
    .filter((fields) => fields !== undefined)
    .map(([name = '', , uid, gid]) => ({ uid: Number(uid), gid: Number(gid), name }));
  const account = accounts.find(({ uid }) => uid === owner) ?? accounts[0];
  if (account) return account;
  throw new Error(
    'PostgreSQL kan inte köras som root, och varken användaren postgres eller nobody finns. ' +
      'Kör som en vanlig användare, eller ange DATABASE_URL.',
  );
}

/**
 * Whether any account may walk to a directory: everybody has the right to pass through it and all above it.
 * @param {string} directory The nearest part of it that exists is what counts.
 */
export function isTraversable(directory) {
  for (let at = path.resolve(directory); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && !(fs.statSync(at).mode & 0o001)) return false;
    if (at === path.dirname(at)) return true;
  }
}

/**
 * Why a directory must not be trusted, or null when it can: it has to be a real directory (no symbolic link), owned by the
 * expected account, and closed to changes by others.
 * @param {string} directory
 * @param {number | undefined} uid Its rightful owner; undefined where the platform has none (Windows).
 * @returns {string | null} The reason, in Swedish.
 */
export function distrust(directory, uid) {
  const found = fs.lstatSync(directory, { throwIfNoEntry: false });
  if (!found) return 'finns inte';
  if (!found.isDirectory()) return 'är inte en katalog';
  if (uid === undefined) return null;
  if (found.uid !== uid) return `ägs av en annan användare (uid ${found.uid}, väntade ${uid})`;
  if (found.mode & 0o022) return 'kan ändras av andra användare';
  return null;
}
