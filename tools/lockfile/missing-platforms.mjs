// `npm install` leaves out of package-lock.json every optional package for another platform that its registry does not have,
// and `npm ci` then refuses the file as incomplete. Such a package is never installed here; it only has to be mentioned.

/**
 * @typedef {{ version?: string, dev?: boolean, optional?: boolean, optionalDependencies?: Record<string, string>, os?: string[], cpu?: string[], libc?: string[] }} Entry
 * @typedef {{ packages: Record<string, Entry> }} Lock
 */

const systems = {
  ...{ darwin: 'darwin', linux: 'linux', linuxmusl: 'linux', win32: 'win32', windows: 'win32', android: 'android' },
  ...{
    freebsd: 'freebsd',
    openbsd: 'openbsd',
    netbsd: 'netbsd',
    openharmony: 'openharmony',
    sunos: 'sunos',
    aix: 'aix',
  },
};
const processors = {
  ...{ x64: 'x64', arm64: 'arm64', arm: 'arm', armv7: 'arm', ia32: 'ia32', ppc64: 'ppc64', ppc64le: 'ppc64' },
  ...{ riscv64: 'riscv64', s390x: 's390x', loong64: 'loong64', mips64el: 'mips64el', wasm32: 'wasm32' },
};

/** Whether a package at a place finds another the way Node does: beside itself, then further out. */
function isFound(packages, place, name) {
  for (let at = place; ;) {
    if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true;
    if (!at) return false;
    at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')));
  }
}

/**
 * The optional packages that a lockfile asks for and does not mention.
 * @param {Lock} lock package-lock.json, version 3.
 * @returns {{ name: string, range: string, wantedBy: string, isDev: boolean }[]}
 */
export function missingPlatforms({ packages }) {
  return Object.entries(packages).flatMap(([place, entry]) =>
    Object.entries(entry.optionalDependencies ?? {})
      .filter(([name]) => !isFound(packages, place, name))
      .map(([name, range]) => ({
        name,
        range,
        wantedBy: place || 'the root',
        isDev: place === '' || entry.dev === true,
      })),
  );
}

/** What a package is for, read from the words of its name. */
function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split(/[-_.]/);
  const os = words.map((word) => systems[/** @type {keyof typeof systems} */ (word)]).find(Boolean);
  const cpu = words.map((word) => processors[/** @type {keyof typeof processors} */ (word)]).find(Boolean);
  const isMusl = words.includes('musl') || words.includes('linuxmusl');
  const libc = isMusl ? 'musl' : os === 'linux' && words.some((word) => word.startsWith('gnu')) ? 'glibc' : undefined;
  return { os, cpu, libc };
}

/**
 * The lockfile with every missing platform package mentioned.
 * @param {Lock} lock
 * @returns {{ lock: Lock, added: string[] }} A new lockfile, and the names that were added.
 * @throws Error when a missing package's name does not tell its platform: then it is missing for another reason.
 */
export function completed(lock) {
  const packages = { ...lock.packages };
  const missing = missingPlatforms(lock);
  for (const { name, range, wantedBy, isDev } of missing) {
    const { os, cpu, libc } = platformOf(name);
    if (!os && cpu !== 'wasm32') throw new Error(`cannot tell the platform of ${name} (wanted by ${wantedBy})`);
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~=v]+/, ''),
      ...(cpu && { cpu: [cpu] }),
      ...(isDev && { dev: true }),
      ...(libc && { libc: [libc] }),
      optional: true,
      ...(os && { os: [os] }),
    };
  }
  const sorted = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
  return { lock: { ...lock, packages: sorted }, added: missing.map(({ name }) => name) };
}
