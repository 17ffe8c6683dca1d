// `npm run vagval -- …`: the operator's command line, with the database it needs.
import { prepare, runCommand } from './bootstrap/prepare.mjs';

// The output of the command is its own, and may be JSON: what we tell goes beside it.
const say = (line) => console.error(line);

await runCommand(async () => {
  await prepare(import.meta.filename, say);
  const { spawn } = await import('node:child_process');
  const { apiArguments, apiEnvironment } = await import('./run/api-process.mjs');
  const { buildWhenNeeded } = await import('./run/build.mjs');
  const { openDatabase } = await import('./run/database.mjs');

  buildWhenNeeded(say);
  // The command decides what a signal means; we stay to stop the database after it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  // Methods are checked without a database.
  const database =
    process.argv[2] === 'vectors' ? null : await openDatabase(process.env['DEBUG'] ? say : () => undefined);
  try {
    const command = spawn(process.execPath, [...apiArguments('cli'), ...process.argv.slice(2)], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: { ...(database?.env ?? process.env), ...apiEnvironment },
      // npm runs scripts in the project's folder; the paths were written from the caller's.
      cwd: process.env['INIT_CWD'] ?? process.cwd(),
    });
    for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => command.kill(signal));
    return await new Promise((resolve, reject) => {
      command.once('error', reject);
      command.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await database?.stop();
  }
});
