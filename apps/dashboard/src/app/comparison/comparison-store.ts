import { inject, type Signal } from '@angular/core';
import { compareUnits } from '@vagval/contracts/comparison/comparison';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** The units in reach on one indicator, against what chance gives. */
export class ComparisonStore {
  private readonly resource = inject(Api).read(compareUnits, () => this.asked());

  constructor(private readonly asked: Signal<GivenOf<typeof compareUnits> | undefined>) {}

  readonly comparison = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);

  reload(): void {
    this.resource.reload();
  }
}
