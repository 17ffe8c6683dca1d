import { inject, type Signal } from '@angular/core';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';

/** What needs the reader, for a unit and a school year. */
export class HeadPageStore {
  private readonly resource = inject(Api).read(getHeadPage, () => {
    const [unitId, schoolYear] = [this.unitId(), this.schoolYear()];
    return unitId === undefined || schoolYear === undefined ? undefined : { unitId, schoolYear };
  });

  constructor(
    private readonly unitId: Signal<string | undefined>,
    private readonly schoolYear: Signal<number | undefined>,
  ) {}

  readonly page = newest(this.resource);
  readonly loading = this.resource.isLoading;
  readonly problem = problemIn(this.resource);

  reload(): void {
    this.resource.reload();
  }
}
