import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';
import { Language } from '../core/language';
import { MeasuredFigure } from '../observations/measured-figure';
import { ScrollRegion } from '../ui/scroll-region';
import { formsShown } from './forms-shown';

/** The same year on the other units, by name; the municipality last. */
@Component({
  selector: 'vagval-indicator-units',
  imports: [MeasuredFigure, RouterLink, ScrollRegion],
  template: `
    <vagval-scroll-region [label]="caption()">
      <table class="data">
        <caption>
          <span>{{ caption() }}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ texts().indicatorPage.unit }}</th>
            <th scope="col">{{ texts().indicatorPage.all }}</th>
            @if (byGender()) {
              <th scope="col">{{ genders().girls }}</th>
              <th scope="col">{{ genders().boys }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (unit of page().units; track unit.unitId) {
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
              <td><vagval-measured [measured]="unit.all" [indicator]="page().indicator" [full]="true" /></td>
              @if (byGender()) {
                <td><vagval-measured [measured]="unit.girls" [indicator]="page().indicator" /></td>
                <td><vagval-measured [measured]="unit.boys" [indicator]="page().indicator" /></td>
              }
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
  protected readonly byGender = computed(() => this.page().indicator.breakdowns.includes('gender'));
  protected readonly genders = computed(() =>
    this.texts().figures.genderWords(formsShown(this.page().indicator, this.page().unitForms)),
  );
  protected readonly caption = computed(() =>
    this.texts().indicatorPage.unitsCaption(this.language.format().schoolYear(this.page().schoolYear)),
  );
}
