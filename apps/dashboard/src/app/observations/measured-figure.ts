import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Measured } from '@vagval/domain/measured';
import type { FigureKind } from '@vagval/texts/figure-facts';
import { Language } from '../core/language';
import { Explained } from '../ui/explained';

/**
 * A figure with the number it is counted on, or in words why there is none. One that is not shown has a hatch and no number,
 * and says why when it is asked: the same whatever the reason, for the reason would tell of the figure.
 */
@Component({
  selector: 'vagval-measured',
  imports: [Explained],
  template: `
    @switch (state()) {
      @case ('number') {
        <span class="value">{{ words() }}</span>
      }
      @case ('protected') {
        <span [class]="measured().kind === 'suppressed' ? 'hidden' : 'band'">
          @if (explains()) {
            <vagval-explained [text]="why()" [more]="more()">{{ words() }}</vagval-explained>
          } @else {
            {{ words() }}
          }
        </span>
      }
      @default {
        <span class="state">{{ words() }}</span>
      }
    }
    @if (count(); as counted) {
      &ngsp;<small>{{ counted }}</small>
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
    .band {
      font-weight: 600;
      // Several words, where a number has room for one.
      white-space: normal;
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
  /** Whether one that is not shown explains itself. Where there are very many, one explanation beside them is enough. */
  readonly explained = input(true);

  private readonly isInLink = inject(RouterLink, { optional: true }) !== null;
  protected readonly texts = inject(Language).texts;
  protected readonly state = computed(() => {
    const { kind } = this.measured();
    if (kind === 'suppressed' || kind === 'nearly-all' || kind === 'few') return 'protected';
    return kind === 'value' ? 'number' : 'words';
  });
  protected readonly words = computed(() =>
    this.texts().figures.measuredWords(this.measured(), this.indicator(), this.expected()),
  );
  protected readonly count = computed(() =>
    this.full() ? this.texts().figures.countWords(this.measured(), this.indicator()) : null,
  );
  /** A link has no room for a button: the page it leads to explains. */
  protected readonly explains = computed(() => this.explained() && !this.isInLink);
  protected readonly why = computed(() => {
    return this.texts().disclosure.why(this.measured())?.text ?? '';
  });
  protected readonly more = computed(() => ({
    name: this.texts().disclosure.readMore,
    link: '/metoder/sa-skyddas-eleverna',
  }));
}
