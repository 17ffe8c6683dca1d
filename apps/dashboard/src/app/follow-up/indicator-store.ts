import { inject, type Signal } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { getIndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** One indicator of a unit, over the years. */
export class IndicatorStore {
  private readonly resource = inject(Api).read(getIndicatorPage, () => this.asked());

  constructor(private readonly asked: Signal<GivenOf<typeof getIndicatorPage> | undefined>) {}

  readonly page = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);

  reload(): void {
    this.resource.reload();
  }
}
