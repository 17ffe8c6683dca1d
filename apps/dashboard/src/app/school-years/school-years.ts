import { computed, inject, Service, type Signal } from '@angular/core';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';
import { Reader } from '../core/reader';

/** The school years the municipality follows up. */
@Service()
export class SchoolYears {
  private readonly reader = inject(Reader);
  private readonly resource = inject(Api).read(listSchoolYears, () => (this.reader.key() === null ? undefined : {}));
  private readonly answer = newest(this.resource);

  /** Newest first; empty until known. */
  readonly years = computed(() => this.answer()?.years ?? []);
  readonly problem = problemIn(this.resource);

  /** The year an address asks for with `?ar=`, or the one that is followed up now; undefined until known. */
  chosen(asked: Signal<string | undefined>): Signal<number | undefined> {
    return computed(() => {
      const year = Number(asked());
      return this.years().includes(year) ? year : this.answer()?.current;
    });
  }

  reload(): void {
    this.resource.reload();
  }
}
