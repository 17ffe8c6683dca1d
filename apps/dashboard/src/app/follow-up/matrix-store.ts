import { computed, inject, type Signal } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { getMatrix, type Matrix } from '@vagval/contracts/follow-up/matrix';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

type Asked = GivenOf<typeof getMatrix>;
type Row = Matrix['rows'][number];

/** The units × the indicators of the plan, and which units have reported what. */
export class MatrixStore {
  private readonly resource = inject(Api).read(getMatrix, () => this.asked());

  constructor(private readonly asked: Signal<Asked | undefined>) {}

  readonly matrix = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);
  private readonly units = computed(() => this.matrix()?.rows.filter(({ kind }) => kind === 'unit') ?? []);
  /** How many units have reported all that could be reported by now, and of how many. */
  readonly reporting = computed(() => ({ complete: this.units().filter(hasReported).length, of: this.units().length }));

  reload(): void {
    this.resource.reload();
  }
}

/** A unit that has reported something and owes nothing: what a source is still to publish is not the unit's debt. */
function hasReported({ reported, cells }: Row): boolean {
  return reported > 0 && cells.every(({ result, expected }) => result.kind !== 'not-reported' || expected !== null);
}
