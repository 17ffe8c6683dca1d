import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { InputOf } from '@vagval/contracts/endpoint';
import type { addAssignment, changeAssignment, endAssignment, OnePerson } from '@vagval/contracts/users/people';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { checkGiven, keepAdministered, keepOwnRole } from '@vagval/domain/users/given-assignment';
import { dayBefore, isReversed, type Period } from '@vagval/domain/users/period';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';
import { AccessTrail } from './access-trail';
import { PeopleRepository, type StoredAssignment, type StoredPerson } from './people.repository';
import { PeopleService, staffing } from './people.service';

/** What people of a municipality work with: giving, changing and ending assignments. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly persons: PeopleService,
    private readonly units: UnitsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly trail: AccessTrail,
  ) {}

  /** @throws RuleBroken `person-not-found`, and what `checkGiven` throws. */
  async add(actor: Actor, { userId, ...given }: InputOf<typeof addAssignment>): Promise<OnePerson> {
    const unit = await this.units.readable(actor, given.unitId);
    await this.people.oneAtATime(actor.municipalityCode);
    const stored = await this.mustFind(actor, userId);
    checkGiven(given, unit.kind, stored.assignments);
    await this.people.addAssignment(randomUUID(), userId, given);
    await this.trail.recorded(actor, 'users.assignment-added', {
      unitId: given.unitId,
      subject: userId,
      after: given,
    });
    return this.persons.get(actor, userId);
  }

  /**
   * @throws RuleBroken `person-not-found`, `assignment-not-found`, `own-administrator-role`, `last-administrator`,
   * `changed-meanwhile`, and what `checkGiven` throws.
   */
  async change(
    actor: Actor,
    { userId, assignmentId, version, ...period }: InputOf<typeof changeAssignment>,
  ): Promise<OnePerson> {
    await this.people.oneAtATime(actor.municipalityCode);
    const [stored, before] = await this.mustFindOne(actor, userId, assignmentId);
    const others = stored.assignments.filter(({ id }) => id !== assignmentId);
    checkGiven({ ...before, ...period }, before.unitKind, others);
    await this.mustLeaveAdministrators(actor, stored, before, period);
    if (!(await this.people.changeAssignment({ id: assignmentId, version }, period)))
      throw new RuleBroken('changed-meanwhile');
    await this.record(actor, 'users.assignment-changed', stored, before, period);
    return this.persons.get(actor, userId);
  }

  /** @throws RuleBroken `person-not-found`, `assignment-not-found`, `own-administrator-role`, `last-administrator`, `changed-meanwhile` */
  async end(
    actor: Actor,
    { userId, assignmentId, version }: InputOf<typeof endAssignment>,
  ): Promise<{ readonly person: OnePerson | null }> {
    await this.people.oneAtATime(actor.municipalityCode);
    const [stored, before] = await this.mustFindOne(actor, userId, assignmentId);
    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    const ended = { validFrom: before.validFrom, validTo: dayBefore(today) };
    const neverHeld = isReversed(ended);
    await this.mustLeaveAdministrators(actor, stored, before, neverHeld ? null : ended);
    const read = { id: assignmentId, version };
    const done = neverHeld ? await this.people.removeAssignment(read) : await this.people.changeAssignment(read, ended);
    if (!done) throw new RuleBroken('changed-meanwhile');
    await this.record(actor, 'users.assignment-ended', stored, before, ended);
    const isGone = neverHeld && stored.assignments.length === 1;
    return { person: isGone ? null : await this.persons.get(actor, userId) };
  }

  /** `after` is what is left of the assignment, null for nothing. */
  private async mustLeaveAdministrators(
    actor: Actor,
    person: StoredPerson,
    { id }: StoredAssignment,
    after: Period | null,
  ): Promise<void> {
    const { today } = await this.schoolYears.calendar(actor.municipalityCode);
    const changed = (one: StoredPerson): StoredPerson => ({
      ...one,
      assignments: one.assignments.flatMap((each) => (each.id !== id ? [each] : after ? [{ ...each, ...after }] : [])),
    });
    if (person.id === actor.userId) keepOwnRole(staffing([person]), staffing([changed(person)]), today);
    const all = await this.people.of(actor.municipalityCode);
    keepAdministered(staffing(all), staffing(all.map(changed)), today);
  }

  private record(
    actor: Actor,
    action: 'users.assignment-changed' | 'users.assignment-ended',
    { id }: StoredPerson,
    { role, unitId, validFrom, validTo }: StoredAssignment,
    after: Period,
  ): Promise<void> {
    const before = { role, validFrom, validTo };
    return this.trail.recorded(actor, action, { unitId, subject: id, before, after: { role, ...after } });
  }

  private async mustFind(actor: Actor, userId: string): Promise<StoredPerson> {
    const stored = await this.people.one(actor.municipalityCode, userId);
    if (!stored) throw new RuleBroken('person-not-found');
    return stored;
  }

  private async mustFindOne(actor: Actor, userId: string, id: string): Promise<[StoredPerson, StoredAssignment]> {
    const stored = await this.mustFind(actor, userId);
    const found = stored.assignments.find((one) => one.id === id);
    if (!found) throw new RuleBroken('assignment-not-found');
    return [stored, found];
  }
}
