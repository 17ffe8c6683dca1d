import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { AssessmentMark } from '../assessment/assessment-mark';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ScrollRegion } from '../ui/scroll-region';

/** The same year on the other units, in the order the API gives: by name, the municipality last. Never by value. */
@Component({
  selector: 'vagval-indicator-units',
  imports: [AssessmentMark, MeasuredFigure, RouterLink, ScrollRegion],
  template: `
    <vagval-scroll-region [label]="caption()">
      <table class="data">
        <caption>
          <span>{{ caption() }}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().indicatorPage.unit }}</th>
            <th scope="col" class="number">{{ texts().indicatorPage.value }}</th>
            <th scope="col" class="number">{{ texts().indicatorPage.of }}</th>
            <th scope="col">{{ texts().indicatorPage.state }}</th>
          </tr>
        </thead>
        <tbody>
          @for (unit of rows(); track unit.unitId) {
            <tr>
              <th scope="row">
                @if (unit.unitId === page().unitId) {
                  <b>{{ unit.unitName }}</b>
                } @else {
                  <a [routerLink]="[]" [queryParams]="{ enhet: unit.unitId }" queryParamsHandling="merge">{{
                    unit.unitName
                  }}</a>
                }
              </th>
              <td class="number"><vagval-measured [measured]="unit.result" [indicator]="page().indicator" /></td>
              <td class="number">{{ unit.group }}</td>
              <td>
                @if (unit.mark; as mark) {
                  <vagval-assessment-mark [mark]="mark" />
                }
              </td>
            </tr>
          }
        </tbody>
      </table>
    </vagval-scroll-region>
  `,
})
export class IndicatorUnits {
  private readonly language = inject(Language);

  readonly page = input.required<IndicatorPage>();

  protected readonly texts = this.language.texts;
  protected readonly rows = computed(() => {
    const { units, gender, indicator } = this.page();
    return units.map(({ unitId, unitName, assessment, ...figures }) => {
      const result = figures[gender];
      const group = 'group' in result ? result.group : null;
      return {
        unitId,
        unitName,
        result,
        group: group === null ? '–' : this.language.format().number(group),
        mark: result.kind === 'value' ? this.texts().assessment.attentionMark(assessment, indicator) : null,
      };
    });
  });
  protected readonly caption = computed(() =>
    this.texts().indicatorPage.unitsCaption(this.language.format().schoolYear(this.page().schoolYear)),
  );
}
