// The first step of every command: packages, then the right Node.
import { installWhenNeeded } from './install.mjs';
import { continueUnderOwnNode } from './runtime.mjs';
import './stop-with-parent.mjs';

/**
 * Makes the checkout able to run a command, and returns in a process where it can.
 * @param {string} script The command's own file, `import.meta.filename`.
 * @param {(line: string) => void} say Tells what is being done.
 */
export async function prepare(script, say) {
  installWhenNeeded(say);
  await continueUnderOwnNode(script);
}

/**
 * Runs a command and ends the process with one line in Swedish when it fails.
 * @param {() => Promise<number | void>} work Gives the exit code; nothing is 0.
 */
export async function runCommand(work) {
  try {
    process.exit((await work()) ?? 0);
  } catch (error) {
    console.error(process.env['DEBUG'] ? error : `Fel: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}
