import { jest } from '@jest/globals';
import { DataSource } from 'typeorm';
import { runAttack } from './run-attack';

describe('the attack from the command line', () => {
  it('runs on a database of its own, leaves none behind and says how it went', async () => {
    const server = process.env['TEST_DATABASE_URL'] ?? '';
    const admin = await new DataSource({ type: 'postgres', url: server, poolSize: 1 }).initialize();
    const databases = () =>
      admin.query<unknown[]>(`SELECT datname FROM pg_database WHERE datname LIKE 'vagval_attack_%'`);
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => void lines.push(line));
    jest.spyOn(console, 'error').mockImplementation(() => undefined);

    expect(await runAttack({ municipalities: 1, seed: 18 }, server)).toBe(0);

    jest.restoreAllMocks();
    expect(await databases()).toEqual([]);
    await admin.destroy();
    expect(lines.join('\n')).toMatch(/Angrepp på påhittade kommuner: 1 \(frö 18\)[^]*brott mot skyddet +0\n/);
  }, 60_000);
});
