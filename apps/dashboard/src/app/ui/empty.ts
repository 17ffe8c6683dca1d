import { Component, input } from '@angular/core';

/** Says that there is nothing here and what that means; the one thing to do goes inside. */
@Component({
  selector: 'vagval-empty',
  template: `
    <div class="empty">
      <p class="says">{{ says() }}</p>
      <ng-content />
    </div>
  `,
  styles: `
    .empty {
      padding: var(--space-3);
      border: 1px dashed var(--control-line);
      border-radius: var(--radius);
      color: var(--muted);
    }
    .says {
      max-width: 62ch;
    }
  `,
})
export class Empty {
  readonly says = input.required<string>();
}
