import { Component, computed, inject, input } from '@angular/core';
import type { ChoicePatterns } from '@vagval/contracts/choices/choices';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { shares } from './programme-rows';

/** Patterns in the choices, counted by the fixed shares of the whole country. */
@Component({
  selector: 'vagval-choice-facts',
  imports: [MeasuredFigure],
  template: `
    <dl class="pairs">
      @for (row of rows(); track row.name) {
        <div [class.part]="row.isPart">
          <dt>{{ row.name }}</dt>
          <dd><vagval-measured [measured]="row.measured" [indicator]="kind" [full]="true" /></dd>
        </div>
      }
    </dl>
    <p class="sub">{{ texts().choices.patternsMean }}</p>
  `,
  styles: `
    .part dt {
      padding-left: 1rem;
    }
    .sub {
      margin: var(--space-1) 0 0;
    }
  `,
})
export class ChoiceFacts {
  readonly choices = input.required<ChoicePatterns>();

  protected readonly kind = shares;
  protected readonly texts = inject(Language).texts;
  protected readonly rows = computed(() => {
    const words = this.texts().choices;
    const { balanced, nonTraditional, nonTraditionalGirls, nonTraditionalBoys, vocational } = this.choices();
    return [
      { name: words.balanced, measured: balanced, isPart: false },
      { name: words.nonTraditional, measured: nonTraditional, isPart: false },
      { name: words.nonTraditionalGirls, measured: nonTraditionalGirls, isPart: true },
      { name: words.nonTraditionalBoys, measured: nonTraditionalBoys, isPart: true },
      { name: words.vocational, measured: vocational, isPart: false },
    ];
  });
}
