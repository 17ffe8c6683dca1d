import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { root } from '../bootstrap/place.mjs';

/** A source file with what it imports from our own files. Paths are from the checkout, with `/`. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  /** Resolved paths of our own files; dynamic and type imports count too. */
  readonly imports: readonly string[];
}

/** What is made and fetched, and what is no part of the repository. */
const made = new Set(['node_modules', 'dist', '.git', '.nx', '.angular', '.data', 'coverage', 'tmp']);

/** The paths of all files of the repository below a folder. */
export function filesBelow(folder: string): string[] {
  return fs.readdirSync(path.join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    if (made.has(entry.name)) return [];
    return entry.isDirectory() ? filesBelow(file) : entry.isFile() ? [file] : [];
  });
}

/**
 * The file of ours that an import leads to, or null when it leads to a package.
 *
 * @param specifier As written: relative, or `@vagval/<library>/<file>`.
 * @param exists Whether a path is a file.
 */
export function resolveImport(from: string, specifier: string, exists: (file: string) => boolean): string | null {
  const library = /^@vagval\/([^/]+)\/(.+)$/.exec(specifier);
  if (!library && !specifier.startsWith('.')) return null;
  const target = library
    ? `libs/${library[1]}/src/${library[2]}`
    : path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [target, `${target}.ts`, `${target}.mjs`, target.replace(/\.js$/, '.ts'), `${target}/index.ts`];
  return candidates.find(exists) ?? target;
}

/** A source file, parsed. */
export function parseSource(file: string, text: string, exists: (file: string) => boolean): SourceFile {
  const { importedFiles } = ts.preProcessFile(text, true, true);
  const imports = importedFiles.flatMap(({ fileName }) => resolveImport(file, fileName, exists) ?? []);
  return { path: file, text, imports: [...new Set(imports)] };
}

/** All TypeScript and JavaScript of the workspace. */
export function sourceTree(): SourceFile[] {
  const paths = ['apps', 'libs', 'tools'].flatMap(filesBelow).filter((file) => /\.(ts|mjs)$/.test(file));
  const known = new Set(['apps', 'libs', 'tools'].flatMap(filesBelow));
  return paths.map((file) => parseSource(file, fs.readFileSync(path.join(root, file), 'utf8'), (at) => known.has(at)));
}
