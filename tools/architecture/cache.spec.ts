import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceTree } from './source-tree.ts';

const root = path.resolve(import.meta.dirname, '../..');
const projectOf = (file: string) => /^(?:libs|apps)\/([^/]+)\//.exec(file)?.[1];
const folders = [
  'libs/domain',
  'libs/contracts',
  'libs/texts',
  'libs/charts',
  'libs/interchange',
  'apps/api',
  'apps/dashboard',
];

/** What a project says it is built of. Results are kept by it: what is not named here would leave old results standing. */
function named(folder: string): readonly string[] {
  const project = JSON.parse(readFileSync(path.join(root, folder, 'project.json'), 'utf8')) as {
    implicitDependencies?: string[];
  };
  return project.implicitDependencies ?? [];
}

describe('what is kept between runs', () => {
  it.each(folders)('is made anew when something that %s imports has changed', (folder) => {
    const imported = sourceTree()
      .filter((file) => file.path.startsWith(`${folder}/`))
      .flatMap((file) => file.imports.map(projectOf))
      .filter((project) => project !== undefined && project !== projectOf(`${folder}/`));
    expect([...new Set(imported)].filter((project) => !named(folder).includes(project ?? ''))).toEqual([]);
  });
});
