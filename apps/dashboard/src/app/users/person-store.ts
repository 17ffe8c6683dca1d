import { computed, inject, linkedSignal, signal, type Signal } from '@angular/core';
import type { Endpoint, GivenOf, OutputOf } from '@vagval/contracts/endpoint';
import {
  addAssignment,
  changeAssignment,
  changePerson,
  endAssignment,
  getPerson,
  renewLink,
  shutPersonOut,
  type HandedLink,
  type OnePerson,
  type PersonAssignment,
} from '@vagval/contracts/users/people';
import { phases, type Period } from '@vagval/domain/users/period';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** One person, and what can be done with them. Each verb says whether it was done; why not is in `refused`. */
export class PersonStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(getPerson, () => ({ userId: this.userId() }));
  private readonly fetched = newest(this.resource);

  constructor(private readonly userId: Signal<string>) {}

  /** The person, with what the last thing done changed. Null when the municipality no longer has them. */
  readonly person = linkedSignal<OnePerson | null | undefined>(() => this.fetched());
  readonly problem = problemIn(this.resource);
  readonly refused = signal<Trouble | null>(null);
  readonly busy = signal(false);
  /** The link that was handed out last; it is shown this once. */
  readonly handed = signal<HandedLink | null>(null);
  /** The assignments in time, what holds now first; phases without any are left out. */
  readonly assignments = computed(() => {
    const all = this.person()?.assignments ?? [];
    const order = [phases[1], phases[2], phases[0]];
    return order
      .map((phase) => ({ phase, held: all.filter((one) => one.phase === phase) }))
      .filter(({ held }) => held.length > 0);
  });

  reload(): void {
    this.refused.set(null);
    this.resource.reload();
  }

  rename(name: string, email: string): Promise<boolean> {
    return this.become(this.done(changePerson, { userId: this.userId(), name, email, version: this.version() }));
  }

  shutOut(disabled: boolean): Promise<boolean> {
    return this.become(this.done(shutPersonOut, { userId: this.userId(), disabled, version: this.version() }));
  }

  add(given: Omit<GivenOf<typeof addAssignment>, 'userId'>): Promise<boolean> {
    return this.become(this.done(addAssignment, { userId: this.userId(), ...given }));
  }

  changeDays({ id, version }: PersonAssignment, period: Period): Promise<boolean> {
    return this.become(this.done(changeAssignment, { userId: this.userId(), assignmentId: id, version, ...period }));
  }

  async end({ id, version }: PersonAssignment): Promise<boolean> {
    const answer = await this.done(endAssignment, { userId: this.userId(), assignmentId: id, version });
    if (answer) this.person.set(answer.person);
    return answer !== null;
  }

  async renewLink(): Promise<boolean> {
    const link = await this.done(renewLink, { userId: this.userId() });
    if (link) this.handed.set(link);
    return link !== null;
  }

  private version(): number {
    return this.person()?.version ?? 1;
  }

  private async become(doing: Promise<OnePerson | null>): Promise<boolean> {
    const after = await doing;
    if (after) this.person.set(after);
    return after !== null;
  }

  private async done<E extends Endpoint>(endpoint: E, given: GivenOf<E>): Promise<OutputOf<E> | null> {
    if (this.busy()) return null;
    this.busy.set(true);
    this.refused.set(null);
    try {
      return await this.api.send(endpoint, given);
    } catch (error) {
      // Said on the page, at the field it is about where there is one.
      this.refused.set(problemOf(error));
      return null;
    } finally {
      this.busy.set(false);
    }
  }
}
