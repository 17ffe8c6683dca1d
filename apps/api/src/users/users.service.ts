import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AssignmentAnswer, Session, SignedOut } from '@vagval/contracts/users/session';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { roles, type Actor, type Assignment, type Role } from '@vagval/domain/actor';
import type { AuditAction } from '@vagval/domain/audit-event';
import { linkHours, type LinkPurpose } from '@vagval/domain/users/link';
import { DisclosureService } from '../disclosure/disclosure.service';
import { Audit, theOperator, type Doer } from '../platform/audit/audit';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import type { User } from './user';
import { ProvidersRepository } from './providers.repository';
import { UsersRepository } from './users.repository';
import { ViewAsService } from './view-as.service';

/** What a session remembers of a person. */
export interface Remembered {
  readonly userId: string;
  readonly unitId: string;
  readonly role: Role;
  /** As whom they see the product for a while; left out when they see as themselves. */
  readonly viewAs?: Assignment;
}

/** Who people are and what they may work with. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly providers: ProvidersRepository,
    private readonly disclosure: DisclosureService,
    private readonly viewing: ViewAsService,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The person as the contract tells of them; signed out when there is nothing remembered, or no longer any assignment. */
  session(remembered: Remembered | null): Promise<Session> {
    return this.anywhere(() => this.sessionOf(remembered));
  }

  private async sessionOf(remembered: Remembered | null): Promise<Session> {
    const user = remembered && (await this.users.user(remembered.userId));
    const assignments = user ? await this.assignments(user.id) : [];
    const assignment = assignments.find((one) => remembered && isSame(one, remembered)) ?? assignments[0];
    if (!user || !assignment) return this.signedOut();
    const { id: userId, name, email, hasPassword } = user;
    const seen = await this.viewing.seen(assignment, remembered?.viewAs);
    const viewedFrom = seen && assignment;
    const own = { userId, name, email, hasPassword };
    return { kind: 'signed-in', ...own, assignment: seen ?? assignment, assignments, viewedFrom };
  }

  /** What somebody is told who is not signed in: the ways in. */
  signedOut(): Promise<SignedOut> {
    return this.anywhere(async () => ({
      kind: 'signed-out',
      exampleUsers: await this.exampleUsers(),
      providers: await this.providers.buttons(),
      needsSetup: await this.users.isEmpty(),
    }));
  }

  /**
   * The caller of a request. Null when the person, their leave to sign in or the assignment is gone, and for a session from
   * before they last chose a password.
   */
  actor(remembered: Remembered, signedInAt: Date): Promise<Actor | null> {
    return this.anywhere(async () => {
      const user = await this.users.user(remembered.userId);
      const isOver = !user || (user.passwordChangedAt !== null && signedInAt < user.passwordChangedAt);
      return isOver ? null : this.actorOf(remembered);
    });
  }

  private async actorOf(remembered: Remembered): Promise<Actor | null> {
    const session = await this.sessionOf(remembered);
    if (session.kind !== 'signed-in') return null;
    const { role, unitId, unitKind, municipalityCode } = session.assignment;
    const { userId } = remembered;
    const { viewedFrom } = session;
    return {
      userId,
      name: session.name,
      role,
      municipalityCode,
      unitId,
      reach: await this.users.reach(unitId, this.clock.now()),
      // Whoever answers for several units is shown the published figures: exact ones of two units tell of a third.
      // And whoever only sees as a head is no head: nothing exact is had by looking over a shoulder.
      seesOwnExact: !viewedFrom && (role === 'head' || role === 'counsellor') && unitKind === 'school-unit',
      exactView: viewedFrom ? null : await this.disclosure.viewOf({ userId, unitId, role }),
      viewedBy: viewedFrom && { role: viewedFrom.role, unitId: viewedFrom.unitId },
    };
  }

  /** @throws RuleBroken `example-not-available` when the user is not one of a made-up municipality's. */
  signInToExample(userId: string): Promise<Remembered> {
    return this.anywhere(async () => {
      const known = (await this.users.exampleUsers()).some(({ id }) => id === userId);
      if (!known) throw new RuleBroken('example-not-available');
      return this.remember(userId);
    });
  }

  /** @throws RuleBroken `sign-in-link-invalid` when the link is unknown, used or too old: which of them is not told. */
  signInWithLink(token: string): Promise<Remembered> {
    return this.anywhere(async () => {
      const userId = await this.users.useLink(hashOf(token), this.clock.now());
      if (!userId) throw new RuleBroken('sign-in-link-invalid');
      return this.remember(userId);
    });
  }

  /** @throws RuleBroken `unit-not-found` when the person has no such assignment. */
  choose({ userId, name }: Pick<Actor, 'userId' | 'name'>, unitId: string, role: Role): Promise<Remembered> {
    return this.anywhere(async () => {
      const found = (await this.assignments(userId)).find((one) => one.unitId === unitId && one.role === role);
      if (!found) throw new RuleBroken('unit-not-found');
      const told = { unitId, subject: userId, after: { role } };
      await this.audit.record(doerOf({ userId, name }, found), 'users.assignment-chosen', told);
      return { userId, unitId, role };
    });
  }

  /** Writes down that the person leaves. Nothing when nobody was signed in. */
  signOut(remembered: Remembered | null): Promise<void> {
    return this.anywhere(async () => {
      const session = await this.sessionOf(remembered);
      if (!remembered || session.kind === 'signed-out') return;
      const { userId } = remembered;
      const { unitId } = session.assignment;
      const by = doerOf({ userId, name: session.name }, session.assignment);
      await this.audit.record(by, 'users.signed-out', { unitId, subject: userId });
    });
  }

  /**
   * Makes a user with one role over some nodes, and the token of their invitation.
   *
   * @throws RuleBroken `email-taken` when somebody else has the e-mail.
   */
  create(name: string, role: Role, unitIds: readonly string[], email: string | null = null): Promise<string> {
    return this.anywhere(async () => {
      const user = { id: randomUUID(), name, email };
      if (email !== null && (await this.users.isTaken(email))) throw new RuleBroken('email-taken');
      await this.users.add(
        user,
        unitIds.map((unitId) => ({ role, unitId })),
      );
      await this.recordCreated(user, role, unitIds);
      return this.linkFor(user.id, 'invitation');
    });
  }

  /**
   * Makes the token of a personal link, which works once and for as long as `linkHours` says. Works within the wall of whoever
   * asks: the person must be in sight.
   */
  async linkFor(userId: string, purpose: LinkPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expires = new Date(this.clock.now().getTime() + linkHours[purpose] * 60 * 60 * 1000);
    await this.users.addLink(hashOf(token), userId, expires, purpose);
    return token;
  }

  /** In the trail of each municipality where the person has got the role, with the units there. */
  private async recordCreated(
    { id, name }: Pick<User, 'id' | 'name'>,
    role: Role,
    unitIds: readonly string[],
  ): Promise<void> {
    const places = Map.groupBy(await this.users.places(unitIds), (place) => place.municipalityCode);
    for (const [municipalityCode, units] of places) {
      await this.audit.record(theOperator(municipalityCode), 'users.created', {
        unitId: units.length === 1 ? units[0]?.id : null,
        subject: id,
        after: { name, role, units: units.map((unit) => unit.name) },
      });
    }
  }

  /** Who somebody is comes before which municipality they may see: it is asked of the whole installation. */
  private anywhere<T>(work: () => Promise<T>): Promise<T> {
    return this.database.within('installation', work);
  }

  /** Those that hold today. */
  private assignments(userId: string): Promise<AssignmentAnswer[]> {
    return this.users.assignments(userId, this.clock.now());
  }

  /** What a session remembers of somebody who has just signed in, which is written down. */
  private async remember(userId: string): Promise<Remembered> {
    return this.anywhere(async () => {
      const first = await this.firstAssignment(userId);
      if (!first) throw new RuleBroken('sign-in-link-invalid');
      await this.recordOwn(first, 'users.signed-in');
      return first;
    });
  }

  /** Writes down what somebody has done with their own account. Whoever has no assignment today stands in no trail. */
  recordOwn(
    person: Remembered | undefined,
    action: Extract<AuditAction, 'users.signed-in' | 'users.password-chosen'>,
  ): Promise<void> {
    return this.anywhere(async () => {
      const session = await this.sessionOf(person ?? null);
      if (!person || session.kind === 'signed-out') return;
      const by = doerOf({ userId: person.userId, name: session.name }, session.assignment);
      await this.audit.record(by, action, { unitId: person.unitId, subject: person.userId });
    });
  }

  /** What a session of somebody begins with, or undefined when no assignment of theirs holds today. */
  async firstAssignment(userId: string): Promise<Remembered | undefined> {
    const [first] = await this.anywhere(() => this.assignments(userId));
    return first && { userId, unitId: first.unitId, role: first.role };
  }

  private async exampleUsers() {
    const users = await this.users.exampleUsers();
    const withAssignments = await Promise.all(
      users.map(async (user) => ({ ...user, assignment: (await this.assignments(user.id))[0] })),
    );
    return withAssignments
      .flatMap(({ id, name, assignment }) => (assignment ? [{ id, name, assignment }] : []))
      .sort((a, b) => roles.indexOf(a.assignment.role) - roles.indexOf(b.assignment.role));
  }
}

function isSame(one: AssignmentAnswer, remembered: Remembered): boolean {
  return one.unitId === remembered.unitId && one.role === remembered.role;
}

/** A person in one of their assignments, as the audit trail tells of them. */
function doerOf({ userId, name }: Pick<Actor, 'userId' | 'name'>, assignment: AssignmentAnswer): Doer {
  return { userId, name, role: assignment.role, municipalityCode: assignment.municipalityCode };
}

/** What is kept of a token. */
export function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
