import { commonGround, featureHomes, features, servants } from './features.ts';
import type { SourceFile } from './source-tree.ts';

/** Where a file stands on the map. */
export interface Place {
  readonly home: (typeof featureHomes)[number];
  /** The folder in the home: a feature, common ground, or something else (`testing`); null for a file beside them. */
  readonly folder: string | null;
}

const rank = new Map(features.map(({ name }, index) => [name, index]));

/** Where a file stands, or null when it lies in no home of features. */
export function placeOf(file: string): Place | null {
  const home = featureHomes.find((folder) => file.startsWith(`${folder}/`));
  if (!home) return null;
  const [folder, ...rest] = file.slice(home.length + 1).split('/');
  return { home, folder: rest.length > 0 ? (folder ?? null) : null };
}

function importViolation(from: Place, to: Place): string | null {
  const source = from.folder === null ? undefined : rank.get(from.folder);
  const target = to.folder === null ? undefined : rank.get(to.folder);
  if (target === undefined) return null;
  if (source !== undefined) return source < target ? `${from.folder} stands above ${to.folder} on the map` : null;
  return isCommon(from) ? `${from.folder} knows no feature` : null;
}

function isCommon({ folder }: Place): boolean {
  return (commonGround as readonly (string | null)[]).includes(folder);
}

/** Imports that go against the map, as sentences. Tests are held to it too, but those of common ground may take samples. */
export function mapViolations(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) => {
    const from = placeOf(file.path);
    if (!from || (isCommon(from) && file.path.endsWith('.spec.ts'))) return [];
    return file.imports.flatMap((target) => {
      const to = placeOf(target);
      const reason = to && importViolation(from, to);
      return reason ? [`${file.path} imports ${target}: ${reason}`] : [];
    });
  });
}

/** Folders in a home that are neither a feature of the map, common ground, nor one of the named others. */
export function unmappedFolders(paths: readonly string[], others: readonly string[]): string[] {
  const known = new Set<string>([...rank.keys(), ...commonGround, ...others]);
  const folders = paths.flatMap((file) => {
    const place = placeOf(file);
    return place?.folder && !known.has(place.folder) ? [`${place.home}/${place.folder}`] : [];
  });
  return [...new Set(folders)].sort();
}

/** Files that only the feature itself may use. */
const inner = ['controller', 'repository', 'sql', 'entity'] as const;
type Part = 'module' | 'controller' | 'service' | 'repository' | 'sql' | 'entity';

/** What each part of a feature may use of the feature's own parts: a request travels one way. */
const onwards: Record<Part, readonly Part[]> = {
  module: ['controller', 'service', 'repository', 'entity'],
  controller: ['service'],
  // A feature's uses may be spread over several services: its page, its table to take away.
  service: ['service', 'repository'],
  repository: ['sql', 'entity'],
  sql: [],
  entity: ['entity'],
};

function partOf(file: string): Part | null {
  const name = /\.(module|controller|service|repository|sql|entity)\.ts$/.exec(file)?.[1];
  return (name as Part | undefined) ?? null;
}

function requestViolation(file: string, target: string): string | null {
  const from = placeOf(file);
  const to = placeOf(target);
  if (from?.home !== 'apps/api/src' || to?.home !== 'apps/api/src' || to.folder === null) return null;
  if (/\.spec\.ts$/.test(file) || (servants as readonly (string | null)[]).includes(from.folder)) return null;
  const source = partOf(file);
  const part = partOf(target);
  if (from.folder === to.folder) {
    // The platform has no requests of its own to carry.
    if (!source || !part || !rank.has(to.folder)) return null;
    return onwards[source].includes(part) ? null : `a ${source} does not use a ${part}`;
  }
  if (!rank.has(to.folder)) return null;
  // The whole is put together beside the features: there every entity and module is named.
  if (from.folder === null)
    return part === 'module' || part === 'entity' || part === 'service' ? null : outsiders(target);
  if (source === 'controller') return 'a controller uses only its own service';
  if (part === 'service' || part === 'module') return null;
  return outsiders(target);
}

function outsiders(target: string): string {
  const part = inner.find((name) => target.endsWith(`.${name}.ts`));
  return part ? `the ${part} of a feature is its own` : 'of another feature only its service or module is used';
}

/** Imports inside the API that do not follow module → controller → service → repository → sql and entity. */
export function oneWayViolations(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) =>
    file.imports.flatMap((target) => {
      const reason = requestViolation(file.path, target);
      return reason ? [`${file.path} imports ${target}: ${reason}`] : [];
    }),
  );
}

/** Circles of imports, each as `a → b → a`, starting with its first file by name. */
export function importCycles(tree: readonly SourceFile[]): string[] {
  const files = new Map(tree.map((file) => [file.path, file.imports]));
  const done = new Set<string>();
  const found = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file);
    if (start >= 0) {
      const circle = trail.slice(start);
      const first = circle.indexOf([...circle].sort()[0] ?? file);
      const turned = [...circle.slice(first), ...circle.slice(0, first)];
      found.add([...turned, turned[0]].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const next of files.get(file) ?? []) if (files.has(next)) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of files.keys()) visit(file, []);
  return [...found].sort();
}
