import type {} from '@fastify/static'; // its additions to Fastify's types
import type { FastifyReply } from 'fastify';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** A file whose name changes with its content, compressed or not. The others (pages on the method, the icon) keep theirs. */
const hashed = /-[\w-]{8}\.(js|css|woff2?)(\.br|\.gz)?$/;

/** Serves the built dashboard: files by their hashed names for a year, the page itself and all others never from a cache. */
export function serveDashboard(app: NestFastifyApplication, folder: string): void {
  app.useStaticAssets({
    root: folder,
    wildcard: false,
    maxAge: '1y',
    immutable: true,
    index: false,
    preCompressed: true,
    setHeaders: (response, path) => {
      // Nest's type is that of an older version: what is handed over is Fastify's reply.
      const reply = response as unknown as FastifyReply;
      if (!hashed.test(path)) void reply.header('cache-control', 'no-cache');
    },
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
