import { execFileSync } from 'node:child_process';
import path from 'node:path';

const program = path.resolve(import.meta.dirname, '../../../dist/apps/api/cli.mjs');

/** Whether the operator's command line can be reached: not where a product that is already running is visited. */
export const hasOperator = process.env['VAGVAL_OWNER_DATABASE_URL'] !== undefined;

/** Does what the operator of the visited product would by `npm run vagval`. Gives what it prints. */
export function operate(...words: string[]): string {
  const env: NodeJS.ProcessEnv = { ...process.env, OWNER_DATABASE_URL: process.env['VAGVAL_OWNER_DATABASE_URL'] };
  delete env['NODE_OPTIONS'];
  return execFileSync(process.execPath, [program, ...words], { env, encoding: 'utf8' });
}

/** The page of the personal link that a command printed. */
export function linkIn(printed: string): string {
  const found = /\/logga-in\/\S+/.exec(printed);
  if (!found) throw new Error(`No link in: ${printed}`);
  return found[0];
}
