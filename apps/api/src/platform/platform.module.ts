import { Global, Module } from '@nestjs/common';
import { Clock } from './clock';
import { Database } from './database/database';

/** What every feature stands on. */
@Global()
@Module({ providers: [Database, Clock], exports: [Database, Clock] })
export class PlatformModule {}
