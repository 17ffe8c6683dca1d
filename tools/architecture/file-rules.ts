import path from 'node:path';
import ts from 'typescript';
import type { SourceFile } from './source-tree.ts';

/** Names that say nothing of what is inside. */
export const emptyNames = ['utils', 'helpers', 'common', 'shared', 'misc', 'types', 'constants', 'index'] as const;

/** Files and folders with a name that says nothing. Angular's page is called `index.html` by everyone. */
export function emptilyNamed(paths: readonly string[]): string[] {
  return paths.filter((file) => {
    const parts = file.split('/').map((part) => part.replace(/\..*$/, ''));
    return (
      path.basename(file) !== 'index.html' && parts.some((part) => (emptyNames as readonly string[]).includes(part))
    );
  });
}

/** Files that only pass on what others export. */
export function barrels(tree: readonly SourceFile[]): string[] {
  return tree
    .filter(({ path: file, text }) => {
      const { statements } = parse(file, text);
      const isPassingOn = (statement: ts.Statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier;
      return statements.length > 0 && statements.every(isPassingOn);
    })
    .map(({ path: file }) => file);
}

/** Files of more lines than a reader can hold in mind, as `path (lines)`. */
export function tooLong(tree: readonly SourceFile[], most = 300): string[] {
  return tree.flatMap(({ path: file, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > most ? [`${file} (${lines})`] : [];
  });
}

/** Lines that a pattern finds, as `path:line text`. */
export function linesWith(files: readonly { path: string; text: string }[], pattern: RegExp): string[] {
  return files.flatMap(({ path: file, text }) =>
    text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${line.trim()}`] : [])),
  );
}

/** Exports without a docstring, as `path: name`. A value and the type made of it, side by side, share one. */
export function undocumentedExports(tree: readonly SourceFile[]): string[] {
  return tree.flatMap((file) => {
    const source = parse(file.path, file.text);
    const missing = source.statements.flatMap((statement, index) => {
      const names = exportedNames(statement);
      if (names.length === 0 || hasDocstring(statement, source)) return [];
      return isExplainedBy(source.statements[index - 1], statement, source) ? [] : names;
    });
    const documented = new Set(
      source.statements.filter((statement) => hasDocstring(statement, source)).flatMap(exportedNames),
    );
    // Overloads: the docstring stands on the first.
    return missing.filter((name) => !documented.has(name)).map((name) => `${file.path}: ${name}`);
  });
}

const parse = (file: string, text: string) => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);

function exportedNames(statement: ts.Statement): string[] {
  const isExported = ts.canHaveModifiers(statement)
    ? ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
    : false;
  if (!isExported) return [];
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return [name?.getText() ?? 'default'];
}

function hasDocstring(statement: ts.Statement, source: ts.SourceFile): boolean {
  return (ts.getLeadingCommentRanges(source.text, statement.pos) ?? []).some(({ pos }) =>
    source.text.startsWith('/**', pos),
  );
}

/** A pair of a value and the type made of it: `const kinds = […]` and `type Kind = (typeof kinds)[number]`, side by side. */
function isExplainedBy(before: ts.Statement | undefined, statement: ts.Statement, source: ts.SourceFile): boolean {
  if (!before || !ts.isTypeAliasDeclaration(statement)) return false;
  const [name] = exportedNames(before);
  return (
    name !== undefined && hasDocstring(before, source) && new RegExp(`\\b${name}\\b`).test(statement.type.getText())
  );
}
