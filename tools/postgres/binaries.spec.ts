import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { distrust, isTraversable } from './account.mjs';
import { sharedCopy } from './binaries.mjs';

const asRoot = process.getuid?.() === 0 ? it : it.skip;

describe('the shared copy of the programs', () => {
  let home: string;
  let native: string;
  let wanted: string;
  let said: string[];
  const copy = () => sharedCopy(native, wanted, (line) => said.push(line));

  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-copy-'));
    native = path.join(home, 'native');
    wanted = path.join(home, 'copy');
    said = [];
    for (const part of ['bin', 'lib', 'share']) fs.mkdirSync(path.join(native, part), { recursive: true });
    fs.writeFileSync(path.join(native, 'bin/postgres'), 'the real one', { mode: 0o755 });
  });
  afterEach(() => fs.rmSync(home, { recursive: true, force: true }));

  it('is made whole, closed to others, and used again', () => {
    expect(copy().directory).toBe(wanted);
    expect(fs.readFileSync(path.join(wanted, 'bin/postgres'), 'utf8')).toBe('the real one');
    expect(distrust(wanted, process.getuid?.())).toBeNull();
    const { ino } = fs.statSync(wanted);
    expect(copy().directory).toBe(wanted);
    expect(fs.statSync(wanted).ino).toBe(ino);
    expect(fs.readdirSync(home).sort()).toEqual(['copy', 'native']);
  });

  it.each([
    ['that anybody may change', () => fs.chmodSync(wanted, 0o777)],
    ['whose programs anybody may change', () => fs.chmodSync(path.join(wanted, 'bin'), 0o777)],
    ['with a server that anybody may change', () => fs.chmodSync(path.join(wanted, 'bin/postgres'), 0o777)],
    ['that is not whole', () => fs.rmSync(path.join(wanted, 'lib'), { recursive: true })],
    [
      'that is a link to another place',
      () => {
        fs.renameSync(wanted, path.join(home, 'elsewhere'));
        fs.symlinkSync(path.join(home, 'elsewhere'), wanted);
      },
    ],
  ])('is not one %s: then an own copy is made beside it, and told of', (_, spoil) => {
    copy();
    spoil();
    const own = copy();

    expect(own.directory).not.toBe(wanted);
    expect(distrust(own.directory, process.getuid?.())).toBeNull();
    expect(said).toEqual([expect.stringContaining(own.directory)]);
    own.remove();
    expect(fs.existsSync(own.directory)).toBe(false);
  });

  asRoot('is not one that somebody else owns, whatever it holds', () => {
    fs.cpSync(native, wanted, { recursive: true });
    fs.writeFileSync(path.join(wanted, 'bin/postgres'), 'a false one', { mode: 0o755 });
    fs.chownSync(wanted, 65534, 65534);
    const own = copy();

    expect(fs.readFileSync(path.join(own.directory, 'bin/postgres'), 'utf8')).toBe('the real one');
    expect(said[0]).toContain('ägs av en annan användare (uid 65534');
  });
});

describe('isTraversable', () => {
  it('asks of every folder on the way', () => {
    const home = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-way-'));
    fs.mkdirSync(path.join(home, 'a/b'), { recursive: true });
    fs.chmodSync(home, 0o711);
    expect(isTraversable(path.join(home, 'a/b'))).toBe(true);
    expect(isTraversable(path.join(home, 'a/b/not-yet'))).toBe(true);
    fs.chmodSync(path.join(home, 'a'), 0o750);
    expect(isTraversable(path.join(home, 'a/b'))).toBe(false);
    fs.rmSync(home, { recursive: true });
  });
});
