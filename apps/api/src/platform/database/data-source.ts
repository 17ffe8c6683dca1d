import type { DataSourceOptions } from 'typeorm';
import { Foundation1795392000000 } from './migrations/20261123-foundation';
import { MeasuredCell1795392000001 } from './migrations/20261123-measured-cell';
import { ChoicesWhenAsked1795478400001 } from './migrations/20261124-choices-when-asked';
import { Releases1795478400000 } from './migrations/20261124-releases';
import { UnitNames1795564800002 } from './migrations/20261125-unit-names';
import { Wall1795478400002 } from './migrations/20261124-wall';
import { Definitions1795564800007 } from './migrations/20261125-definitions';
import { Protection1795564800006 } from './migrations/20261125-protection';
import { Audit1795564800001 } from './migrations/20261125-audit';
import { Accounts1795564800000 } from './migrations/20261125-accounts';
import { People1795564800003 } from './migrations/20261125-people';
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
      Protection1795564800006,
      Definitions1795564800007,
      Audit1795564800001,
      Accounts1795564800000,
      UnitNames1795564800002,
      People1795564800003,
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
