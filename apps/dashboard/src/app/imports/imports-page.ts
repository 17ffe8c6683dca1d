import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-imports-page', template: '' })
export class ImportsPage {}
