import { computed, inject, Service, signal } from '@angular/core';
import { may, type Permission } from '@vagval/contracts/permissions';
import {
  chooseAssignment,
  getSession,
  signInToExample,
  signInWithLink,
  signOut,
  type AssignmentAnswer,
  type Session as SessionAnswer,
} from '@vagval/contracts/users/session';
import { endViewAs, viewAs } from '@vagval/contracts/users/view-as';
import { Api } from '../core/api';
import { problemOf, type Trouble } from '../core/problem-of';
import { Reader } from '../core/reader';

/** Who is using the page, and in which of their assignments. */
@Service()
export class Session {
  private readonly api = inject(Api);
  private readonly reader = inject(Reader);
  private readonly answer = signal<SessionAnswer | undefined>(undefined);
  private asked: Promise<void> | undefined;

  /** Undefined until the API has answered. */
  readonly current = this.answer.asReadonly();
  /** Set when the API could not even say who we are. */
  readonly problem = signal<Trouble | null>(null);
  /** The person, or null when nobody is signed in. */
  readonly person = computed(() => {
    const answer = this.answer();
    return answer?.kind === 'signed-in' ? answer : null;
  });
  /** The assignment the person works in now. */
  readonly assignment = computed(() => this.person()?.assignment ?? null);
  /** The person's own assignment while they see the product as another, or null. */
  readonly viewedFrom = computed(() => this.person()?.viewedFrom ?? null);
  /** Whether the assignment covers the whole municipality. */
  readonly reachesMunicipality = computed(() => this.assignment()?.unitKind === 'municipality');
  /** Whether the first administrator is still to come. */
  readonly needsSetup = computed(() => {
    const answer = this.answer();
    return answer?.kind === 'signed-out' && answer.needsSetup;
  });
  /** The example's ready-made users, to sign in as; empty elsewhere. */
  readonly exampleUsers = computed(() => {
    const answer = this.answer();
    return answer?.kind === 'signed-out' ? answer.exampleUsers : [];
  });

  /** The municipalities' own ways in. */
  readonly providers = computed(() => {
    const answer = this.answer();
    return answer?.kind === 'signed-out' ? answer.providers : [];
  });

  /** Whether the assignment gives a permission. The API decides; this only hides what it would refuse. */
  may(permission: Permission): boolean {
    const assignment = this.assignment();
    return assignment !== null && may(assignment.role, permission);
  }

  /** Asks the API who we are, once. Afterwards either `current` or `problem` is set. */
  ready(): Promise<void> {
    return (this.asked ??= this.ask());
  }

  /** Asks again after a failure, or when the API has forgotten us. */
  again(): Promise<void> {
    this.asked = undefined;
    return this.ready();
  }

  async signInToExample(userId: string): Promise<void> {
    this.accept(await this.api.send(signInToExample, { userId }));
  }

  /** Rejects when the link is used, too old or none of ours. */
  async signInWithLink(token: string): Promise<void> {
    this.accept(await this.api.send(signInWithLink, { token }));
  }

  async choose({ unitId, role }: Pick<AssignmentAnswer, 'unitId' | 'role'>): Promise<void> {
    this.accept(await this.api.send(chooseAssignment, { unitId, role }));
  }

  /** Sees as a role on a unit from now on. Rejects when that is refused. */
  async viewAs(seen: Pick<AssignmentAnswer, 'unitId' | 'role'>): Promise<void> {
    await this.api.send(viewAs, seen);
    await this.again();
  }

  async endViewAs(): Promise<void> {
    this.accept(await this.api.send(endViewAs, {}));
  }

  /** Where to sign out too, at the provider the person came in by; null when there is nothing more to end. */
  async signOut(): Promise<string | null> {
    const { endAt, ...answer } = await this.api.send(signOut, {});
    this.accept(answer);
    return endAt;
  }

  /** Takes in what the API has answered: who is using the page from now on. */
  accept(answer: SessionAnswer): void {
    this.asked = Promise.resolve();
    this.answer.set(answer);
    this.reader.key.set(answer.kind === 'signed-in' ? JSON.stringify([answer.name, answer.assignment]) : null);
  }

  private async ask(): Promise<void> {
    try {
      this.accept(await this.api.send(getSession, {}));
      this.problem.set(null);
    } catch (error) {
      // Whatever it was, the shell says so and lets the reader try again.
      this.problem.set(problemOf(error));
    }
  }
}
