import type {} from '@fastify/static'; // its additions to Fastify's types
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Serves the built dashboard: files by their hashed names for a year, the page itself never from a cache. */
export function serveDashboard(app: NestFastifyApplication, folder: string): void {
  app.useStaticAssets({
    root: folder,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    index: false,
    preCompressed: true,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .get('/*', (request, reply) => {
      const isAddress = !request.url.startsWith('/api') && !/\.\w+$/.test(request.url.split('?')[0] ?? '');
      if (!isAddress) return reply.callNotFound();
      return reply.header('cache-control', 'no-cache').sendFile('index.html', { maxAge: 0, immutable: false });
    });
}
