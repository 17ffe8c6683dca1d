import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';

/** How it is, in a sentence; then the value of the year and the target, large. */
@Component({
  selector: 'vagval-indicator-facts',
  template: `
    <p class="fact">{{ sentence() }}</p>
    @if (value(); as written) {
      <dl class="facts">
        <div>
          <dt>{{ texts().indicatorPage.inYear(year()) }}</dt>
          <dd>{{ written }}</dd>
        </div>
        @if (target(); as promised) {
          <div>
            <dt>{{ texts().indicatorPage.target }}</dt>
            <dd>{{ promised }}</dd>
          </div>
        }
      </dl>
    }
  `,
})
export class IndicatorFacts {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly year = computed(() => this.language.format().schoolYear(this.page().schoolYear));
  protected readonly sentence = computed(() => {
    const { indicator, result, target, status, expected } = this.page();
    return this.texts().figures.factSentence(indicator, result, target, status, expected);
  });
  /** Null where there is no number: the sentence has said why. */
  protected readonly value = computed(() => {
    const { result, indicator } = this.page();
    return result.kind === 'value' ? this.texts().figures.measuredWords(result, indicator) : null;
  });
  protected readonly target = computed(() => {
    const { target, indicator } = this.page();
    return target && this.texts().figures.targetWords(target, indicator);
  });
}
