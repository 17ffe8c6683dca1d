import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Endpoint } from '@vagval/contracts/endpoint';
import { readings, silentReads } from './readings';
import { unreadNumbers } from './unread-numbers';

const contracts = path.resolve(import.meta.dirname, '../../../../libs/contracts/src');

/** Every read of the contract, by path. */
async function allReads(): Promise<string[]> {
  const names = readdirSync(contracts, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll(path.sep, '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
  const modules = await Promise.all(
    names.map((name) => import(`@vagval/contracts/${name.replace(/\.ts$/, '')}`) as Promise<Record<string, unknown>>),
  );
  const endpoints = modules.flatMap((module) => Object.values(module)).filter(isEndpoint);
  return endpoints.filter(({ method }) => method === 'GET').map((endpoint) => endpoint.path);
}

function isEndpoint(value: unknown): value is Endpoint {
  return typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'allow' in value;
}

describe('the attacker', () => {
  it('knows how to read every read of the contract, and says why of those that tell nothing', async () => {
    const known = [...readings, ...silentReads].map(({ endpoint }) => endpoint.path);
    expect([...known].sort()).toEqual((await allReads()).sort());
    expect(readings.length).toBeGreaterThan(10);
  });

  it('notices a number that nobody has said how to read', () => {
    const answer = {
      schoolYear: 2025,
      rows: [
        { result: { count: 4 }, rank: 3 },
        { result: { count: 5 }, rank: 1 },
      ],
    };
    expect(unreadNumbers(answer, ['schoolYear', 'rows.result'])).toEqual(['rows.rank']);
    expect(unreadNumbers(answer, ['schoolYear', 'rows'])).toEqual([]);
  });
});
