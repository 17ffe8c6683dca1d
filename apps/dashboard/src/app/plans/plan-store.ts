import { computed, inject, type Signal } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { getPlan } from '@vagval/contracts/plans/plans';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** The plan that holds in a school year, with how its goals are going. */
export class PlanStore {
  private readonly resource = inject(Api).read(getPlan, () => this.asked());

  constructor(private readonly asked: Signal<GivenOf<typeof getPlan> | undefined>) {}

  readonly followed = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  /** How many of the plan's promises are kept, of those that have a figure. An indicator under two goals counts once. */
  readonly promises = computed(() => {
    const indicators = new Map(
      (this.followed()?.goals ?? []).flatMap(({ indicators: all }) =>
        all.map((one) => [one.indicator.id, one] as const),
      ),
    );
    const counted = [...indicators.values()]
      .filter(({ indicator }) => indicator.kind === 'promise')
      .map(({ assessment }) => assessment.status.name)
      .filter((name) => name === 'met' || name === 'not-met');
    return { met: counted.filter((name) => name === 'met').length, of: counted.length };
  });

  reload(): void {
    this.resource.reload();
  }
}
