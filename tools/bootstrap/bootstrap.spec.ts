import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { checksum } from '../run/build.mjs';
import { isInstalled } from './install.mjs';
import { inCheckout } from './place.mjs';
import { isEnough } from './runtime.mjs';

describe('isInstalled', () => {
  const wanted = {
    packages: {
      '': {},
      'node_modules/zod': { version: '4.6.7' },
      'node_modules/for-windows': { version: '1.0.0', optional: true },
    },
  };

  it('accepts packages of the right versions, without the optional ones for other machines', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.7' } } })).toBe(true);
  });

  it('notices one that is missing, and one of another version', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { version: '4.6.6' } } })).toBe(false);
  });

  it('notices an optional one of another version', () => {
    const packages = { 'node_modules/zod': { version: '4.6.7' }, 'node_modules/for-windows': { version: '0.9.0' } };
    expect(isInstalled(wanted, { packages })).toBe(false);
  });
});

describe('isEnough', () => {
  it.each(['24.9.0', '24.19.0', '25.0.0', '26.10.1'])('accepts Node %s', (version) => {
    expect(isEnough(version)).toBe(true);
  });

  it.each(['20.20.2', '24.8.9', '22.30.0'])('refuses Node %s', (version) => {
    expect(isEnough(version)).toBe(false);
  });
});

describe('the first step of a command', () => {
  it('needs no package, since it is what installs them', () => {
    const folder = inCheckout('tools/bootstrap');
    const entries = ['start', 'vagval', 'test', 'dev'].map((name) => inCheckout('tools', `${name}.mjs`));
    const early = fs.readdirSync(folder).filter((name) => name.endsWith('.mjs'));
    const files = [...early.map((name) => path.join(folder, name)), ...entries];
    const imports = files.flatMap((file) => [
      ...fs.readFileSync(file, 'utf8').matchAll(/^import (?:.* from )?'([^']+)';$/gm),
    ]);

    expect(imports.length).toBeGreaterThan(10);
    const outside = imports.map(([, from = '']) => from).filter((from) => !from.startsWith('node:'));
    expect(outside.filter((from) => !/^\.\/(bootstrap\/)?[a-z-]+\.mjs$/.test(from))).toEqual([]);
  });
});

describe('checksum', () => {
  let home: string;
  beforeEach(() => {
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'vagval-checksum-'));
    fs.mkdirSync(path.join(home, 'libs/a'), { recursive: true });
    fs.writeFileSync(path.join(home, 'libs/a/a.ts'), 'a');
  });
  afterEach(() => fs.rmSync(home, { recursive: true }));
  const sum = () => checksum(home, ['libs', 'nx.json']);

  it.each([
    ['a changed file', 'libs/a/a.ts'],
    ['a new file', 'libs/a/b.ts'],
    ['a file that did not exist', 'nx.json'],
  ])('tells %s', (_, file) => {
    const before = sum();
    fs.writeFileSync(path.join(home, file), 'b');
    expect(sum()).not.toBe(before);
  });

  it('tells a file that changed its name', () => {
    const before = sum();
    fs.renameSync(path.join(home, 'libs/a/a.ts'), path.join(home, 'libs/a/c.ts'));
    expect(sum()).not.toBe(before);
  });

  it('does not mind times, and not tests, which are not built', () => {
    const before = sum();
    fs.utimesSync(path.join(home, 'libs/a/a.ts'), 1, 1);
    fs.writeFileSync(path.join(home, 'libs/a/a.spec.ts'), 'test');
    expect(sum()).toBe(before);
  });
});
