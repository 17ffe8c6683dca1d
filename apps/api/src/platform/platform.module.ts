import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Audit } from './audit/audit';
import { Clock } from './clock';
import { Database } from './database/database';
import { Mail } from './mail';
import { SETTINGS, type Settings } from './settings';
import { Throttles } from './throttles';

/** What every feature stands on. */
@Global()
@Module({
  providers: [Database, Clock, Audit, Mail, Throttles],
  exports: [Database, Clock, Audit, Mail, Throttles],
})
export class PlatformModule {
  static with(settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      providers: [{ provide: SETTINGS, useValue: settings }],
      exports: [SETTINGS],
    };
  }
}
