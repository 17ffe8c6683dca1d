import { Component, input } from '@angular/core';
import type { IndicatorPage } from '@vagval/contracts/follow-up/indicator-page';

/** To be written. */
@Component({ selector: 'vagval-indicator-series', template: '' })
export class IndicatorSeries {
  readonly page = input.required<IndicatorPage>();
}
