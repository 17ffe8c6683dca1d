import { commonGround, featureHomes, features, servants } from './features.ts';
import { importCycles, mapViolations, oneWayViolations, placeOf, unmappedFolders } from './feature-rules.ts';
import { parseSource, resolveImport, sourceTree, type SourceFile } from './source-tree.ts';

/** Files as `path: imported, imported`, for trying the rules on. */
const files = (...lines: string[]): SourceFile[] =>
  lines.map((line) => {
    const [path = '', imports = ''] = line.split(': ');
    return { path, text: '', imports: imports.split(', ') };
  });

describe('the map of features', () => {
  const tree = sourceTree();

  it('finds the source to judge', () => {
    expect(tree.filter(({ path }) => placeOf(path)?.folder).length).toBeGreaterThan(10);
    expect(tree.flatMap(({ imports }) => imports).length).toBeGreaterThan(10);
  });

  it('names every feature once', () => {
    expect(new Set(features.map(({ name }) => name)).size).toBe(features.length);
  });

  it('knows every folder where features live', () => {
    const paths = tree.map(({ path }) => path);
    expect(unmappedFolders(paths, servants)).toEqual([]);
  });

  it('is followed by every import', () => {
    expect(mapViolations(tree)).toEqual([]);
  });

  it('has requests that travel one way', () => {
    expect(oneWayViolations(tree)).toEqual([]);
  });

  it('has no circles of imports', () => {
    expect(importCycles(tree)).toEqual([]);
  });
});

describe('mapViolations', () => {
  it.each(featureHomes)('catches a feature of %s that uses one below it', (home) => {
    const tree = files(`${home}/units/unit.ts: ${home}/plans/plan.ts`, `${home}/plans/plan.ts: ${home}/units/unit.ts`);

    expect(mapViolations(tree)).toEqual([
      `${home}/units/unit.ts imports ${home}/plans/plan.ts: units stands above plans on the map`,
    ]);
  });

  it('catches it across the layers', () => {
    const tree = files('apps/api/src/units/units.service.ts: libs/contracts/src/reports/reports.ts');
    expect(mapViolations(tree)).toHaveLength(1);
  });

  it.each(commonGround)('catches %s when it knows a feature', (folder) => {
    const tree = files(`apps/api/src/${folder}/thing.ts: libs/domain/src/targets/target.ts`);
    expect(mapViolations(tree)).toEqual([expect.stringContaining(`${folder} knows no feature`)]);
  });

  it('lets test builders and the file that puts all together use any feature', () => {
    const tree = files(
      'apps/api/src/testing/builders.ts: apps/api/src/targets/target.entity.ts',
      'apps/dashboard/src/app/app.routes.ts: apps/dashboard/src/app/reports/reports-page.ts',
    );
    expect(mapViolations(tree)).toEqual([]);
  });

  it('lets common ground use itself', () => {
    expect(mapViolations(files('apps/api/src/platform/http/serve.ts: apps/api/src/platform/auth/actor.ts'))).toEqual(
      [],
    );
  });
});

describe('unmappedFolders', () => {
  it('catches a folder that no map knows', () => {
    const paths = ['libs/domain/src/horses/horse.ts', 'libs/domain/src/units/unit.ts', 'libs/domain/src/gender.ts'];
    expect(unmappedFolders(paths, [])).toEqual(['libs/domain/src/horses']);
  });
});

describe('oneWayViolations', () => {
  const api = 'apps/api/src';

  it.each([
    ['a controller that skips its service', 'targets/targets.controller.ts', 'targets/targets.repository.ts'],
    ['a controller that uses the service of another', 'targets/targets.controller.ts', 'units/units.service.ts'],
    ['a service that writes SQL', 'targets/targets.service.ts', 'targets/targets.sql.ts'],
    ['a service that holds rows', 'targets/targets.service.ts', 'targets/target.entity.ts'],
    ['a service that takes the repository of another', 'targets/targets.service.ts', 'units/units.repository.ts'],
    ['a repository that asks its service', 'targets/targets.repository.ts', 'targets/targets.service.ts'],
    ['an entity that relates to another feature', 'targets/target.entity.ts', 'units/unit.entity.ts'],
    ['a module that takes rows of another', 'targets/targets.module.ts', 'units/unit.entity.ts'],
    ['a helping file of another feature', 'targets/targets.service.ts', 'units/tree.ts'],
  ])('catches %s', (_, from, to) => {
    expect(oneWayViolations(files(`${api}/${from}: ${api}/${to}`))).toHaveLength(1);
  });

  it.each([
    ['targets/targets.controller.ts', 'targets/targets.service.ts'],
    ['targets/targets.service.ts', 'targets/targets.repository.ts'],
    ['targets/targets.service.ts', 'units/units.service.ts'],
    ['targets/targets.service.ts', 'platform/audit/audit.service.ts'],
    ['targets/targets.repository.ts', 'targets/targets.sql.ts'],
    ['targets/targets.repository.ts', 'targets/target.entity.ts'],
    ['targets/targets.module.ts', 'units/units.module.ts'],
    ['targets/targets.module.ts', 'targets/target.entity.ts'],
    ['targets/targets.spec.ts', 'units/unit.entity.ts'],
    ['testing/builders.ts', 'units/unit.entity.ts'],
    ['app.module.ts', 'units/units.module.ts'],
  ])('lets %s use %s', (from, to) => {
    expect(oneWayViolations(files(`${api}/${from}: ${api}/${to}`))).toEqual([]);
  });
});

describe('importCycles', () => {
  it('tells a circle once, whichever file it is entered by', () => {
    const tree = files('c.ts: a.ts', 'a.ts: b.ts', 'b.ts: c.ts, d.ts', 'd.ts: e.ts', 'e.ts: none.ts');
    expect(importCycles(tree)).toEqual(['a.ts → b.ts → c.ts → a.ts']);
  });

  it('finds a file that imports itself', () => {
    expect(importCycles(files('a.ts: a.ts'))).toEqual(['a.ts → a.ts']);
  });

  it('takes two ways to the same file for no circle', () => {
    expect(importCycles(files('a.ts: b.ts, c.ts', 'b.ts: d.ts', 'c.ts: d.ts', 'd.ts: none.ts'))).toEqual([]);
  });
});

describe('reading imports', () => {
  const exists = (file: string) =>
    ['libs/domain/src/units/unit.ts', 'libs/domain/src/gender.ts', 'a/data.json'].includes(file);

  it('sees every way to write an import', () => {
    const text = `
      import { a } from '@vagval/domain/units/unit';
      import type { B } from '@vagval/domain/gender';
      export { c } from './c';
      import data from './data.json' with { type: 'json' };
      const page = () => import('./page');
      type D = import('./d').D;
      import 'rxjs';
      // import './not-this';
      const text = "import './nor-this'";
    `;

    expect([...parseSource('a/b.ts', text, exists).imports].sort()).toEqual([
      'a/c',
      'a/d',
      'a/data.json',
      'a/page',
      'libs/domain/src/gender.ts',
      'libs/domain/src/units/unit.ts',
    ]);
  });

  it('leaves packages alone', () => {
    expect(resolveImport('libs/domain/src/a.ts', '@nestjs/common', exists)).toBeNull();
  });
});
