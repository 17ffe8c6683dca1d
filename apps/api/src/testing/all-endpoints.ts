import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@vagval/contracts/endpoint';

const contracts = path.resolve(import.meta.dirname, '../../../../libs/contracts/src');

/** Everything in the contract that is an endpoint, by method and path: "GET /units". */
export async function allEndpoints(): Promise<Map<string, Endpoint>> {
  const names = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const modules = await Promise.all(
    names.map((name) => import(`@vagval/contracts/${name.replace(/\.ts$/, '')}`) as Promise<Record<string, unknown>>),
  );
  const endpoints = modules.flatMap((module) => Object.values(module)).filter(isEndpoint);
  return new Map(endpoints.map((one) => [`${one.method} ${one.path}`, one]));
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'allow' in value;
}
