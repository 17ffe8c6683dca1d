import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-activities-page', template: '' })
export class ActivitiesPage {}
