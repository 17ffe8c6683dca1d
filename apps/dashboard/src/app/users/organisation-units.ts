import { computed, inject } from '@angular/core';
import { listUnits } from '@vagval/contracts/units/units';
import { Api } from '../core/api';
import { newest } from '../core/newest';
import { problemIn } from '../core/problem-of';
import { Reader } from '../core/reader';
import { SchoolYears } from '../school-years/school-years';

/** Every node of the organisation in reach, as it is in the newest school year: people are given work there, not in the past. */
export class OrganisationUnits {
  private readonly reader = inject(Reader);
  private readonly years = inject(SchoolYears);
  private readonly year = computed(() => this.years.years()[0]);
  private readonly resource = inject(Api).read(listUnits, () => {
    const schoolYear = this.year();
    return schoolYear === undefined || this.reader.key() === null ? undefined : { schoolYear };
  });
  private readonly answer = newest(this.resource);

  /** Empty until known. */
  readonly all = computed(() => this.answer() ?? []);
  readonly known = computed(() => this.answer() !== undefined);
  readonly problem = problemIn(this.resource);
}
