import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';
import { isProtected } from '../observations/measured-cell';
import { ProtectedNote } from '../observations/protected-note';
import { DataTable } from '../ui/data-table';
import { isMunicipality } from './is-municipality';
import { yearsTable } from './years-table';

/** The series as a table: value, counts, chance, target and the rest of the municipality, year by year; and where it breaks. */
@Component({
  selector: 'vagval-indicator-years',
  imports: [DataTable, ProtectedNote],
  template: `
    <vagval-data-table [content]="content()" />
    @if (hasProtected()) {
      <vagval-protected-note />
    }
    @for (note of breaks(); track note) {
      <p class="sub">{{ note }}</p>
    }
  `,
  styles: `
    .sub {
      margin: 0.75rem 0 0;
    }
  `,
})
export class IndicatorYears {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly content = computed(() => yearsTable(this.page(), this.language.texts(), this.language.code()));
  protected readonly hasProtected = computed(() => {
    const page = this.page();
    return page.series.some(
      (point) => isProtected(point[page.gender]) || (!isMunicipality(page) && isProtected(point.rest)),
    );
  });
  protected readonly breaks = computed(() =>
    this.page().breaks.map(({ schoolYear, reason }) =>
      this.language
        .texts()
        .indicatorPage.breakNote(this.language.format().schoolYear(schoolYear), reason[this.language.code()]),
    ),
  );
}
