import { Component, computed, inject } from '@angular/core';
import type { FigureKind } from '@vagval/texts/figure-facts';
import { Language } from '../core/language';

const marks = ['met', 'notMet', 'better', 'worse', 'left', 'uncertain'] as const;
const share: FigureKind = { unit: 'share', counted: 'pupils', kind: 'rate' };

/** What the marks of the matrix mean. */
@Component({
  selector: 'vagval-matrix-legend',
  template: `
    <h3>{{ texts().legend }}</h3>
    <dl>
      @for (sign of signs(); track sign.look) {
        <div>
          <dt [class]="sign.look">{{ sign.sign }}</dt>
          <dd>{{ sign.meaning }}</dd>
        </div>
      }
    </dl>
    <p>{{ texts().legendCount }}</p>
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-3);
      color: var(--muted);
      font-size: var(--text-small);
    }
    h3 {
      margin-bottom: 0.5rem;
      font: 600 1em var(--sans);
    }
    dl {
      display: flex;
      flex-wrap: wrap;
      gap: 0.45rem 1.4rem;
      margin: 0 0 0.45rem;
    }
    div {
      display: flex;
      gap: 0.5rem;
      align-items: baseline;
    }
    dt {
      flex: none;
      padding: 0.05rem 0.5rem;
      border-radius: 6px;
      background: var(--calm-soft);
      font-weight: 600;
    }
    dd {
      max-width: 44ch;
      margin: 0;
    }
    .met,
    .better {
      background: var(--good-soft);
      color: var(--good);
    }
    .notMet,
    .worse {
      background: var(--bad-soft);
      color: var(--bad);
    }
    .left {
      background: var(--watch-soft);
      color: var(--watch);
    }
    .hidden {
      background: var(--hatch);
      font-weight: 400;
    }
  `,
})
export class MatrixLegend {
  private readonly language = inject(Language);
  protected readonly texts = computed(() => this.language.texts().matrix);
  protected readonly signs = computed(() => {
    const { figures, matrix } = this.language.texts();
    return [
      ...marks.map((look) => ({ look, sign: matrix.signs[look][0], meaning: matrix.signs[look][1] })),
      { look: 'band', sign: figures.measuredWords({ kind: 'few', group: null }, share), meaning: matrix.bandMeans },
      { look: 'hidden', sign: figures.measuredWords({ kind: 'suppressed' }, share), meaning: matrix.hiddenMeans },
    ];
  });
}
