// The layers, as one table. `eslint.config.mjs` makes the boundary rules of it.

/** What tests of every layer may use. */
const testing = ['jest', '@jest/globals', 'fast-check', 'highs'];

/** What belongs to a server. */
const server = ['@nestjs/*', '@fastify/*', 'fastify', 'typeorm', 'pg', 'pg-*', 'connect-pg-simple'];

/** What belongs to a page. */
const page = ['@angular/*', 'ngx-echarts'];

const parsers = ['csv-parse', 'csv-parse/*', 'hucre', 'hucre/*'];
const drawing = ['echarts', 'echarts/*'];

/**
 * Each layer: what it is for, which layers it may use, and of npm's packages either those it may use and no others, or those
 * it may not. `isPure` keeps Node's own modules out of its product code, for it runs in a browser too.
 * @type {Record<string, { for: string, uses: string[], packages?: string[], bans?: string[], isPure?: true }>}
 */
export const layers = {
  domain: {
    for: 'rules and judgements: pure functions that know nothing of the world',
    uses: [],
    packages: [],
    isPure: true,
  },
  contracts: {
    for: 'what can be asked of the API: method, path, permission, input, output',
    uses: ['domain'],
    packages: ['zod'],
    isPure: true,
  },
  texts: {
    for: 'every text a reader sees, in Swedish and English',
    uses: ['domain', 'contracts'],
    packages: [],
    isPure: true,
  },
  charts: {
    for: 'data in, a description of a chart out; the page and the report draw the same',
    uses: ['domain'],
    packages: drawing,
    isPure: true,
  },
  interchange: {
    for: 'readers and writers of outside formats',
    uses: ['domain'],
    packages: parsers,
  },
  api: {
    for: 'the server: HTTP, database, permissions',
    uses: ['domain', 'contracts', 'texts', 'charts', 'interchange'],
    bans: page,
  },
  dashboard: {
    for: 'the pages',
    uses: ['domain', 'contracts', 'texts', 'charts'],
    bans: [...server, ...parsers],
    isPure: true,
  },
  e2e: {
    for: 'journeys in a browser; talks to the server over HTTP only',
    uses: ['contracts', 'texts'],
    bans: [...server, ...page, ...drawing, ...parsers],
  },
  tools: {
    for: 'starting, building and checking the workspace',
    uses: [],
    // `pg` is not banned: a benchmark measures against the bare database.
    bans: ['@nestjs/*', '@fastify/*', 'fastify', 'typeorm', ...page, ...drawing, ...parsers, 'zod', 'zod/*'],
  },
};

/** The table as constraints for `@nx/enforce-module-boundaries`. */
export const layerConstraints = Object.entries(layers).map(([layer, { uses, packages, bans }]) => ({
  sourceTag: `layer:${layer}`,
  onlyDependOnLibsWithTags: [layer, ...uses].map((name) => `layer:${name}`),
  ...(packages && { allowedExternalImports: [...packages, ...testing] }),
  ...(bans && { bannedExternalImports: bans }),
}));

/** Globs of the product code that Node's own modules are kept out of. */
export const pureFiles = Object.entries(layers)
  .filter(([, { isPure }]) => isPure)
  .map(([layer]) => `${layer === 'dashboard' ? 'apps' : 'libs'}/${layer}/src/**/*.ts`);
