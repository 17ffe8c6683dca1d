import { inject, type Signal, signal } from '@angular/core';
import { getProtection, getSights, setProtection, tryProtection } from '@vagval/contracts/admin/protection';
import type { GivenOf, OutputOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** What is asked when protection is tried or raised. */
export type AskedProtection = GivenOf<typeof setProtection>;

/** How a municipality's figures are protected, what other rules would do, and what the head of a school sees. */
export class ProtectionStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(getProtection, () => ({}));
  private readonly sightsResource;

  readonly protection = newest(this.resource);
  readonly problem = problemIn(this.resource);
  readonly sights;
  readonly sightsProblem;
  readonly trial = signal<OutputOf<typeof tryProtection> | null>(null);
  readonly refused = signal<Trouble | null>(null);
  readonly isSaved = signal(false);
  readonly busy = signal(false);

  /** @param seen Whose sight is asked for, and in which school year. */
  constructor(seen: Signal<GivenOf<typeof getSights> | undefined>) {
    this.sightsResource = this.api.read(getSights, seen);
    this.sights = newest(this.sightsResource);
    this.sightsProblem = problemIn(this.sightsResource);
  }

  reload(): void {
    this.resource.reload();
  }

  async tryOut(asked: AskedProtection): Promise<void> {
    await this.ask(async () => this.trial.set(await this.api.send(tryProtection, asked)));
  }

  async save(asked: AskedProtection): Promise<void> {
    await this.ask(async () => {
      this.resource.set(await this.api.send(setProtection, asked));
      this.sightsResource.reload();
      this.isSaved.set(true);
    });
  }

  private async ask(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.refused.set(null);
    this.trial.set(null);
    this.isSaved.set(false);
    try {
      await work();
    } catch (error) {
      // What the API refuses is said beside the buttons; the form stays as it was filled in.
      this.refused.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
