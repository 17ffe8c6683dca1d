// What a check leaves behind for `npm test` to count: one file for each project and kind in dist/test-results.
import fs from 'node:fs';
import path from 'node:path';
import { inCheckout } from '../bootstrap/place.mjs';

/** The folder of results and full logs. Nx keeps a copy of its files and puts them back when nothing has changed. */
export const resultsDirectory = inCheckout('dist/test-results');

/**
 * @typedef {object} CheckResult
 * @property {string} project
 * @property {string} kind `lint`, `format`, `typecheck`, `test`, `architecture` or `e2e`.
 * @property {number} passed Test cases, or 1 for a check that is one thing.
 * @property {number} failed
 * @property {number} skipped
 * @property {number} seconds
 * @property {number} at When it was found out; milliseconds since 1970. Earlier than the run when Nx remembered it.
 * @property {{ name: string, message: string }[]} failures
 */

/**
 * The file of a result, or of its full log.
 * @param {string} project
 * @param {string} kind
 * @param {'json' | 'log' | 'jest.json'} extension
 */
export const resultFile = (project, kind, extension) => path.join(resultsDirectory, `${project}.${kind}.${extension}`);

/**
 * Leaves a result, whole at once: somebody is watching for it.
 * @param {CheckResult} result
 */
export function writeResult(result) {
  const file = resultFile(result.project, result.kind, 'json');
  fs.writeFileSync(`${file}.new`, JSON.stringify(result, null, 2));
  fs.renameSync(`${file}.new`, file);
}

/**
 * Reads a result, or null when there is none.
 * @param {string} project
 * @param {string} kind
 * @returns {CheckResult | null}
 */
export function readResult(project, kind) {
  const file = resultFile(project, kind, 'json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null;
}

/**
 * The counts of a Jest report. A file that could not be loaded has no test cases and counts as one failed.
 * @param {any} report What `jest --json` wrote, or null when it wrote nothing.
 * @param {string} log Shown when there is no report.
 * @returns {Pick<CheckResult, 'passed' | 'failed' | 'skipped' | 'failures'>}
 */
export function countJest(report, log) {
  if (!report)
    return { passed: 0, failed: 1, skipped: 0, failures: [{ name: 'Jest startade inte', message: lastLines(log) }] };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const broken = report.testResults.flatMap((file) =>
    file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => ({ name: `${shortPath(file.name)}: ${test.fullName}`, message: test.failureMessages.join('\n') })),
  );
  const failures = [...unloaded.map((file) => ({ name: shortPath(file.name), message: file.message })), ...broken];
  // Jest can also fail as a whole: no tests at all, or a teardown that threw.
  if (!report.success && failures.length === 0) failures.push({ name: 'Jest', message: lastLines(log) });
  return {
    passed: report.numPassedTests,
    failed: failures.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures,
  };
}

const shortPath = (file) => path.relative(inCheckout(), file);

/**
 * The end of a log, where the cause mostly stands.
 * @param {string} log
 */
export const lastLines = (log) => log.trimEnd().split('\n').slice(-40).join('\n');
