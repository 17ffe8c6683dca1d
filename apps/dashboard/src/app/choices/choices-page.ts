import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-choices-page', template: '' })
export class ChoicesPage {}
