import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import type { EChartsCoreOption } from 'echarts/core';
import { NgxEchartsDirective, provideEchartsCore } from 'ngx-echarts';
import { Language } from '../core/language';
import { DataTable } from './data-table';
import type { TableContent } from './table-content';

let made = 0;

/**
 * A figure: title, what it shows in a sentence, the drawing, and the same figures as a table. None of them can be left out,
 * because nobody should have to see a drawing to know what it says.
 */
@Component({
  selector: 'vagval-chart',
  imports: [DataTable, NgxEchartsDirective],
  providers: [provideEchartsCore({ echarts: () => import('./echarts') })],
  template: `
    <figure [attr.aria-labelledby]="id + '-title'">
      <figcaption>
        <h3 [id]="id + '-title'">{{ title() }}</h3>
        <p [id]="id + '-summary'" class="summary">{{ summary() }}</p>
      </figcaption>
      @if (asTable()) {
        <vagval-data-table [content]="table()" />
      } @else {
        <div
          class="drawing"
          role="img"
          [attr.aria-labelledby]="id + '-title'"
          [attr.aria-describedby]="id + '-summary'"
        >
          <div echarts [options]="still()" [initOpts]="drawn" [style.height.px]="height()"></div>
        </div>
      }
      <button type="button" class="button quiet" [attr.aria-pressed]="asTable()" (click)="asTable.set(!asTable())">
        {{ texts().ui.asTable }}
      </button>
    </figure>
  `,
  styles: `
    figure {
      margin: 0;
    }
    .summary {
      max-width: 62ch;
      margin: 0.2rem 0 var(--space-2);
      color: var(--muted);
    }
    .drawing {
      min-width: 0;
      margin-bottom: var(--space-1);
    }
    button {
      margin-left: -0.75rem;
    }
    @media print {
      button {
        display: none;
      }
    }
  `,
})
export class Chart {
  /** What is drawn, as a heading. */
  readonly title = input.required<string>();
  /** What the drawing says, in one or two sentences with the newest figure. */
  readonly summary = input.required<string>();
  /** From `libs/charts`. */
  readonly option = input.required<EChartsCoreOption>();
  readonly table = input.required<TableContent>();
  /** Height of the drawing in pixels. */
  readonly height = input(330);
  /** Whether the table is shown from the start. */
  readonly tableFirst = input(false);

  protected readonly id = `vagval-chart-${++made}`;
  protected readonly texts = inject(Language).texts;
  protected readonly asTable = signal(false);
  protected readonly drawn = { renderer: 'svg' as const };
  /** Nothing moves: a drawing that grows while it is read helps nobody. */
  protected readonly still = computed<EChartsCoreOption>(() => ({ ...this.option(), animation: false }));

  constructor() {
    effect(() => {
      const first = this.tableFirst();
      untracked(() => this.asTable.set(first));
    });
  }
}
