import { Global, Module, type DynamicModule } from '@nestjs/common';
import { Secrets, secretsKey } from './secrets';
import type { Settings } from './settings';
import { Surroundings } from './surroundings';

/** What the surroundings decide about addresses, and the key that secrets are sealed by. */
@Global()
@Module({})
export class SecretsModule {
  static with(apiUrl: string, settings: Settings): DynamicModule {
    return {
      module: SecretsModule,
      providers: [
        { provide: Surroundings, useValue: new Surroundings(settings) },
        { provide: Secrets, useValue: new Secrets(secretsKey(apiUrl, settings)) },
      ],
      exports: [Surroundings, Secrets],
    };
  }
}
