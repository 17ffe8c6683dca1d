import fs from 'node:fs';
import path from 'node:path';
import { root } from '../bootstrap/place.mjs';
import { barrels, emptilyNamed, linesWith, tooLong, undocumentedExports } from './file-rules.ts';
import { filesBelow, sourceTree, type SourceFile } from './source-tree.ts';

const file = (name: string, text: string): SourceFile => ({ path: name, text, imports: [] });

/** Every file of the repository that is text. */
const texts = filesBelow('.')
  .filter((name) => !/\.(png|jpe?g|ico|woff2?|xlsx?|docx|pdf|zip|gz|br)$/.test(name))
  .map((name) => file(name, fs.readFileSync(path.join(root, name), 'utf8')));

const namedImportOfZod = /^\s*import\s+(?!type\s+\*|\*).*['"]zod['"]/;
const settingForTheSession = /set_config\([^)]*,\s*false\s*\)/i;
const placeOnAMachine = /(^|[\s'"`(=:])\/(work|root|home\/[\w.-]+|Users\/[\w.-]+)\//;
const packageRegistry = /https?[:]\/\/[^\s"')]*(registry|artifactory|nexus)|"resolved["]:/i;

describe('the files of the repository', () => {
  const tree = sourceTree();
  // The English texts are typed by the Swedish ones, and said to be what those are said to be.
  const libraries = tree.filter(
    ({ path: name }) => /^libs\/[^/]+\/src\/(?!en\/)/.test(name) && !name.endsWith('.spec.ts'),
  );

  it('are many enough that something is judged', () => {
    expect(libraries.length).toBeGreaterThan(10);
    expect(texts.length).toBeGreaterThan(tree.length);
  });

  it('have names that say something', () => {
    expect(emptilyNamed(['apps', 'libs', 'tools'].flatMap(filesBelow))).toEqual([]);
  });

  it('are no barrels', () => {
    expect(barrels(tree)).toEqual([]);
  });

  it('are at most 300 lines long', () => {
    const pages = ['apps', 'libs'].flatMap(filesBelow).filter((name) => /\.(html|scss|css)$/.test(name));
    const templates = texts.filter(({ path: name }) => pages.includes(name));
    expect(tooLong([...tree, ...templates])).toEqual([]);
  });

  it('take zod as a whole', () => {
    expect(linesWith(tree, namedImportOfZod)).toEqual([]);
  });

  it('never set anything for more than a transaction', () => {
    expect(linesWith(tree, settingForTheSession)).toEqual([]);
  });

  it('name no place on a machine and no package registry', () => {
    expect(linesWith(texts, placeOnAMachine)).toEqual([]);
    expect(linesWith(texts, packageRegistry)).toEqual([]);
  });

  it('say what every export of a library is', () => {
    expect(undocumentedExports(libraries)).toEqual([]);
  });
});

describe('the rules for files', () => {
  it.each(['libs/domain/src/utils.ts', 'apps/api/src/shared/a.ts', 'libs/texts/src/sv/index.ts', 'tools/types.d.ts'])(
    'refuse the name %s',
    (name) => {
      expect(emptilyNamed([name])).toEqual([name]);
    },
  );

  it('leave a name that only holds such a word alone', () => {
    expect(emptilyNamed(['apps/dashboard/src/index.html', 'libs/domain/src/school-types.ts'])).toEqual([]);
  });

  it('tell a barrel from a file that has something of its own', () => {
    expect(barrels([file('a.ts', `export * from './b';\nexport { c } from './c';`)])).toEqual(['a.ts']);
    expect(barrels([file('a.ts', `export * from './b';\nexport const d = 1;`), file('e.ts', '')])).toEqual([]);
  });

  it('count lines', () => {
    expect(tooLong([file('a.ts', 'x\n'.repeat(300))])).toEqual([]);
    expect(tooLong([file('a.ts', 'x\n'.repeat(301))])).toEqual(['a.ts (301)']);
  });

  it.each([`import { z } from 'zod';`, `import z from "zod";`, `import type { ZodType } from 'zod';`])(
    'refuse %s',
    (line) => {
      expect(line).toMatch(namedImportOfZod);
    },
  );

  it('accept the whole of zod', () => {
    expect(`import * as z from 'zod';`).not.toMatch(namedImportOfZod);
  });

  it('tell a setting for the session from one for the transaction', () => {
    expect(`SELECT set_config('app.unit', $1, ${'false'})`).toMatch(settingForTheSession);
    expect(`SELECT set_config('app.unit', $1, true)`).not.toMatch(settingForTheSession);
  });

  it.each([`see ${'/home'}/anna/vagval`, `'${'/work'}/main'`, `cd ${'/root'}/x`])('find the machine in %s', (line) => {
    expect(line).toMatch(placeOnAMachine);
  });

  it('leave addresses and our own folders alone', () => {
    expect('https://example.org/workshop/list and /api/home/x and libs/workshop/x').not.toMatch(placeOnAMachine);
  });

  it('find a package registry', () => {
    expect(`https://${'registry'}.example.org/zod`).toMatch(packageRegistry);
  });

  it('find exports that nothing is said of', () => {
    const text = `
      /** What is told. */
      export const told = ['a'] as const;
      export type Told = (typeof told)[number];
      export type Other = string;
      // Not a docstring.
      export function silent() {}
      const own = 1;
      /** Told, too. */
      export default class {}
    `;
    expect(undocumentedExports([file('a.ts', text)])).toEqual(['a.ts: Other', 'a.ts: silent']);
  });
});
