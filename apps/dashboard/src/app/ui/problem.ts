import { Component, computed, inject, input, output } from '@angular/core';
import { Language } from '../core/language';
import type { Trouble } from '../core/problem-of';
import { troubleSentence } from './trouble-sentence';

/** What went wrong and the one thing to do about it. `again` is offered where trying again can help. */
@Component({
  selector: 'vagval-problem',
  template: `
    <div class="problem" role="alert">
      <p>{{ sentence() }}</p>
      @if (retriable()) {
        <button type="button" class="button" (click)="again.emit()">{{ texts().ui.tryAgain }}</button>
      }
    </div>
  `,
  styles: `
    .problem {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-3);
      align-items: center;
      justify-content: space-between;
      margin: var(--space-2) 0;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--bad);
      border-radius: var(--radius);
      background: var(--bad-soft);
    }
    p {
      max-width: 62ch;
    }
  `,
})
export class ProblemNote {
  readonly problem = input.required<Trouble>();
  /** Whether to offer to try again. */
  readonly retriable = input(false);
  readonly again = output();

  protected readonly texts = inject(Language).texts;
  protected readonly sentence = computed(() => troubleSentence(this.problem(), this.texts()));
}
