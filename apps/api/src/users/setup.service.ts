import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InputOf } from '@vagval/contracts/endpoint';
import type { setUp } from '@vagval/contracts/users/account';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { Audit, theOperator } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { Throttles } from '../platform/throttles';
import { UnitsService } from '../units/units.service';
import { AccountRepository } from './account.repository';
import { mustDo } from './account.service';
import { Passwords } from './passwords';
import { UsersRepository } from './users.repository';
import { hashOf, type Remembered } from './users.service';

/** None that can be taken for another. */
const signs = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** The first administrator of an installation where nobody can sign in. */
@Injectable()
export class SetupService {
  constructor(
    private readonly accounts: AccountRepository,
    private readonly users: UsersRepository,
    private readonly units: UnitsService,
    private readonly passwords: Passwords,
    private readonly throttles: Throttles,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A code that lets the first administrator in, or null where there is somebody already. Only its hash is kept. */
  newCode(): Promise<string | null> {
    return this.anywhere(async () => {
      await this.accounts.lockSetup();
      if (!(await this.users.isEmpty())) return null;
      const code = Array.from({ length: 4 }, group).join('-');
      await this.accounts.addSetupCode(hashOf(plain(code)), this.clock.now());
      return code;
    });
  }

  /**
   * Makes the administrator, and the municipality where it is not there yet: all of it or nothing, and only once.
   *
   * @throws RuleBroken `setup-done`, `setup-code-wrong`, `password-not-allowed`, `municipality-name-missing`, `sign-in-throttled`.
   */
  async setUp(given: InputOf<typeof setUp>, address: string): Promise<Remembered> {
    return this.throttles.guarded(address, async () => {
      await this.anywhere(() => this.mustBeFirst(given.code));
      mustDo(given.password, given);
      const passwordHash = await this.passwords.hash(given.password);
      return this.anywhere(() => this.made(given, passwordHash));
    });
  }

  private async made(given: InputOf<typeof setUp>, passwordHash: string): Promise<Remembered> {
    await this.mustBeFirst(given.code);
    const { id: unitId } = await this.units.madeMunicipality(given.municipalityCode, given.municipalityName);
    const user = { id: randomUUID(), name: given.name, email: given.email };
    const role = 'administrator';
    await this.users.add(user, [{ role, unitId }]);
    await this.accounts.setPassword(user.id, passwordHash, this.clock.now());
    await this.accounts.dropSetupCodes();
    await this.audit.record(theOperator(given.municipalityCode), 'users.created', {
      unitId,
      subject: user.id,
      after: { name: given.name, role },
    });
    return { userId: user.id, unitId, role };
  }

  private async mustBeFirst(code: string): Promise<void> {
    await this.accounts.lockSetup();
    if (!(await this.users.isEmpty())) throw new RuleBroken('setup-done');
    if (!(await this.accounts.isSetupCode(hashOf(plain(code))))) throw new RuleBroken('setup-code-wrong');
  }

  /** There is no municipality yet whose wall it could be within. */
  private anywhere<T>(work: () => Promise<T>): Promise<T> {
    return this.database.within('installation', work);
  }
}

function group(): string {
  return Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('');
}

/** As it was written down does not matter: in small letters, without the dashes. */
function plain(code: string): string {
  return code.toUpperCase().replace(/[^A-Z0-9]/g, '');
}
