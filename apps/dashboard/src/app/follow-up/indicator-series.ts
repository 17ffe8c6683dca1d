import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { seriesLine } from '@vagval/charts/series-line';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { Chart } from '../ui/chart';
import { Empty } from '../ui/empty';
import { axisNote, drawnWith } from './drawn-with';
import { isMunicipality } from './is-municipality';
import { seriesNotes } from './series-notes';
import { yearsTable } from './years-table';

/** The indicator over the years with its band of chance, beside the target and the rest of the municipality. */
@Component({
  selector: 'vagval-indicator-series',
  imports: [Chart, Empty],
  template: `
    @if (hasValue()) {
      <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" />
    } @else {
      <vagval-empty [says]="texts().indicatorPage.summaryOnlyGaps" />
    }
    @for (note of notes(); track note) {
      <p class="sub">{{ note }}</p>
    }
  `,
  styles: `
    .sub {
      margin: 0.5rem 0 0;
    }
  `,
})
export class IndicatorSeries {
  private readonly language = inject(Language);
  private readonly display = inject(Display);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  private readonly points = computed(() =>
    this.page().series.map((point) => {
      const result = point[this.page().gender];
      return {
        schoolYear: point.schoolYear,
        result,
        band: result.kind === 'value' ? point.interval : null,
        rest: point.rest,
      };
    }),
  );
  protected readonly hasValue = computed(() => this.points().some(({ result }) => result.kind === 'value'));
  /** On the municipality's own page there is nothing to set beside it. */
  private readonly isMunicipality = computed(() => isMunicipality(this.page()));

  protected readonly title = computed(() => {
    const { indicator, unitName } = this.page();
    return this.texts().indicatorPage.chartTitle(indicator.name[this.language.code()], unitName);
  });
  private readonly drawnWith = computed(() => {
    const { indicator, target } = this.page();
    const rests = this.isMunicipality() ? [] : this.points().map(({ rest }) => rest);
    return drawnWith(indicator, target, this.texts(), {
      figures: [...this.points().map(({ result }) => result), ...rests],
      bands: this.points().map(({ band }) => band),
    });
  });
  protected readonly option = computed(() => {
    const { unitName, breaks } = this.page();
    return seriesLine({
      ...this.drawnWith(),
      points: this.points(),
      name: unitName,
      rest: this.isMunicipality() ? null : this.texts().comparison.rest,
      breaks: breaks.map(({ schoolYear }) => schoolYear),
      theme: chartTheme(this.display.isDark(), this.display.size()),
    });
  });
  protected readonly table = computed(() => yearsTable(this.page(), this.texts(), this.language.code()));
  protected readonly summary = computed(() => {
    const { indicatorPage: words, figures, format } = this.texts();
    const { indicator, target } = this.page();
    const valued = this.points().filter(({ result }) => result.kind === 'value');
    const newest = valued.at(-1);
    if (!newest) return words.summaryOnlyGaps;
    const hasRest = !this.isMunicipality() && newest.rest.kind === 'value';
    return words.summary(
      figures.measuredWords(newest.result, indicator),
      format.schoolYear(newest.schoolYear),
      target && figures.targetWords(target, indicator),
      hasRest ? figures.measuredWords(newest.rest, indicator) : null,
      valued.length,
    );
  });
  protected readonly notes = computed(() => [
    ...(this.hasValue() ? axisNote(this.drawnWith().axis, this.texts()) : []),
    ...seriesNotes(this.page(), this.texts(), this.language.code()),
  ]);
}
