// Which checks there are: every target of every project that leaves a result.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../bootstrap/place.mjs';

/** The kinds of checks, in the order they are told. */
export const kinds = /** @type {const} */ (['lint', 'format', 'typecheck', 'test', 'architecture', 'e2e']);

/**
 * Every check of the workspace.
 * @returns {{ project: string, kind: string }[]}
 */
export function allChecks() {
  const folders = ['apps', 'libs'].flatMap((top) =>
    fs.readdirSync(inCheckout(top)).map((name) => path.join(top, name)),
  );
  return [...folders, 'tools'].flatMap((folder) => {
    const file = inCheckout(folder, 'project.json');
    if (!fs.existsSync(file)) return [];
    const { name, targets } = JSON.parse(fs.readFileSync(file, 'utf8'));
    return kinds.filter((kind) => targets[kind]).map((kind) => ({ project: name, kind }));
  });
}

/** The files of the browser journeys, by path in the checkout. */
export const journeys = () =>
  fs
    .readdirSync(inCheckout('apps/e2e/src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.e2e.ts'))
    .map((name) => path.join('apps/e2e/src', name))
    .sort();
