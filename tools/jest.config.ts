import type { Config } from 'jest';
import { nodeProject } from '../jest.preset.ts';

export default {
  ...nodeProject('tools'),
  rootDir: import.meta.dirname,
  // Not Jest's own pattern: it would take `test.mjs`, which runs everything, for a test.
  testMatch: ['<rootDir>/**/*.spec.ts'],
  moduleNameMapper: {},
  testTimeout: 30_000,
} satisfies Config;
