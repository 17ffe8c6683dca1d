import { Component } from '@angular/core';

/** To be written. */
@Component({ selector: 'vagval-matrix-page', template: '' })
export class MatrixPage {}
