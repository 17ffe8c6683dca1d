import type { DataSourceOptions } from 'typeorm';
import { Foundation1795392000000 } from './migrations/20261123-foundation';
import { MeasuredCell1795392000001 } from './migrations/20261123-measured-cell';
import { ChoicesWhenAsked1795478400001 } from './migrations/20261124-choices-when-asked';
import { Releases1795478400000 } from './migrations/20261124-releases';
import { Wall1795478400002 } from './migrations/20261124-wall';
import { ApiTokens1795564800005 } from './migrations/20261125-api-tokens';
import { SignInProviders1795564800004 } from './migrations/20261125-sign-in-providers';

/** Connection to the database of a URL. Tables are made by the migrations alone. */
export function dataSourceOptions(url: string): Extract<DataSourceOptions, { type: 'postgres' }> {
  return {
    type: 'postgres',
    url,
    entities: [],
    migrations: [
      Foundation1795392000000,
      MeasuredCell1795392000001,
      Releases1795478400000,
      ChoicesWhenAsked1795478400001,
      Wall1795478400002,
      SignInProviders1795564800004,
      ApiTokens1795564800005,
    ],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: ['error', 'warn'],
    poolSize: 10,
  };
}
