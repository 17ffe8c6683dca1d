import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, root } from '../bootstrap/place.mjs';
import { layers } from './layers.mjs';
import { filesBelow } from './source-tree.ts';

/** An existing product file of a layer: the rules judge by where a text stands. */
function fileOf(layer: string): string {
  const folder = ['apps', 'libs'].map((top) => `${top}/${layer}/src`).find((at) => fs.existsSync(inCheckout(at)));
  const found = filesBelow(folder ?? 'tools').find((file) => /\.ts$/.test(file) && !/\.(spec|d)\.ts$/.test(file));
  if (!found) throw new Error(`${layer} has no file to lint in the place of`);
  return found;
}

/** A file of a library that an import by path can lead to. */
const aliasOf = (library: string) => fileOf(library).replace(/^libs\/([^/]+)\/src\/(.*)\.ts$/, '@vagval/$1/$2');

interface Probe {
  readonly layer: string;
  readonly what: string;
  readonly text: string;
  /** The rule that must object; null when nothing may. */
  readonly rule: string | null;
}

const boundaries = '@nx/enforce-module-boundaries';
const libraries = ['domain', 'contracts', 'texts', 'charts', 'interchange'];

/** Every pair of a layer and a library: refused or accepted as the table says. */
const pairs: Probe[] = Object.entries(layers).flatMap(([layer, { uses }]) =>
  libraries
    .filter((library) => library !== layer)
    .map((library) => ({
      layer,
      what: library,
      text: `export * from '${aliasOf(library)}';\n`,
      rule: uses.includes(library) ? null : boundaries,
    })),
);

const packages: Probe[] = (
  [
    ['domain', 'zod', boundaries],
    ['contracts', '@nestjs/common', boundaries],
    ['contracts', '@angular/core', boundaries],
    ['texts', 'echarts', boundaries],
    ['charts', 'rxjs', boundaries],
    ['charts', 'echarts', null],
    ['interchange', 'pg', boundaries],
    ['interchange', 'csv-parse/sync', null],
    ['api', '@angular/core', boundaries],
    ['api', '@nestjs/common', null],
    ['dashboard', 'typeorm', boundaries],
    ['dashboard', '@nestjs/common', boundaries],
    ['dashboard', 'pg', boundaries],
    ['dashboard', '@angular/core', null],
    ['e2e', 'pg', boundaries],
    ['domain', 'node:fs', 'no-restricted-imports'],
    ['dashboard', 'node:path', 'no-restricted-imports'],
  ] as const
).map(([layer, what, rule]) => ({ layer, what, rule, text: `export * from '${what}';\n` }));

const others: Probe[] = [
  {
    layer: 'dashboard',
    what: 'the API by its path',
    text: `export * from '${path.posix.relative(path.posix.dirname(fileOf('dashboard')), 'apps/api/src/main')}';\n`,
    rule: boundaries,
  },
  {
    layer: 'contracts',
    what: 'the named import of zod',
    text: `import { z } from 'zod';\nexport const a = z.string();\n`,
    rule: 'no-restricted-syntax',
  },
  {
    layer: 'contracts',
    what: 'zod as a whole',
    text: `import * as z from 'zod';\nexport const a = z.string();\n`,
    rule: null,
  },
  {
    layer: 'api',
    what: 'a promise that nobody waits for',
    text: `const work = () => Promise.resolve(1);\nwork();\n`,
    rule: '@typescript-eslint/no-floating-promises',
  },
];

describe('the linting rules', () => {
  const probes = [...pairs, ...packages, ...others].filter(({ layer }) => layer !== 'tools');
  const input = JSON.stringify(probes.map(({ layer, text }) => ({ file: fileOf(layer), text })));
  const answer = spawnSync(process.execPath, [inCheckout('tools/architecture/lint-texts.mjs')], {
    cwd: root,
    env: { ...process.env, NODE_OPTIONS: '' },
    input,
    encoding: 'utf8',
  });

  it('really look: the graph of projects is there', () => {
    // Run through Nx, which makes the graph: `npm test`, or `nx architecture tools`.
    expect(answer.stdout + answer.stderr).not.toContain('The rule will be skipped');
    expect(answer.status).toBe(0);
  });

  it.each(probes.map((probe, index) => ({ ...probe, index, verb: probe.rule ? 'refuse' : 'accept' })))(
    '$verb in $layer: $what',
    ({ index, rule }) => {
      const broken = (JSON.parse(answer.stdout) as { rule: string }[][])[index] ?? [];
      const judged = broken.map((message) => message.rule).filter((name) => name === boundaries || name === rule);
      expect(judged).toEqual(rule ? [rule] : []);
    },
  );
});
