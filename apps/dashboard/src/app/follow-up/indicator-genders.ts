import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { genderLines } from '@vagval/charts/gender-lines';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { cellOf, isProtected } from '../observations/measured-cell';
import { ProtectedNote } from '../observations/protected-note';
import { Chart } from '../ui/chart';
import { DataTable } from '../ui/data-table';
import { Empty } from '../ui/empty';
import type { TableContent } from '../ui/table-content';
import { axisNote, drawnWith } from './drawn-with';
import { formsShown } from './forms-shown';
import { GenderVerdicts } from './gender-verdicts';

/** Girls and boys over the years, as lines and as a table, and what can be said of the year for each. */
@Component({
  selector: 'vagval-indicator-genders',
  imports: [Chart, DataTable, Empty, GenderVerdicts, ProtectedNote],
  template: `
    @if (!isBroken()) {
      <vagval-empty [says]="texts().indicatorPage.noGenders" />
    } @else {
      @if (newest()) {
        <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" />
        @for (note of notes(); track note) {
          <p class="sub">{{ note }}</p>
        }
      } @else {
        <p class="sub">{{ texts().indicatorPage.noGendersEither }}</p>
      }
      <vagval-gender-verdicts class="apart" [page]="page()" />
      <vagval-data-table class="apart" [content]="table()" />
      @if (hasProtected()) {
        <vagval-protected-note />
      }
    }
  `,
  styles: `
    .apart {
      display: block;
      margin-top: var(--space-3);
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

  protected readonly hasProtected = computed(() =>
    this.page().series.some(({ girls, boys }) => isProtected(girls) || isProtected(boys)),
  );
  protected readonly title = computed(() =>
    this.texts().indicatorPage.gendersTitle(this.words().girls, this.words().boys),
  );
  private readonly drawnWith = computed(() => {
    const { indicator, target, series } = this.page();
    return drawnWith(indicator, target, this.texts(), { figures: series.flatMap(({ girls, boys }) => [girls, boys]) });
  });
  protected readonly notes = computed(() => axisNote(this.drawnWith().axis, this.texts()));
  protected readonly option = computed(() => {
    const { breaks, series } = this.page();
    return genderLines({
      ...this.drawnWith(),
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
