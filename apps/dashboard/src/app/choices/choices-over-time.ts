import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { shareLines } from '@vagval/charts/share-lines';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { cellOf } from '../observations/measured-cell';
import { Chart } from '../ui/chart';
import { Empty } from '../ui/empty';
import type { TableContent } from '../ui/table-content';
import { shares } from './programme-rows';

const patterns = ['vocational', 'nonTraditional', 'balanced'] as const;

/** Three patterns in the choices, school year by school year. */
@Component({
  selector: 'vagval-choices-over-time',
  imports: [Chart, Empty],
  template: `
    @if (newest()) {
      <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" />
      <p class="sub">{{ texts().choices.notJudged }}</p>
    } @else {
      <vagval-empty [says]="texts().choices.noYears" />
    }
  `,
  styles: `
    .sub {
      margin: 0.5rem 0 0;
    }
  `,
})
export class ChoicesOverTime {
  private readonly language = inject(Language);
  private readonly display = inject(Display);

  readonly choices = input.required<ChoicePatterns>();

  protected readonly texts = this.language.texts;
  private readonly years = computed(() => [...this.choices().years].sort((a, b) => a.schoolYear - b.schoolYear));
  protected readonly newest = computed(() =>
    this.years().findLast((year) => patterns.some((pattern) => year[pattern].kind === 'value')),
  );
  protected readonly title = computed(() => this.texts().choices.overTimeTitle(this.choices().unitName));
  protected readonly option = computed(() => {
    const { choices: words, format } = this.texts();
    return shareLines({
      lines: patterns.map((pattern) => ({
        name: words[pattern],
        points: new Map(this.years().map((year) => [year.schoolYear, year[pattern]])),
      })),
      breaks: this.choices().breaks.map(({ schoolYear }) => schoolYear),
      write: (value) => format.percent(value),
      theme: chartTheme(this.display.isDark(), this.display.size()),
    });
  });
  protected readonly summary = computed(() => {
    const { choices: words, figures, format } = this.texts();
    const year = this.newest();
    if (!year) return words.noYears;
    const [vocational, nonTraditional, balanced] = patterns.map((pattern) =>
      figures.measuredWords(year[pattern], shares),
    );
    return words.overTimeSummary(
      format.schoolYear(year.schoolYear),
      vocational ?? '',
      nonTraditional ?? '',
      balanced ?? '',
    );
  });
  protected readonly table = computed<TableContent>(() => {
    const { choices: words, figures, format } = this.texts();
    return {
      caption: words.overTimeCaption(this.choices().unitName),
      columns: [{ name: words.years }, ...patterns.map((pattern) => ({ name: words[pattern], numeric: true }))],
      rows: this.years().map((year) => ({
        name: format.schoolYear(year.schoolYear),
        cells: patterns.map((pattern) => cellOf(year[pattern], shares, figures)),
      })),
    };
  });
}
