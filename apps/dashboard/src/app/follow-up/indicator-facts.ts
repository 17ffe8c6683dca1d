import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { AssessmentMark } from '../assessment/assessment-mark';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { judgedFigure } from './judged-figure';

/** How it is, in a sentence; then the value of the year and the target, large, and the two verdicts in words. */
@Component({
  selector: 'vagval-indicator-facts',
  imports: [AssessmentMark, MeasuredFigure],
  template: `
    <p class="fact">{{ sentence() }}</p>
    <dl class="facts">
      @if (hasFigure()) {
        <div>
          <dt>{{ texts().indicatorPage.inYear(year()) }}</dt>
          <dd>
            <vagval-measured [measured]="page().result" [indicator]="page().indicator" />
          </dd>
        </div>
      }
      @if (target(); as promised) {
        <div>
          <dt>{{ texts().indicatorPage.target }}</dt>
          <dd>{{ promised }}</dd>
        </div>
      }
    </dl>
    @if (verdicts().length > 0) {
      <dl class="facts verdicts">
        @for (verdict of verdicts(); track verdict.name) {
          <div>
            <dt>{{ verdict.name }}</dt>
            <dd><vagval-assessment-mark [mark]="verdict.mark" [large]="true" /></dd>
          </div>
        }
      </dl>
    }
  `,
  styles: `
    .verdicts {
      margin-top: 0.9rem;
    }
    .verdicts > div {
      max-width: 21rem;
    }
  `,
})
export class IndicatorFacts {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly year = computed(() => this.language.format().schoolYear(this.page().schoolYear));
  protected readonly sentence = computed(() => this.texts().assessment.headline(judgedFigure(this.page())).text);
  /** A figure, or one that is held back and says why. Of the others the sentence has said all there is. */
  protected readonly hasFigure = computed(() =>
    ['value', 'nearly-all', 'few', 'suppressed'].includes(this.page().result.kind),
  );
  protected readonly target = computed(() => {
    const { target, indicator } = this.page();
    return target && this.texts().figures.targetWords(target, indicator);
  });
  /** None of a figure that is not shown: a verdict would tell of it. A promise is counted, so its change is not judged. */
  protected readonly verdicts = computed(() => {
    const { result, indicator, target, assessment } = this.page();
    if (result.kind !== 'value' || indicator.unit !== 'share') return [];
    const { assessment: words, indicatorPage } = this.texts();
    const { status, change } = assessment;
    return [
      ...(change.name === 'counted'
        ? []
        : [{ name: indicatorPage.againstYears(change.test?.prior.years ?? null), mark: words.changeMark(change) }]),
      ...(target === null ? [] : [{ name: indicatorPage.againstTarget, mark: words.statusMark(status, indicator) }]),
    ];
  });
}
