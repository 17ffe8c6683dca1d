import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-plan-page', template: '' })
export class PlanPage {}
