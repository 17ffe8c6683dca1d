import 'reflect-metadata';
import { createHmac } from 'node:crypto';
import { EventEmitter } from 'node:events';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import session, { type FastifySessionOptions } from '@fastify/session';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { problemStatus, problemType } from '@vagval/contracts/problem';
import { fileLimits } from '@vagval/domain/file-limits';
import connectPgSimple from 'connect-pg-simple';
import pg from 'pg';
import { AppModule } from './app.module';
import { ProblemFilter } from './platform/http/problem.filter';
import { comesFromOurPage } from './platform/http/same-site';
import { serveDashboard } from './platform/http/dashboard-files';
import type { Settings } from './platform/settings';

const hour = 60 * 60 * 1000;

/** The whole product behind one port: API below `/api`, the dashboard at everything else. It does not listen yet. */
export async function createApp(apiUrl: string, settings: Settings): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: 1024 * 1024, trustProxy: 'loopback' });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.register(apiUrl, settings), adapter, {
    logger: ['error', 'warn', 'fatal'],
  });
  app.setGlobalPrefix('api');
  app.enableShutdownHooks();
  app.useGlobalFilters(new ProblemFilter());

  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy } });
  await app.register(cookie);
  const sessionPool = new pg.Pool({ connectionString: apiUrl, max: 3 });
  // An idle connection that the database closes is replaced by the next one that is needed.
  sessionPool.on('error', (error) => new Logger('Session').warn(error.message));
  await app.register(session, sessionOptions(sessionPool, apiUrl, settings));
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onClose', () => sessionPool.end());
  await app.register(multipart, { limits: { fileSize: fileLimits.bytes, files: 1, fields: 0 } });
  refuseOtherSites(app);
  if (settings.DASHBOARD_DIR) serveDashboard(app, settings.DASHBOARD_DIR);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  return app;
}

// Component styles and drawn charts carry inline styles; scripts never do.
const contentPolicy = {
  defaultSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: ["'self'", 'data:'],
  objectSrc: ["'none'"],
  frameAncestors: ["'none'"],
  // The product also runs on plain http on one machine.
  upgradeInsecureRequests: null,
};

function sessionOptions(pool: pg.Pool, apiUrl: string, settings: Settings): FastifySessionOptions {
  const Store = connectPgSimple({ Store: class extends EventEmitter {} } as never);
  const secret =
    settings.SESSION_SECRET ?? createHmac('sha256', new URL(apiUrl).password).update('session').digest('base64url');
  return {
    secret,
    cookieName: 'vagval',
    saveUninitialized: false,
    rolling: true,
    store: new Store({ pool, tableName: 'session' }),
    cookie: {
      httpOnly: true,
      sameSite: 'strict',
      secure: settings.SECURE_COOKIES === 'on',
      path: '/',
      maxAge: 8 * hour,
    },
  };
}

function refuseOtherSites(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (comesFromOurPage(request)) return;
      const body = {
        type: problemType('cross-site'),
        title: 'cross site',
        status: problemStatus['cross-site'],
        instance: `${request.method} ${request.url.split('?')[0]}`,
        facts: {},
        fields: [],
      };
      await reply.status(body.status).header('content-type', 'application/problem+json').send(body);
    });
}
