import { computed, inject, signal } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { listUnits } from '@vagval/contracts/units/units';
import {
  addProvider,
  changeProvider,
  listProviders,
  removeProvider,
  testProvider,
  type ProviderFault,
  type SignInProvider,
} from '@vagval/contracts/users/providers';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn, problemOf, type Trouble } from '../core/problem-of';
import { SchoolYears } from '../school-years/school-years';

/** What a provider was found to be when it was tried. */
export interface Tried {
  readonly id: string;
  readonly fault: ProviderFault;
  readonly endsSession: boolean;
}

/** The providers of the municipality, the units that rules can name, and what can be done with them. */
export class SignInWaysStore {
  private readonly api = inject(Api);
  private readonly year = inject(SchoolYears).chosen(signal(undefined));
  private readonly resource = this.api.read(listProviders, () => ({}));
  private readonly unitsResource = this.api.read(listUnits, () => {
    const schoolYear = this.year();
    return schoolYear === undefined ? undefined : { schoolYear };
  });
  private readonly answeredUnits = newest(this.unitsResource);
  private readonly refusal = signal<Trouble | null>(null);
  private readonly result = signal<Tried | null>(null);
  private readonly underWay = signal<string | null>(null);

  readonly providers = newest(this.resource);
  readonly problem = problemIn(this.resource);
  /** The municipality first, then areas, then school units, each by name. */
  readonly units = computed(() =>
    [...(this.answeredUnits() ?? [])].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind)),
  );
  /** Why the last thing was refused, or null. */
  readonly refused = this.refusal.asReadonly();
  /** What the provider that was tried last was found to be, or null. */
  readonly tried = this.result.asReadonly();
  /** Id of the provider that something is being done with, `new` for one that is being added, or null. */
  readonly busyWith = this.underWay.asReadonly();

  reload(): void {
    this.resource.reload();
  }

  /** Forgets why the last thing was refused. */
  forget(): void {
    this.refusal.set(null);
  }

  /** Adds one, or changes the one with the id. False when it was refused. */
  save(given: GivenOf<typeof addProvider>, id: string | null): Promise<boolean> {
    return this.does(id ?? 'new', async () => {
      const { clientSecret, ...decided } = given;
      if (id === null) await this.api.send(addProvider, given);
      else await this.api.send(changeProvider, { ...decided, id, ...(clientSecret && { clientSecret }) });
    });
  }

  async try({ id }: Pick<SignInProvider, 'id'>): Promise<void> {
    this.result.set(null);
    await this.does(id, async () => this.result.set({ id, ...(await this.api.send(testProvider, { id })) }));
  }

  remove({ id }: Pick<SignInProvider, 'id'>): Promise<boolean> {
    return this.does(id, () => this.api.send(removeProvider, { id }));
  }

  private async does(id: string, verb: () => Promise<unknown>): Promise<boolean> {
    if (this.underWay() !== null) return false;
    this.underWay.set(id);
    this.refusal.set(null);
    try {
      await verb();
      this.resource.reload();
      return true;
    } catch (error) {
      // Said on the page. What was written stays in the form.
      this.refusal.set(problemOf(error));
      return false;
    } finally {
      this.underWay.set(null);
    }
  }
}

const kinds = ['municipality', 'area', 'school-unit'];
