import { computed, inject, signal } from '@angular/core';
import {
  changeUnits,
  getUnitTree,
  previewUnitChange,
  type UnitChangeGiven,
  type UnitConsequences,
} from '@vagval/contracts/units/unit-tree';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';

/** The organisation in time, what a change would mean, and making it. */
export class OrganisationStore {
  private readonly api = inject(Api);
  private readonly resource = this.api.read(getUnitTree, () => ({}));
  private readonly refusal = signal<Trouble | null>(null);
  private readonly underWay = signal<'previewing' | 'changing' | null>(null);
  private readonly asked = signal<{ change: UnitChangeGiven; version: string; told: UnitConsequences } | null>(null);

  readonly tree = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  /** What the change that was asked about would mean; null while none is. */
  readonly preview = computed(() => this.asked()?.told ?? null);
  /** Why the last thing the reader asked for was refused, or null. */
  readonly refused = this.refusal.asReadonly();
  readonly busy = this.underWay.asReadonly();

  reload(): void {
    this.refusal.set(null);
    this.resource.reload();
  }

  /** Takes back what was asked, and what was said of it. */
  forget(): void {
    this.asked.set(null);
    this.refusal.set(null);
  }

  /** Asks what a change would mean. False when it was refused. */
  ask(change: UnitChangeGiven): Promise<boolean> {
    const version = this.tree()?.version ?? '';
    return this.tried('previewing', async () => {
      this.asked.set(null);
      this.asked.set({ change, version, told: await this.api.send(previewUnitChange, { version, change }) });
    });
  }

  /** Makes the change that was asked about. Null when it was refused; nothing has changed then. */
  async carryOut(): Promise<UnitConsequences | null> {
    const asked = this.asked();
    if (!asked) return null;
    let told: UnitConsequences | null = null;
    await this.tried('changing', async () => {
      const { version, change } = asked;
      told = (await this.api.send(changeUnits, { version, change })).consequences;
      this.asked.set(null);
      this.resource.reload();
    });
    return told;
  }

  private async tried(what: 'previewing' | 'changing', verb: () => Promise<void>): Promise<boolean> {
    if (this.underWay() !== null) return false;
    this.underWay.set(what);
    this.refusal.set(null);
    try {
      await verb();
      return true;
    } catch (error) {
      // Said beside the form, which keeps what was written in it.
      this.asked.set(null);
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.underWay.set(null);
    }
  }
}
