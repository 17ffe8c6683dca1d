import type { Config } from 'jest';

/** swc does what `tools/build-api.mjs` does: TypeScript and Nest's decorators with their type metadata. */
const swcTransform: Config['transform'] = {
  '^.+\\.ts$': [
    '@swc/jest',
    {
      swcrc: false,
      jsc: {
        target: 'es2023',
        parser: { syntax: 'typescript', decorators: true },
        transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        keepClassNames: true,
        experimental: { keepImportAttributes: true },
      },
      module: { type: 'es6' },
    },
  ],
};

/** `@vagval/<library>/<file>` is a file of that library; there are no barrels. */
export const libraryPaths: Config['moduleNameMapper'] = {
  '^@vagval/(domain|contracts|texts|charts|interchange)/(.*\\.json)$': '<rootDir>/../../libs/$1/src/$2',
  '^@vagval/(domain|contracts|texts|charts|interchange)/(.*)$': '<rootDir>/../../libs/$1/src/$2.ts',
};

/** What every project that runs on Node shares. The projects lie two folders down. */
export function nodeProject(displayName: string): Config {
  return {
    displayName,
    testEnvironment: 'node',
    // Speed is shown by benchmarks. A small machine may take its time, and the first file to want the example makes it.
    testTimeout: 60_000,
    transform: swcTransform,
    extensionsToTreatAsEsm: ['.ts'],
    moduleNameMapper: libraryPaths,
  };
}
