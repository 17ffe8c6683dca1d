// Runs every check through Nx, tells each result as it comes, and adds them up.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout, root, secondsSince } from '../bootstrap/place.mjs';
import { findChromium, installChromium } from './chromium.mjs';
import { allChecks, journeys } from './plan.mjs';
import { readResult, resultFile, resultsDirectory } from './result.mjs';

const words = {
  lint: 'kodgranskning',
  format: 'format',
  typecheck: 'typer',
  test: 'tester',
  architecture: 'arkitektur',
  e2e: 'resor i webbläsare',
};

const shown = (file) => path.relative(root, file);

/** Runs Nx to its end; what it prints is kept for the case that something did not run. */
function runNx(args, env) {
  const child = spawn(process.execPath, [inCheckout('node_modules/nx/dist/bin/nx.js'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  const stop = (signal) => child.kill(signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', () => resolve(output));
  });
}

function tell(result, startedAt, say) {
  const { project, kind, passed, failed, seconds, at } = result;
  const isCounted = ['test', 'architecture', 'e2e'].includes(kind);
  const count = isCounted ? `, ${passed} av ${passed + failed}` : '';
  const time = at < startedAt ? 'oförändrat' : `${seconds.toFixed(1).replace('.', ',')} s`;
  say(`  ${failed ? '✖' : '✔'} ${project}: ${words[/** @type {keyof typeof words} */ (kind)]}${count} (${time})`);
}

function tellFailures(result, say) {
  for (const { name, message } of result.failures) {
    const lines = message.trim().split('\n');
    say(`\n✖ ${result.project} › ${name}`);
    for (const line of lines.slice(0, 25)) say(`    ${line}`);
    if (lines.length > 25) say(`    … hela loggen: ${shown(resultFile(result.project, result.kind, 'log'))}`);
  }
}

/**
 * Runs all checks.
 * @param {(line: string) => void} say
 * @returns {Promise<number>} The exit code: 0 when nothing failed. The last line said is `N passed, N failed`.
 */
export async function runAllChecks(say) {
  const since = performance.now();
  const startedAt = Date.now();
  const isCi = Boolean(process.env['CI']) && process.env['CI'] !== 'false';
  let chromium = findChromium(process.env);
  if (!chromium && installChromium(say)) chromium = findChromium(process.env);
  const checks = allChecks().filter(({ kind }) => kind !== 'e2e' || chromium);
  const kinds = [...new Set(checks.map(({ kind }) => kind))];

  fs.rmSync(resultsDirectory, { recursive: true, force: true });
  fs.mkdirSync(resultsDirectory, { recursive: true });
  say(`Kontrollerar ${new Set(checks.map(({ project }) => project)).size} projekt …`);
  const told = new Set();
  const tellNew = () => {
    for (const { project, kind } of checks) {
      const result = told.has(`${project}.${kind}`) ? null : readResult(project, kind);
      if (!result) continue;
      told.add(`${project}.${kind}`);
      tell(result, startedAt, say);
    }
  };
  const watch = setInterval(tellNew, 100);
  const log = await runNx(['run-many', '-t', ...kinds, '--output-style=static'], { CHROMIUM: chromium ?? '' });
  clearInterval(watch);
  tellNew();
  fs.writeFileSync(`${resultsDirectory}/nx.log`, log);

  const results = checks.map(({ project, kind }) => readResult(project, kind) ?? notRun(project, kind));
  // A journey that nobody could take is not a success where it must be taken.
  const untaken = chromium ? [] : journeys();
  for (const result of results.filter(({ failed }) => failed)) tellFailures(result, say);
  if (results.some(({ at }) => at === 0)) {
    say(
      `\nNågot kunde inte köras. Slutet av loggen (hela: ${shown(resultsDirectory)}/nx.log):\n${log.trimEnd().split('\n').slice(-40).join('\n')}`,
    );
  }
  if (untaken.length > 0) {
    say('\nChromium saknas och kunde inte installeras. De här resorna kördes inte:');
    for (const file of untaken) say(`  ${file}`);
    say('Installera chromium, eller ange var det finns: CHROMIUM=/sökväg npm test');
  }
  const sum = (part) => results.reduce((total, result) => total + result[part], 0);
  if (sum('skipped') > 0) say(`\n${sum('skipped')} tester hoppades över.`);
  const failed = sum('failed') + (isCi ? untaken.length : 0);
  say(`\nKlart på ${secondsSince(since)}.`);
  say(`${sum('passed')} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** A check that left nothing: what it depends on failed, or it was cut off. */
function notRun(project, kind) {
  const failures = [
    { name: `${kind} kördes inte`, message: 'Något som det bygger på misslyckades, eller så avbröts det.' },
  ];
  return { project, kind, passed: 0, failed: 1, skipped: 0, seconds: 0, at: 0, failures };
}
