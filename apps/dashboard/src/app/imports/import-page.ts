import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-import-page', template: '' })
export class ImportPage {}
