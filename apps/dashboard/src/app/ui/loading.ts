import { Component, inject } from '@angular/core';
import { Language } from '../core/language';

/** Says that something is on its way. Nothing moves for those who want it still. */
@Component({
  selector: 'vagval-loading',
  template: `<p role="status">{{ texts().ui.loading }}</p>`,
  styles: `
    p {
      padding: var(--space-4) 0;
      color: var(--muted);
      animation: appear 0.2s 0.3s both;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  `,
})
export class Loading {
  protected readonly texts = inject(Language).texts;
}
