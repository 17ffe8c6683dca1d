import fs from 'node:fs';
import { inCheckout } from '../bootstrap/place.mjs';
import { findChromium } from './chromium.mjs';
import { allChecks, journeys, kinds } from './plan.mjs';
import { countJest } from './result.mjs';

const test = (status: string, fullName: string) => ({ status, fullName, failureMessages: [`${fullName} went wrong`] });
const report = (testResults: unknown[], counts: object = {}) => ({
  success: true,
  numPassedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
});

describe('countJest', () => {
  it('counts what passed and what was skipped', () => {
    const counted = countJest(report([], { numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 }), '');
    expect(counted).toEqual({ passed: 12, failed: 0, skipped: 3, failures: [] });
  });

  it('names the failing tests with their messages', () => {
    const file = {
      name: inCheckout('libs/a.spec.ts'),
      status: 'failed',
      assertionResults: [test('passed', 'a works'), test('failed', 'b works')],
    };
    const counted = countJest(report([file], { success: false, numPassedTests: 1 }), '');
    expect(counted).toMatchObject({ passed: 1, failed: 1 });
    expect(counted.failures).toEqual([{ name: 'libs/a.spec.ts: b works', message: 'b works went wrong' }]);
  });

  it('counts a file that could not be loaded', () => {
    const file = {
      name: inCheckout('libs/a.spec.ts'),
      status: 'failed',
      assertionResults: [],
      message: 'no such module',
    };
    const counted = countJest(report([file], { success: false, numPassedTests: 3 }), '');
    expect(counted).toMatchObject({ passed: 3, failed: 1, failures: [{ message: 'no such module' }] });
  });

  it('counts a run without tests, and one that never began', () => {
    expect(countJest(report([], { success: false }), 'No tests found')).toMatchObject({ passed: 0, failed: 1 });
    const lost = countJest(null, 'Cannot find the preset');
    expect(lost).toMatchObject({ failed: 1, failures: [{ message: 'Cannot find the preset' }] });
  });
});

describe('the checks', () => {
  it('are lint, format and types for every project, and tests for all but the journeys', () => {
    const checks = allChecks().map(({ project, kind }) => `${project} ${kind}`);
    const projects = [...new Set(allChecks().map(({ project }) => project))];

    expect(projects.sort()).toEqual(
      ['api', 'charts', 'contracts', 'dashboard', 'domain', 'e2e', 'interchange', 'texts', 'tools'].sort(),
    );
    for (const project of projects) {
      for (const kind of ['lint', 'format', 'typecheck']) expect(checks).toContain(`${project} ${kind}`);
      expect(checks).toContain(project === 'e2e' ? 'e2e e2e' : `${project} test`);
    }
  });

  it('are all remembered by Nx together with their results', () => {
    const { targetDefaults } = JSON.parse(fs.readFileSync(inCheckout('nx.json'), 'utf8'));
    for (const kind of kinds) {
      expect(targetDefaults[kind].cache).toBe(true);
      expect(targetDefaults[kind].outputs).toContain(`{workspaceRoot}/dist/test-results/{projectName}.${kind}.json`);
    }
  });

  it('know the journeys', () => {
    expect(journeys().length).toBeGreaterThan(0);
    for (const file of journeys()) expect(fs.existsSync(inCheckout(file))).toBe(true);
  });
});

describe('findChromium', () => {
  it('does not take a program that will not start, or is not there', () => {
    expect(findChromium({ CHROMIUM: inCheckout('no-such-browser') })).toBeNull();
    expect(findChromium({ CHROMIUM: inCheckout('package.json') })).toBeNull();
  });
});
