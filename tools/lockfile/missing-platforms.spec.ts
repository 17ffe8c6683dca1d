import fs from 'node:fs';
import { inCheckout } from '../bootstrap/place.mjs';
import { completed, missingPlatforms } from './missing-platforms.mjs';

const lock = JSON.parse(fs.readFileSync(inCheckout('package-lock.json'), 'utf8'));

describe('package-lock.json', () => {
  it('mentions every optional package it asks for, so that npm ci accepts it', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
    expect(missingPlatforms(lock)).toEqual([]);
  });

  it('asks for exactly what package.json asks for', () => {
    const wanted = JSON.parse(fs.readFileSync(inCheckout('package.json'), 'utf8'));
    for (const part of ['dependencies', 'devDependencies', 'optionalDependencies']) {
      expect(lock.packages[''][part]).toEqual(wanted[part]);
    }
  });
});

describe('completed', () => {
  const small = {
    packages: {
      '': { optionalDependencies: { 'ours-linux-x64': '1.0.0' } },
      'node_modules/tool': {
        dev: true,
        optionalDependencies: { '@tool/core-darwin-arm64': '^2.1.0', '@tool/core-linux-x64-musl': '2.1.0' },
      },
      'node_modules/tool/node_modules/@tool/core-linux-x64-musl': { version: '2.1.0' },
      'node_modules/ours-linux-x64': { version: '1.0.0' },
    },
  };

  it('adds what is missing, with its platform, and nothing that is found', () => {
    const { lock: whole, added } = completed(small);

    expect(added).toEqual(['@tool/core-darwin-arm64']);
    expect(whole.packages['node_modules/@tool/core-darwin-arm64']).toEqual({
      version: '2.1.0',
      cpu: ['arm64'],
      dev: true,
      optional: true,
      os: ['darwin'],
    });
    expect(completed(whole).added).toEqual([]);
    expect(missingPlatforms(small)).toHaveLength(1);
  });

  it('tells the C library of a Linux package', () => {
    const packages = { '': { optionalDependencies: { 'a-linux-x64-gnu': '1.0.0', 'a-linux-arm64-musl': '1.0.0' } } };
    const { lock: whole } = completed({ packages });

    expect(whole.packages['node_modules/a-linux-x64-gnu']?.libc).toEqual(['glibc']);
    expect(whole.packages['node_modules/a-linux-arm64-musl']?.libc).toEqual(['musl']);
  });

  it('refuses to guess when the name tells no platform', () => {
    expect(() => completed({ packages: { '': { optionalDependencies: { 'left-pad': '1.0.0' } } } })).toThrow(
      'left-pad',
    );
  });
});
