import type { Config } from 'jest';

const config: Config = {
  projects: [
    '<rootDir>/apps/{api,dashboard}/jest.config.ts',
    '<rootDir>/libs/*/jest.config.ts',
    '<rootDir>/tools/jest.config.ts',
  ],
};
export default config;
