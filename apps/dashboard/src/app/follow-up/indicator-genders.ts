import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { genderLines } from '@vagval/charts/gender-lines';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { cellOf } from '../observations/measured-cell';
import { Chart } from '../ui/chart';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import type { TableContent } from '../ui/table-content';
import { drawnWith } from './drawn-with';
import { formsShown } from './forms-shown';

/** Girls and boys over the years, as lines and as a table. */
@Component({
  selector: 'vagval-indicator-genders',
  imports: [Chart, DataTable, Empty],
  template: `
    @if (!isBroken()) {
      <vagval-empty [says]="texts().indicatorPage.noGenders" />
    } @else if (newest()) {
      <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" />
    } @else {
      <p class="sub">{{ texts().indicatorPage.noGendersEither }}</p>
      <vagval-data-table [content]="table()" />
    }
  `,
})
export class IndicatorGenders {
  private readonly language = inject(Language);
  private readonly display = inject(Display);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly isBroken = computed(() => this.page().indicator.breakdowns.includes('gender'));
  private readonly words = computed(() => {
    const { indicator, unitForms } = this.page();
    return this.texts().figures.genderWords(formsShown(indicator, unitForms));
  });
  /** The newest year in which both can be shown. */
  protected readonly newest = computed(() =>
    this.page().series.findLast(({ girls, boys }) => girls.kind === 'value' && boys.kind === 'value'),
  );

  protected readonly title = computed(() =>
    this.texts().indicatorPage.gendersTitle(this.words().girls, this.words().boys),
  );
  protected readonly option = computed(() => {
    const { indicator, target, breaks, series } = this.page();
    return genderLines({
      ...drawnWith(indicator, target, this.texts()),
      points: series,
      ...this.words(),
      breaks: breaks.map(({ schoolYear }) => schoolYear),
      theme: chartTheme(this.display.isDark(), this.display.size()),
    });
  });
  protected readonly summary = computed(() => {
    const newest = this.newest();
    if (!newest) return this.texts().indicatorPage.noGendersEither;
    const { figures, format, indicatorPage } = this.texts();
    const { indicator, schoolYear } = this.page();
    const summary = indicatorPage.gendersSummary(
      format.schoolYear(newest.schoolYear),
      this.words().girls,
      figures.measuredWords(newest.girls, indicator),
      this.words().boys,
      figures.measuredWords(newest.boys, indicator),
    );
    return newest.schoolYear < schoolYear ? `${summary} ${indicatorPage.gendersLater}` : summary;
  });
  protected readonly table = computed<TableContent>(() => {
    const { figures, format, indicatorPage } = this.texts();
    const { indicator, series } = this.page();
    const { girls, boys } = this.words();
    return {
      caption: indicatorPage.gendersCaption(girls, boys),
      columns: [
        { name: indicatorPage.schoolYear },
        ...[girls, boys].flatMap((name) => [
          { name, numeric: true },
          { name: indicatorPage.ofGender(name), numeric: true },
        ]),
      ],
      rows: [...series].reverse().map((point) => ({
        name: format.schoolYear(point.schoolYear),
        cells: [point.girls, point.boys].flatMap((measured) => [
          cellOf(measured, indicator, figures),
          { text: figures.countWords(measured, indicator) ?? '–', kind: 'number' as const },
        ]),
      })),
    };
  });
}
