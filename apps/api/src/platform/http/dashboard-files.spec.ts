import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveDashboard } from './dashboard-files';

@Module({})
class Nothing {}

describe('the files of the dashboard', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'vagval-dashboard-'));
  let app: NestFastifyApplication;

  beforeAll(async () => {
    mkdirSync(path.join(folder, 'methods'));
    for (const [name, text] of [
      ['index.html', '<title>Vägval</title>'],
      ['main-ABCD1234.js', 'run()'],
      ['main-ABCD1234.js.br', 'compressed'],
      ['methods/slumpen.md', '# Slumpen'],
      ['methods/slumpen.md.br', 'compressed'],
    ] as const)
      writeFileSync(path.join(folder, name), text);
    app = await NestFactory.create<NestFastifyApplication>(Nothing, new FastifyAdapter(), { logger: false });
    serveDashboard(app, folder);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
  });
  afterAll(async () => {
    await app.close();
    rmSync(folder, { recursive: true });
  });

  const get = (url: string, headers = {}) => app.inject({ method: 'GET', url, headers });

  it.each([{}, { 'accept-encoding': 'br' }])(
    'keeps for a year what has its content in its name: %j',
    async (headers) => {
      expect((await get('/main-ABCD1234.js', headers)).headers['cache-control']).toBe(
        'public, max-age=31536000, immutable',
      );
    },
  );

  it.each([{}, { 'accept-encoding': 'br' }])(
    'asks anew for a page on the method, which keeps its name: %j',
    async (headers) => {
      const { statusCode, headers: said } = await get('/methods/slumpen.md', headers);
      expect([statusCode, said['cache-control']]).toEqual([200, 'no-cache']);
      expect(said['content-type']).toBe('text/markdown; charset=utf-8');
    },
  );

  it('gives the page itself at every address, and never from a cache', async () => {
    for (const url of ['/', '/metoder/slumpen', '/indikatorer?ar=2025']) {
      const { body, headers } = await get(url);
      expect([body, headers['cache-control']]).toEqual(['<title>Vägval</title>', 'no-cache']);
    }
  });

  it('does not give the page in the place of a file or an answer that is not there', async () => {
    for (const url of ['/methods/borta.md', '/api/nothing']) expect((await get(url)).statusCode).toBe(404);
  });
});
