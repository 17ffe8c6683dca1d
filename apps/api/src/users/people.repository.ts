import { Injectable } from '@nestjs/common';
import type { PersonAssignment } from '@vagval/contracts/users/people';
import type { Period } from '@vagval/domain/users/period';
import type { TimedAssignment } from '@vagval/domain/users/given-assignment';
import { Database } from '../platform/database/database';
import {
  addAssignmentSql,
  changeAssignmentSql,
  changePersonSql,
  endLinksSql,
  oneAtATimeSql,
  peopleSql,
  shutOutSql,
} from './people.sql';

/** An assignment as it is stored. */
export type StoredAssignment = Omit<PersonAssignment, 'phase'>;

/** A person as the municipality at hand may know them. */
export interface StoredPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly disabled: boolean;
  readonly hasSignedIn: boolean;
  readonly version: number;
  /** Newest first. */
  readonly assignments: readonly StoredAssignment[];
}

/** What has been read before a change, to be recognised: nobody writes over somebody else. */
export interface Read {
  readonly id: string;
  readonly version: number;
}

/** People of a municipality and their assignments in it. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly database: Database) {}

  of(municipalityCode: string): Promise<StoredPerson[]> {
    return this.database.query<StoredPerson>(peopleSql, [municipalityCode, null]);
  }

  one(municipalityCode: string, userId: string): Promise<StoredPerson | undefined> {
    return this.database.one<StoredPerson>(peopleSql, [municipalityCode, userId]);
  }

  /** Until the transaction ends, nobody else changes people in the municipality. */
  async oneAtATime(municipalityCode: string): Promise<void> {
    await this.database.query(oneAtATimeSql, [municipalityCode]);
  }

  /** Whose an e-mail is, in any municipality; undefined when it is nobody's. */
  async withEmail(email: string): Promise<string | undefined> {
    const found = await this.database.one<{ id: string | null }>('SELECT person_with_email($1) AS id', [email]);
    return found?.id ?? undefined;
  }

  /** Whether somebody has an assignment in another municipality, now or later. */
  async worksElsewhere(userId: string): Promise<boolean> {
    const found = await this.database.one<{ elsewhere: boolean }>('SELECT works_elsewhere($1) AS elsewhere', [userId]);
    return found?.elsewhere === true;
  }

  async addPerson(id: string, name: string, email: string): Promise<void> {
    await this.database.query('INSERT INTO app_user (id, name, email) VALUES ($1, $2, $3)', [id, name, email]);
  }

  /** False when somebody else has changed the person meanwhile; so for every change below. */
  async change({ id, version }: Read, name: string, email: string): Promise<boolean> {
    return (await this.database.change(changePersonSql, [id, version, name, email])) === 1;
  }

  /** `at` is the moment somebody is shut out from, or null to let them in. */
  async shutOut({ id, version }: Read, at: Date | null): Promise<boolean> {
    return (await this.database.change(shutOutSql, [id, version, at])) === 1;
  }

  async endLinks(userId: string, at: Date): Promise<void> {
    await this.database.change(endLinksSql, [userId, at]);
  }

  async addAssignment(id: string, userId: string, given: TimedAssignment): Promise<void> {
    const { role, unitId, validFrom, validTo } = given;
    await this.database.query(addAssignmentSql, [id, userId, role, unitId, validFrom, validTo]);
  }

  async changeAssignment({ id, version }: Read, { validFrom, validTo }: Period): Promise<boolean> {
    return (await this.database.change(changeAssignmentSql, [id, version, validFrom, validTo])) === 1;
  }

  async removeAssignment({ id, version }: Read): Promise<boolean> {
    return (await this.database.change('DELETE FROM assignment WHERE id = $1 AND version = $2', [id, version])) === 1;
  }
}
