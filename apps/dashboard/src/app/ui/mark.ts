import { Component } from '@angular/core';

/** The sign of the product: one way that becomes two. */
@Component({
  selector: 'vagval-mark',
  template: `
    <svg width="26" height="26" viewBox="0 0 26 26" aria-hidden="true" focusable="false">
      <path d="M13 25V15M13 15C13 8 5 9 4 2M13 15C13 8 21 9 22 2" />
    </svg>
    <span>Vägval</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      gap: 0.6rem;
      align-items: center;
      color: var(--accent);
      font: 700 1.25rem var(--serif);
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 3.2;
      stroke-linecap: round;
    }
  `,
})
export class Mark {}
