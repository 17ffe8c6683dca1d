import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-indicator-page', template: '' })
export class IndicatorPage {}
