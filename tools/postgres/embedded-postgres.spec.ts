import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inCheckout } from '../bootstrap/place.mjs';
import { startEmbeddedPostgres, startThrowawayPostgres } from '../embedded-postgres.mjs';
import { isAlive, isPostgres, waitUntil } from './processes.mjs';

const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;

/** Runs a line of code in a process of its own, with the launcher as `start` and the directory as `dir`. */
function inAnotherProcess(dataDir: string, code: string) {
  const launcher = JSON.stringify(inCheckout('tools/embedded-postgres.mjs'));
  const program = `import { startEmbeddedPostgres as start, startThrowawayPostgres as throwaway } from ${launcher};
    const dir = ${JSON.stringify(dataDir)}; ${code}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return child;
}

/** None outlives the tests, even if they fail halfway. */
const children: ChildProcess[] = [];
afterAll(() => children.forEach((child) => child.kill('SIGKILL')));

const firstLine = (child: ReturnType<typeof inAnotherProcess>) =>
  new Promise<string>((resolve, reject) => {
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      if (text.includes('\n')) resolve(text.trim());
    });
    child.once('exit', () => reject(new Error(`ended after: ${text}`)));
  });

const ended = (child: ReturnType<typeof inAnotherProcess>) => new Promise((resolve) => child.once('exit', resolve));

describe('the embedded PostgreSQL', () => {
  let home: string;
  let dataDir: string;
  const start = () => startEmbeddedPostgres({ dataDir, durable: false });

  beforeEach(() => {
    home = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-launcher-')));
    fs.chmodSync(home, 0o711);
    dataDir = path.join(home, 'data');
  });
  afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

  it('starts, keeps its password to itself, answers on the loopback only, and stops', async () => {
    const server = await start();

    expect(fs.statSync(path.join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    expect(fs.statSync(path.join(dataDir, 'pgdata')).mode & 0o777).toBe(0o700);
    expect(fs.readFileSync(path.join(dataDir, 'pgdata/pg_hba.conf'), 'utf8')).not.toMatch(/^[^#\n].*\btrust\b/m);
    const pidFile = fs.readFileSync(path.join(dataDir, 'pgdata/postmaster.pid'), 'utf8').split('\n');
    expect({ sockets: pidFile[4], addresses: pidFile[5] }).toEqual({ sockets: '', addresses: '127.0.0.1' });
    expect(new URL(server.url).hostname).toBe('127.0.0.1');

    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  asRoot('runs under another account than root, which owns nothing but the database files', async () => {
    const server = await start();

    expect(fs.statSync(`/proc/${server.pid}`).uid).toBeGreaterThan(0);
    expect(fs.statSync(dataDir)).toMatchObject({ uid: 0 });
    expect(fs.statSync(path.join(dataDir, 'password'))).toMatchObject({ uid: 0 });
    expect(fs.statSync(path.join(dataDir, 'pgdata')).uid).toBeGreaterThan(0);
    await server.stop();
  });

  it('gives two starts at the same moment one server, which the last one stops', async () => {
    const [one, two] = await Promise.all([start(), start()]);

    expect(one.pid).toBe(two.pid);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    await one.stop();
    expect(isAlive(one.pid)).toBe(true);
    await two.stop();
    expect(isAlive(one.pid)).toBe(false);
  });

  it('gives two processes one server, and leaves it to the one that stays', async () => {
    const code =
      'const s = await start({ dataDir: dir }); console.log(String(s.pid)); setTimeout(() => s.stop(), 1500);';
    const others = [inAnotherProcess(dataDir, code), inAnotherProcess(dataDir, code)];
    const pids = await Promise.all(others.map(firstLine));
    const server = await start();

    expect(new Set([...pids, String(server.pid)]).size).toBe(1);
    await Promise.all(others.map(ended));
    expect(isAlive(server.pid)).toBe(true);
    await server.stop();
    expect(isAlive(server.pid)).toBe(false);
  });

  it('adopts the server of a process that was killed, and stops it in the end', async () => {
    const child = inAnotherProcess(
      dataDir,
      'const s = await start({ dataDir: dir }); console.log(String(s.pid)); setInterval(() => {}, 9e8);',
    );
    const pid = Number(await firstLine(child));
    child.kill('SIGKILL');
    await ended(child);

    const server = await start();
    expect(server).toMatchObject({ pid, adopted: true, fresh: false });
    await server.stop();
    expect(isAlive(pid)).toBe(false);
  });

  it('starts again after the server was killed outright, and keeps the same password', async () => {
    const before = await start();
    process.kill(before.pid, 'SIGKILL');
    await waitUntil(() => !isAlive(before.pid), 5000);

    const after = await start();
    expect(after.adopted).toBe(false);
    expect(after.pid).not.toBe(before.pid);
    expect(new URL(after.url).password).toBe(new URL(before.url).password);
    await before.stop();
    expect(isAlive(after.pid)).toBe(true);
    await after.stop();
  });

  it('does not take an unrelated process with the number in the lock file for its server', async () => {
    await (await start()).stop();
    const lines = [process.pid, path.join(dataDir, 'pgdata'), 0, 5432, '', '127.0.0.1', '0 0', 'ready', ''];
    fs.writeFileSync(path.join(dataDir, 'pgdata/postmaster.pid'), lines.join('\n'));

    const server = await start();
    expect(server.adopted).toBe(false);
    await server.stop();
  });

  it('does not adopt the server of another directory', async () => {
    const other = await startEmbeddedPostgres({ dataDir: path.join(home, 'other'), durable: false });
    await (await start()).stop();
    fs.copyFileSync(path.join(home, 'other/pgdata/postmaster.pid'), path.join(dataDir, 'pgdata/postmaster.pid'));

    const server = await start();
    expect(server.pid).not.toBe(other.pid);
    await server.stop();
    await other.stop();
  });

  it('begins again after a first start that was cut off, but never wipes a database that has lost its password', async () => {
    fs.mkdirSync(path.join(dataDir, 'pgdata'), { recursive: true, mode: 0o700 });
    fs.writeFileSync(path.join(dataDir, 'pgdata/PG_VERSION'), '18');
    fs.writeFileSync(path.join(dataDir, 'password.new'), 'half');
    const server = await start();
    expect(server.fresh).toBe(true);
    await server.stop();

    fs.rmSync(path.join(dataDir, 'password'));
    await expect(start()).rejects.toThrow('saknar sitt lösenord');
    expect(fs.existsSync(path.join(dataDir, 'pgdata/PG_VERSION'))).toBe(true);
  });

  asRoot('refuses a directory that belongs to somebody else, or is a link', async () => {
    fs.mkdirSync(dataDir);
    fs.chownSync(dataDir, 65534, 65534);
    await expect(start()).rejects.toThrow('ägs av en annan användare');

    fs.rmdirSync(dataDir);
    fs.mkdirSync(path.join(home, 'real'));
    fs.symlinkSync(path.join(home, 'real'), dataDir);
    await expect(start()).rejects.toThrow('är inte en katalog');
  });

  asRoot('puts the data where the server can go when the checkout is closed, and finds it again', async () => {
    fs.chmodSync(home, 0o700);
    const before = await start();
    await before.stop();
    const after = await start();
    await after.stop();

    expect(before.dataDir).not.toContain(home);
    expect(after).toMatchObject({ dataDir: before.dataDir, fresh: false });
    expect(fs.statSync(before.dataDir)).toMatchObject({ uid: 0 });
    fs.rmSync(before.dataDir, { recursive: true });
  });
});

describe('a throw-away PostgreSQL', () => {
  it('is gone with its files when it is stopped', async () => {
    const server = await startThrowawayPostgres();
    expect(fs.existsSync(server.directory)).toBe(true);
    await server.stop();

    expect(isAlive(server.pid)).toBe(false);
    expect(fs.existsSync(server.directory)).toBe(false);
  });

  it('is gone with its files when the test run is killed', async () => {
    const code =
      'const s = await throwaway(); console.log([s.pid, s.directory].join(" ")); setInterval(() => {}, 9e8);';
    const child = inAnotherProcess('', code);
    const [pid = '', directory = ''] = (await firstLine(child)).split(' ');
    expect(isPostgres(Number(pid), fs.statSync(path.join(directory, 'pgdata')).uid)).toBe(true);
    child.kill('SIGKILL');

    expect(await waitUntil(() => !isAlive(Number(pid)) && !fs.existsSync(directory), 10_000)).toBe(true);
  });
});

describe('what a process is', () => {
  it('is told from a zombie', async () => {
    // The shell starts a child and becomes a program that never waits for it.
    const parent = spawn('sh', ['-c', 'sh -c "exit 0" & echo $!; exec sleep 20'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const pid = Number(
      await new Promise<string>((resolve) => parent.stdout.once('data', (text) => resolve(String(text)))),
    );

    expect(await waitUntil(() => !isAlive(pid), 5000)).toBe(true);
    expect(isAlive(parent.pid ?? 0)).toBe(true);
    parent.kill();
  });

  it('is PostgreSQL only when it is, and under the right account', async () => {
    const server = await startThrowawayPostgres();
    const { uid } = fs.statSync(path.join(server.directory, 'pgdata'));

    expect(isPostgres(server.pid, uid)).toBe(true);
    expect(isPostgres(server.pid, uid + 1)).toBe(false);
    expect(isPostgres(process.pid, process.getuid?.())).toBe(false);
    await server.stop();
  });
});
