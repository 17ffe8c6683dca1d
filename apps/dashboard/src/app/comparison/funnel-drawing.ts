import { Component, computed, inject, input } from '@angular/core';
import { chartTheme } from '@vagval/charts/chart-theme';
import { funnel } from '@vagval/charts/funnel';
import type { UnitComparison } from '@vagval/contracts/comparison/comparison';
import { Display } from '../core/display';
import { Language } from '../core/language';
import { Chart } from '../ui/chart';
import { comparedTable, dotsOf } from './compared-units';

/** The units by size and share within the limits of chance, with the same figures as a table. */
@Component({
  selector: 'vagval-funnel-drawing',
  imports: [Chart],
  template: `
    <vagval-chart [title]="title()" [summary]="summary()" [option]="option()" [table]="table()" [height]="400" />
    <p class="sub">{{ texts().equity.funnelHelp }} {{ texts().matrix.compared.shrunkenMeans }}</p>
  `,
  styles: `
    .sub {
      margin: 0.5rem 0 0;
    }
  `,
})
export class FunnelDrawing {
  private readonly language = inject(Language);
  private readonly display = inject(Display);

  readonly comparison = input.required<UnitComparison>();
  /** The share the funnel is drawn around. */
  readonly centre = input.required<number>();

  protected readonly texts = this.language.texts;
  private readonly dots = computed(() => dotsOf(this.comparison()).dots);
  protected readonly table = computed(() => comparedTable(this.comparison(), this.texts(), this.language.code()));
  protected readonly title = computed(() => {
    const { indicator, schoolYear } = this.comparison();
    const { matrix, format } = this.texts();
    const words = matrix.compared;
    return words.chartTitle(indicator.name[this.language.code()], format.schoolYear(schoolYear));
  });
  protected readonly option = computed(() => {
    const { matrix, format } = this.texts();
    const words = matrix.compared;
    const dots = this.dots();
    const centre = format.percent(this.centre());
    return funnel({
      // A single dot is the reader's own unit: it is named wherever it lies.
      dots: dots.map((dot) => ({ ...dot, isNamed: dot.isOutside || dots.length === 1 })),
      limits: this.comparison().limits,
      centre: this.centre(),
      lines: {
        centre: { name: words.together(centre), short: centre },
        limit95: { name: words.byChance(words.limit95), short: words.limit95 },
        limit998: { name: words.byChance(words.limit998), short: words.limit998 },
      },
      groups: words.pupils,
      write: (share) => format.percent(share),
      theme: chartTheme(this.display.isDark(), this.display.size()),
    });
  });
  protected readonly summary = computed(() => {
    const { matrix, format } = this.texts();
    const words = matrix.compared;
    const dots = this.dots();
    const outside = dots.filter(({ isOutside }) => isOutside).map(({ name }) => name);
    const [of, out] = [format.number(dots.length), format.number(outside.length)];
    if (dots.length === 0) return words.summaryNone;
    return outside.length === 0
      ? words.summaryWithin(of, dots.length === 1)
      : words.summaryOutside(of, out, format.list(outside));
  });
}
