import { Global, Module } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Clock } from './clock';
import { Database } from './database/database';

/** What every feature stands on. */
@Global()
@Module({ providers: [Database, Clock, Audit], exports: [Database, Clock, Audit] })
export class PlatformModule {}
