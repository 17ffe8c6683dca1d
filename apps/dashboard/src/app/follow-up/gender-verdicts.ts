import { Component, computed, inject, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { AssessmentMark } from '../assessment/assessment-mark';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ScrollRegion } from '../ui/scroll-region';
import { formsShown } from './forms-shown';
import { judgedFigure } from './judged-figure';

/** The year's figures of girls and boys with what can be said of each; nothing of one that is not shown. */
@Component({
  selector: 'vagval-gender-verdicts',
  imports: [AssessmentMark, MeasuredFigure, ScrollRegion],
  template: `
    <vagval-scroll-region [label]="caption()">
      <table class="data">
        <caption>
          <span>{{ caption() }}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().indicatorPage.gender }}</th>
            <th scope="col">{{ texts().indicatorPage.value }}</th>
            <th scope="col">{{ texts().indicatorPage.change }}</th>
            @if (page().target) {
              <th scope="col">{{ texts().indicatorPage.targetColumn }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (row of rows(); track row.gender) {
            <tr>
              <th scope="row">{{ row.name }}</th>
              <td><vagval-measured [measured]="row.result" [indicator]="page().indicator" [full]="true" /></td>
              <td>
                @if (row.change; as mark) {
                  <vagval-assessment-mark [mark]="mark" />
                }
              </td>
              @if (page().target) {
                <td>
                  @if (row.status; as mark) {
                    <vagval-assessment-mark [mark]="mark" />
                  }
                </td>
              }
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
  `,
})
export class GenderVerdicts {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly caption = computed(() =>
    this.texts().indicatorPage.verdictsCaption(this.language.format().schoolYear(this.page().schoolYear)),
  );
  protected readonly rows = computed(() => {
    const page = this.page();
    const names = this.texts().figures.genderWords(formsShown(page.indicator, page.unitForms));
    const { changeMark, statusMark } = this.texts().assessment;
    return (['girls', 'boys'] as const).map((gender) => {
      const { result, assessment } = judgedFigure(page, gender);
      const isJudged = result.kind === 'value';
      return {
        gender,
        name: names[gender],
        result,
        change: isJudged && assessment.change.name !== 'counted' ? changeMark(assessment.change) : null,
        status: isJudged ? statusMark(assessment.status, page.indicator) : null,
      };
    });
  });
}
