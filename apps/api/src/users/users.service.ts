import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { AssignmentAnswer, Session, SignedOut } from '@vagval/contracts/users/session';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { roles, type Actor, type Role } from '@vagval/domain/actor';
import { DisclosureService } from '../disclosure/disclosure.service';
import { Clock } from '../platform/clock';
import { Database } from '../platform/database/database';
import { ProvidersRepository } from './providers.repository';
import { UsersRepository } from './users.repository';

/** What a session remembers of a person. */
export interface Remembered {
  readonly userId: string;
  readonly unitId: string;
  readonly role: Role;
}

const linkDays = 7;

/** Who people are and what they may work with. */
@Injectable()
export class UsersService {
  constructor(
    private readonly users: UsersRepository,
    private readonly providers: ProvidersRepository,
    private readonly disclosure: DisclosureService,
    private readonly database: Database,
    private readonly clock: Clock,
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
    return { kind: 'signed-in', name: user.name, assignment, assignments };
  }

  /** What somebody is told who is not signed in: the ways in. */
  signedOut(): Promise<SignedOut> {
    return this.anywhere(async () => ({
      kind: 'signed-out',
      exampleUsers: await this.exampleUsers(),
      providers: await this.providers.buttons(),
    }));
  }

  /** The caller of a request, or null when the person or the assignment is gone. */
  actor(remembered: Remembered): Promise<Actor | null> {
    return this.anywhere(() => this.actorOf(remembered));
  }

  private async actorOf(remembered: Remembered): Promise<Actor | null> {
    const session = await this.sessionOf(remembered);
    if (session.kind !== 'signed-in') return null;
    const { role, unitId, unitKind, municipalityCode } = session.assignment;
    const { userId } = remembered;
    return {
      userId,
      name: session.name,
      role,
      municipalityCode,
      unitId,
      reach: await this.users.reach(unitId),
      // Whoever answers for several units is shown the published figures: exact ones of two units tell of a third.
      seesOwnExact: (role === 'head' || role === 'counsellor') && unitKind === 'school-unit',
      exactView: await this.disclosure.viewOf({ userId, unitId, role }),
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
  async choose(userId: string, unitId: string, role: Role): Promise<Remembered> {
    const assignments = await this.anywhere(() => this.assignments(userId));
    const found = assignments.find((one) => one.unitId === unitId && one.role === role);
    if (!found) throw new RuleBroken('unit-not-found');
    return { userId, unitId, role };
  }

  /** Makes a user with one role over some nodes, and a token that signs in once, within seven days. */
  create(name: string, role: Role, unitIds: readonly string[]): Promise<string> {
    return this.anywhere(async () => {
      const user = { id: randomUUID(), name };
      await this.users.add(
        user,
        unitIds.map((unitId) => ({ role, unitId })),
      );
      const token = randomBytes(32).toString('base64url');
      const expires = new Date(this.clock.now().getTime() + linkDays * 24 * 60 * 60 * 1000);
      await this.users.addLink(hashOf(token), user.id, expires);
      return token;
    });
  }

  /** Who somebody is comes before which municipality they may see: it is asked of the whole installation. */
  private anywhere<T>(work: () => Promise<T>): Promise<T> {
    return this.database.within('installation', work);
  }

  /** Those that hold today. */
  private assignments(userId: string): Promise<AssignmentAnswer[]> {
    return this.users.assignments(userId, this.clock.now());
  }

  private async remember(userId: string): Promise<Remembered> {
    const [first] = await this.assignments(userId);
    if (!first) throw new RuleBroken('sign-in-link-invalid');
    return { userId, unitId: first.unitId, role: first.role };
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

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
