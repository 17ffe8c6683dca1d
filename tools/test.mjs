// `npm test`: lint, format, types, unit tests, the API on a real PostgreSQL, the dashboard, and journeys in a real browser.
// The last line is always `N passed, N failed`.
import { prepare } from './bootstrap/prepare.mjs';

const say = (line) => console.log(line);

/** What could not be started at all is one failure. */
function giveUp(error) {
  console.error(`Fel: ${error instanceof Error ? error.message : error}`);
  say('0 passed, 1 failed');
  process.exit(1);
}

try {
  await prepare(import.meta.filename, say);
  const { runAllChecks } = await import('./test/run-all.mjs');
  process.exit(await runAllChecks(say));
} catch (error) {
  giveUp(error);
}
