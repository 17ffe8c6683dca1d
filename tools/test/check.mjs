// Runs one check of one project and leaves its result: `node tools/test/check.mjs <kind> <project> <root> [argument …]`.
// Nx calls it; by hand it does the same.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { inCheckout, root } from '../bootstrap/place.mjs';
import { countJest, lastLines, resultFile, resultsDirectory, writeResult } from './result.mjs';

const [kind = '', project = '', projectRoot = '', ...more] = process.argv.slice(2);

const program = (name) => inCheckout('node_modules', '.bin', name);
const jestReport = resultFile(project, kind, 'jest.json');

function jest() {
  return {
    cwd: inCheckout(projectRoot),
    command: process.execPath,
    args: [inCheckout('node_modules/jest/bin/jest.js'), '--json', `--outputFile=${jestReport}`, ...more],
    // Nest, Angular and we are ES modules; Jest needs this to load them.
    env: { NODE_OPTIONS: '--experimental-vm-modules --disable-warning=ExperimentalWarning' },
  };
}

function compiler() {
  const [name = 'tsc'] = more;
  return { cwd: inCheckout(projectRoot), command: program(name), args: ['-p', 'tsconfig.spec.json', '--noEmit'] };
}

const commands = {
  lint: () => ({ command: program('eslint'), args: [projectRoot, ...more, '--max-warnings=0'] }),
  format: () => ({ command: program('prettier'), args: ['--check', projectRoot, ...more] }),
  typecheck: compiler,
  test: jest,
  architecture: jest,
  e2e: jest,
};

/** The boundaries between layers are only held when Nx has a graph to hold them to; without it the rule looks away. */
const isSilentlySkipped = (log) => log.includes('The rule will be skipped');

const { command, args, cwd = root, env = {} } = commands[/** @type {keyof typeof commands} */ (kind)]();
fs.mkdirSync(resultsDirectory, { recursive: true });
for (const extension of /** @type {const} */ (['json', 'jest.json', 'log']))
  fs.rmSync(resultFile(project, kind, extension), { force: true });

const since = performance.now();
const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });
let output = '';
for (const stream of [child.stdout, child.stderr]) {
  stream.setEncoding('utf8').on('data', (text) => {
    output += text;
    // The report of `jest --json` goes to its file.
    process.stdout.write(text);
  });
}
// A test that leaves something running keeps Jest waiting for ever.
const patience = setTimeout(() => {
  output += '\nStopped after 20 minutes.\n';
  child.kill('SIGKILL');
}, 20 * 60_000);
const code = await new Promise((resolve) => {
  child.once('error', (error) => {
    output += String(error);
    resolve(1);
  });
  child.once('close', (status) => resolve(status ?? 1));
});
clearTimeout(patience);

const log = stripVTControlCharacters(output);
fs.writeFileSync(resultFile(project, kind, 'log'), log);
const isOk = code === 0 && !isSilentlySkipped(log);
const isJest = command === process.execPath;
const report = isJest && fs.existsSync(jestReport) ? JSON.parse(fs.readFileSync(jestReport, 'utf8')) : null;
const counts = isJest
  ? countJest(report, log)
  : {
      passed: isOk ? 1 : 0,
      failed: isOk ? 0 : 1,
      skipped: 0,
      failures: isOk ? [] : [{ name: kind, message: lastLines(log) }],
    };
fs.rmSync(jestReport, { force: true });
const result = { project, kind, ...counts, seconds: (performance.now() - since) / 1000, at: Date.now() };
result.failures = result.failures.map(({ name, message }) => ({ name, message: stripVTControlCharacters(message) }));
writeResult(result);
if (isSilentlySkipped(log)) console.error(`${path.basename(projectRoot)}: the boundaries were not checked`);
process.exitCode = isOk && result.failed === 0 ? 0 : code || 1;
