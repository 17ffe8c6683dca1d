import { Component, computed, inject, input } from '@angular/core';
import type { Measured } from '@vagval/domain/measured';
import type { FigureKind } from '@vagval/texts/figure-facts';
import { Language } from '../core/language';

/** A figure with the number it is counted on, or in words why there is none. One that is not shown has a hatch and no number. */
@Component({
  selector: 'vagval-measured',
  template: `
    @switch (state()) {
      @case ('number') {
        <span class="value">{{ words() }}</span>
        @if (count(); as counted) {
          <small>{{ counted }}</small>
        }
      }
      @case ('hidden') {
        <span class="hidden" [title]="texts().ui.hiddenBecause"
          >{{ words() }}<span class="hidden-visually"> ({{ texts().ui.hiddenBecause }})</span></span
        >
      }
      @default {
        <span class="state">{{ words() }}</span>
      }
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 0 0.5em;
      align-items: baseline;
    }
    .value {
      font-weight: 600;
      white-space: nowrap;
    }
    small {
      color: var(--muted);
      font-size: var(--text-small);
    }
    .hidden {
      padding: 0 0.5em;
      border-radius: 6px;
      background: var(--hatch);
      color: var(--muted);
    }
    .state {
      color: var(--muted);
      font-style: italic;
    }
  `,
})
export class MeasuredFigure {
  readonly measured = input.required<Measured>();
  readonly indicator = input.required<FigureKind>();
  /** ISO date the figure is expected, while it is not reported. */
  readonly expected = input<string | null>(null);
  /** Whether to say what it is counted on: "57 av 61 elever". */
  readonly full = input(false);

  protected readonly texts = inject(Language).texts;
  protected readonly state = computed(() => {
    const { kind } = this.measured();
    if (kind === 'suppressed') return 'hidden';
    return kind === 'value' || kind === 'nearly-all' ? 'number' : 'words';
  });
  protected readonly words = computed(() =>
    this.texts().figures.measuredWords(this.measured(), this.indicator(), this.expected()),
  );
  protected readonly count = computed(() =>
    this.full() ? this.texts().figures.countWords(this.measured(), this.indicator()) : null,
  );
}
