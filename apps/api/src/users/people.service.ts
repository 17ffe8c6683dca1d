import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { InputOf } from '@vagval/contracts/endpoint';
import type {
  changePerson,
  HandedLink,
  invitePerson,
  listPeople,
  OnePerson,
  Person,
  shutPersonOut,
} from '@vagval/contracts/users/people';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import {
  checkGiven,
  keepAdministered,
  type Staffing,
  type TimedAssignment,
} from '@vagval/domain/users/given-assignment';
import { linkHours } from '@vagval/domain/users/link';
import { phaseOn } from '@vagval/domain/users/period';
import { personState } from '@vagval/domain/users/person-state';
import { textsOf } from '@vagval/texts/texts';
import { Clock } from '../platform/clock';
import { Mail } from '../platform/mail';
import { publicAddress, SETTINGS, type Settings } from '../platform/settings';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';
import { AccessTrail } from './access-trail';
import { PeopleRepository, type StoredPerson } from './people.repository';
import { matchesPerson } from './people-search';
import { UsersService } from './users.service';

/** The people of a municipality: finding them, inviting them, and whether they may come in. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly people: PeopleRepository,
    private readonly users: UsersService,
    private readonly units: UnitsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly trail: AccessTrail,
    private readonly mail: Mail,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** By name. */
  async list(actor: Actor, asked: InputOf<typeof listPeople>): Promise<Person[]> {
    if (asked.unitId !== undefined) await this.units.readable(actor, asked.unitId);
    const nodes = asked.unitId === undefined ? [] : await this.units.nodes(actor.municipalityCode);
    const today = await this.today(actor);
    return (await this.people.of(actor.municipalityCode))
      .map((stored) => told(stored, today))
      .filter((one) => matchesPerson(one, asked, nodes))
      .sort((a, b) => byName.compare(a.name, b.name));
  }

  /** @throws RuleBroken `person-not-found` for those of other municipalities too. */
  async get(actor: Actor, userId: string): Promise<OnePerson> {
    const stored = await this.mustFind(actor, userId);
    const mayChangeAccount = !(await this.people.worksElsewhere(userId));
    return { ...told(stored, await this.today(actor)), mayChangeAccount, self: userId === actor.userId };
  }

  /**
   * Invites somebody who is new here. The link of somebody who is known elsewhere lets nobody in: whoever invites could
   * otherwise come in as them, there.
   *
   * @throws RuleBroken `person-already-here`, and what `checkGiven` throws.
   */
  async invite(actor: Actor, { name, email, assignments }: InputOf<typeof invitePerson>): Promise<HandedLink> {
    await this.people.oneAtATime(actor.municipalityCode);
    const known = await this.people.withEmail(email);
    if (known && (await this.people.one(actor.municipalityCode, known))) throw new RuleBroken('person-already-here');
    const userId = known ?? randomUUID();
    if (!known) await this.people.addPerson(userId, name, email);
    const given: TimedAssignment[] = [];
    for (const one of assignments) {
      const unit = await this.units.readable(actor, one.unitId);
      checkGiven(one, unit.kind, given);
      given.push(one);
      await this.people.addAssignment(randomUUID(), userId, one);
    }
    await this.trail.recorded(actor, 'users.invited', {
      unitId: given[0]?.unitId ?? null,
      subject: userId,
      after: { name, email, ...given[0] },
    });
    return this.handOut({ id: userId, name, email }, 'invitation');
  }

  /**
   * A new link; those before it end.
   *
   * @throws RuleBroken `person-not-found`, `person-disabled`, or `account-shared` when the person works elsewhere too.
   */
  async renewLink(actor: Actor, userId: string): Promise<HandedLink> {
    await this.people.oneAtATime(actor.municipalityCode);
    const stored = await this.mustFind(actor, userId);
    await this.mustBeOurs(userId);
    if (stored.disabled) throw new RuleBroken('person-disabled');
    await this.people.endLinks(userId, this.clock.now());
    const purpose = stored.hasSignedIn ? 'reset' : 'invitation';
    await this.trail.recorded(actor, 'users.link-renewed', { subject: userId });
    return this.handOut(stored, purpose);
  }

  /** @throws RuleBroken `person-not-found`, `account-shared`, `email-taken`, `changed-meanwhile` */
  async change(actor: Actor, { userId, name, email, version }: InputOf<typeof changePerson>): Promise<OnePerson> {
    await this.people.oneAtATime(actor.municipalityCode);
    const stored = await this.mustFind(actor, userId);
    await this.mustBeOurs(userId);
    const owner = await this.people.withEmail(email);
    if (owner && owner !== userId) throw new RuleBroken('email-taken');
    if (!(await this.people.change({ id: userId, version }, name, email))) throw new RuleBroken('changed-meanwhile');
    await this.trail.recorded(actor, 'users.changed', {
      subject: userId,
      before: { name: stored.name, email: stored.email },
      after: { name, email },
    });
    return this.get(actor, userId);
  }

  /**
   * Shuts somebody out at once, or lets them in again.
   *
   * @throws RuleBroken `person-not-found`, `account-shared`, `own-administrator-role`, `last-administrator`, `changed-meanwhile`
   */
  async shutOut(actor: Actor, { userId, disabled, version }: InputOf<typeof shutPersonOut>): Promise<OnePerson> {
    await this.people.oneAtATime(actor.municipalityCode);
    const stored = await this.mustFind(actor, userId);
    await this.mustBeOurs(userId);
    if (userId === actor.userId) throw new RuleBroken('own-administrator-role');
    const before = await this.people.of(actor.municipalityCode);
    const after = before.map((one) => (one.id === userId ? { ...one, disabled } : one));
    keepAdministered(staffing(before), staffing(after), await this.today(actor));
    const at = disabled ? this.clock.now() : null;
    if (!(await this.people.shutOut({ id: userId, version }, at))) throw new RuleBroken('changed-meanwhile');
    if (disabled) await this.people.endLinks(userId, this.clock.now());
    await this.trail.recorded(actor, disabled ? 'users.disabled' : 'users.enabled', {
      subject: userId,
      before: { disabled: stored.disabled },
      after: { disabled },
    });
    return this.get(actor, userId);
  }

  private async handOut(
    { id, name, email }: Pick<StoredPerson, 'id' | 'name' | 'email'>,
    purpose: HandedLink['purpose'],
  ): Promise<HandedLink> {
    const token = await this.users.linkFor(id, purpose);
    // The same answer for somebody who works elsewhere too, but a link that is over before it is opened.
    const isElsewhere = await this.people.worksElsewhere(id);
    if (isElsewhere) await this.people.endLinks(id, this.clock.now());
    const mailed = this.mail.isSet && email !== null;
    if (mailed && !isElsewhere) {
      const link = publicAddress(this.settings, `/logga-in/${token}`);
      await this.mail.send({ to: email, ...textsOf('sv').mails[purpose]({ name, link, hours: linkHours[purpose] }) });
    }
    return { userId: id, purpose, token, mailed };
  }

  private async mustFind(actor: Actor, userId: string): Promise<StoredPerson> {
    const stored = await this.people.one(actor.municipalityCode, userId);
    if (!stored) throw new RuleBroken('person-not-found');
    return stored;
  }

  /** An account that another municipality relies on is not changed from here. */
  private async mustBeOurs(userId: string): Promise<void> {
    if (await this.people.worksElsewhere(userId)) throw new RuleBroken('account-shared');
  }

  private async today(actor: Actor): Promise<string> {
    return (await this.schoolYears.calendar(actor.municipalityCode)).today;
  }
}

const byName = new Intl.Collator('sv');

/** Everyone's assignments, as the rules of administrators want them. */
export function staffing(people: readonly StoredPerson[]): Staffing[] {
  return people.flatMap(({ disabled, assignments }) => assignments.map((one) => ({ ...one, disabled })));
}

/** A person as a reader is told of them on a day. */
function told({ hasSignedIn, ...stored }: StoredPerson, today: string): Person {
  return {
    ...stored,
    state: personState({ ...stored, hasSignedIn }, today),
    assignments: stored.assignments.map((one) => ({ ...one, phase: phaseOn(one, today) })),
  };
}
