import { inject, type Signal } from '@angular/core';
import { getChoices } from '@vagval/contracts/choices/choices';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** The first choices of a unit's pupils, or of the whole municipality's. */
export class ChoicesStore {
  private readonly resource = inject(Api).read(getChoices, () => this.asked());

  constructor(private readonly asked: Signal<GivenOf<typeof getChoices> | undefined>) {}

  readonly choices = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);

  reload(): void {
    this.resource.reload();
  }
}
