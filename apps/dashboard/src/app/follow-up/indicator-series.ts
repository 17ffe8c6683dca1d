import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { seriesLine } from '@vagval/charts/series-line';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { Chart } from '../ui/chart';
import { Empty } from '../ui/empty';
import { drawnWith } from './drawn-with';
import { isMunicipality } from './is-municipality';
import { yearsTable } from './years-table';

/** The indicator over the years, beside the target and the whole municipality. */
@Component({
  selector: 'vagval-indicator-series',
  imports: [Chart, Empty],
  template: `
    @if (hasValue()) {
      <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" />
      @for (note of notes(); track note) {
        <p class="sub">{{ note }}</p>
      }
    } @else {
      <vagval-empty [says]="texts().indicatorPage.summaryOnlyGaps" />
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
    this.page().series.map((point) => ({
      schoolYear: point.schoolYear,
      result: point[this.page().gender],
      municipality: point.municipality,
    })),
  );
  protected readonly hasValue = computed(() => this.points().some(({ result }) => result.kind === 'value'));
  /** On the municipality's own page there is nothing to set beside it. */
  private readonly isMunicipality = computed(() => isMunicipality(this.page()));

  protected readonly title = computed(() => {
    const { indicator, unitName } = this.page();
    return this.texts().indicatorPage.chartTitle(indicator.name[this.language.code()], unitName);
  });
  protected readonly option = computed(() => {
    const { indicator, unitName, target, breaks } = this.page();
    return seriesLine({
      ...drawnWith(indicator, target, this.texts()),
      points: this.points(),
      name: unitName,
      municipality: this.isMunicipality() ? null : this.texts().indicatorPage.municipalityShort,
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
    const hasMunicipality = !this.isMunicipality() && newest.municipality.kind === 'value';
    return words.summary(
      figures.measuredWords(newest.result, indicator),
      format.schoolYear(newest.schoolYear),
      target && figures.targetWords(target, indicator),
      hasMunicipality ? figures.measuredWords(newest.municipality, indicator) : null,
      valued.length,
    );
  });
  protected readonly notes = computed(() => {
    const { indicatorPage: words, format } = this.texts();
    const breaks = this.page().breaks.map(({ schoolYear, reason }) =>
      words.breakNote(format.schoolYear(schoolYear), reason[this.language.code()]),
    );
    return [...breaks, ...(this.page().indicator.kind === 'promise' ? [] : [words.notJudged])];
  });
}
