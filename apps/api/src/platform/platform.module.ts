import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Clock } from './clock';
import { Database } from './database/database';
import { Secrets, secretsKey } from './secrets';
import type { Settings } from './settings';
import { Surroundings } from './surroundings';

/** What every feature stands on. */
@Global()
@Module({ providers: [Database, Clock], exports: [Database, Clock] })
export class PlatformModule {
  /** With what the surroundings decide, and the key that secrets are sealed by. */
  static register(apiUrl: string, settings: Settings): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: Surroundings, useValue: new Surroundings(settings) },
        { provide: Secrets, useValue: new Secrets(secretsKey(apiUrl, settings)) },
      ],
      exports: [Surroundings, Secrets],
    };
  }
}
