import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import { Language } from '../core/language';
import { Select } from '../ui/select';
import { SchoolYears } from './school-years';

/** Chooses a school year; the choice stands in the address as `?ar=`. */
@Component({
  selector: 'vagval-year-select',
  imports: [Select],
  template: `
    <vagval-select
      [label]="texts().ui.schoolYear"
      [options]="options()"
      [value]="'' + year()"
      (picked)="choose($event)"
    />
  `,
})
export class YearSelect {
  private readonly router = inject(Router);
  private readonly schoolYears = inject(SchoolYears);

  readonly year = input.required<number>();

  protected readonly texts = inject(Language).texts;
  protected readonly options = computed(() =>
    this.schoolYears.years().map((year) => ({ value: String(year), name: schoolYearLabel(year) })),
  );

  protected choose(ar: string): void {
    void this.router.navigate([], { queryParams: { ar }, queryParamsHandling: 'merge' });
  }
}
