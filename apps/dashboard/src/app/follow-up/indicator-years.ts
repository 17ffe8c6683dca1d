import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';
import { DataTable } from '../ui/data-table';
import { yearsTable } from './years-table';

/** The series as a table: value, counts, target and the municipality, year by year; and where the series breaks. */
@Component({
  selector: 'vagval-indicator-years',
  imports: [DataTable],
  template: `
    <vagval-data-table [content]="content()" />
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
  protected readonly breaks = computed(() =>
    this.page().breaks.map(({ schoolYear, reason }) =>
      this.language
        .texts()
        .indicatorPage.breakNote(this.language.format().schoolYear(schoolYear), reason[this.language.code()]),
    ),
  );
}
