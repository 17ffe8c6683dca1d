import type { Config } from 'jest';

const config: Config = {
  // The first file to want the example makes it, releases and all.
  testTimeout: 60_000,
  projects: [
    '<rootDir>/apps/{api,dashboard}/jest.config.ts',
    '<rootDir>/libs/*/jest.config.ts',
    '<rootDir>/tools/jest.config.ts',
  ],
};
export default config;
