import { Component, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';

/** To be written. */
@Component({ selector: 'vagval-indicator-genders', template: '' })
export class IndicatorGenders {
  readonly page = input.required<IndicatorPage>();
}
