import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { roles } from '@vagval/domain/actor';
import * as z from 'zod';
import type { Endpoint } from './endpoint';
import { permissions } from './permissions';

const folder = import.meta.dirname;
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll(path.sep, '/'))
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'allow' in value;
}

const inPath = ({ path: at }: Endpoint) => [...at.matchAll(/:(\w+)/g)].map(([, name]) => name!);
const shapeOf = ({ input }: Endpoint) => (input as z.ZodObject).shape;

describe('the contract', () => {
  const endpoints: (readonly [string, Endpoint])[] = [];

  beforeAll(async () => {
    for (const file of files) {
      const module = (await import(`@vagval/contracts/${file.replace(/\.ts$/, '')}`)) as Record<string, unknown>;
      for (const [name, value] of Object.entries(module)) if (isEndpoint(value)) endpoints.push([name, value]);
    }
  });

  it('is found, all of it', () => {
    const written = files.flatMap((file) => [
      ...readFileSync(path.join(folder, file), 'utf8').matchAll(/^export const \w+ = endpoint\(/gm),
    ]);
    expect(endpoints.length).toBeGreaterThan(20);
    expect(endpoints).toHaveLength(written.length);
  });

  it('defines each request once', () => {
    const addresses = endpoints.map(([, { method, path: at }]) => `${method} ${at.replace(/:\w+/g, ':')}`);
    expect(addresses.toSorted()).toEqual([...new Set(addresses)].sort());
  });

  it('asks for everything that stands in a path, and leaves nothing of it out', () => {
    for (const [name, one] of endpoints) {
      const required = inPath(one).filter((field) => shapeOf(one)[field]?.safeParse(undefined).success === false);
      expect([name, required]).toEqual([name, inPath(one)]);
    }
  });

  it('takes in the address only what can be written there as text', () => {
    const read = endpoints.filter(([, { method }]) => method === 'GET');
    for (const [name, one] of read) {
      for (const [field, schema] of Object.entries(shapeOf(one))) {
        const kind = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' }).type;
        if (kind === 'string') continue;
        // Numbers come as text: the schema has to read them from it.
        expect([name, field, kind, schema.safeParse('2025').success]).toEqual([
          name,
          field,
          expect.stringMatching(/^(number|integer)$/),
          true,
        ]);
      }
    }
  });

  it('has answers that can be sent: nothing in them is lost on the way through JSON', () => {
    for (const [, { output }] of endpoints) expect(() => z.toJSONSchema(output, { io: 'input' })).not.toThrow();
  });

  it('strips what it does not name from every object of every answer', () => {
    for (const [name, { output }] of endpoints) {
      const loose = JSON.stringify(z.toJSONSchema(output, { io: 'output' })).includes('"additionalProperties":{}');
      expect([name, loose]).toEqual([name, false]);
    }
  });

  it('lets only those read a table who may read what it is of', () => {
    const tables = endpoints.filter(([, one]) => one.as === 'table' && one.path.endsWith('/table'));
    expect(tables.length).toBeGreaterThan(4);
    for (const [name, table] of tables) {
      const screen = endpoints.find(([, { method, path: at }]) => method === 'GET' && `${at}/table` === table.path);
      expect([name, screen?.[1].allow]).toEqual([name, table.allow]);
      const { language, ...asked } = shapeOf(table);
      expect([name, Object.keys(asked)]).toEqual([name, Object.keys(shapeOf(screen![1]))]);
      expect(language?.safeParse('sv').success).toBe(true);
    }
  });

  it('writes only with a permission, or as oneself', () => {
    for (const [name, { method, allow, path: at }] of endpoints) {
      // Who one is, and how one shows it, is everyone's own.
      if (method === 'GET' || /^\/(session|account)(\/|$)/.test(at)) continue;
      expect([name, allow in permissions && allow.endsWith('.write')]).toEqual([name, true]);
    }
  });
});

describe('the permissions', () => {
  it('are each of some role, and each role has some', () => {
    for (const [name, held] of Object.entries(permissions)) expect([name, held.length > 0]).toEqual([name, true]);
    const holders = new Set<string>(Object.values(permissions).flat());
    expect([...holders].sort()).toEqual(roles.toSorted());
  });

  it('let no role write what it may not read', () => {
    for (const [name, held] of Object.entries(permissions)) {
      if (!name.endsWith('.write')) continue;
      const readers: readonly string[] = permissions[name.replace('.write', '.read') as keyof typeof permissions];
      expect([name, held.filter((role) => !readers.includes(role))]).toEqual([name, []]);
    }
  });
});
