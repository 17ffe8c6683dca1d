import { Component, ElementRef, inject, input } from '@angular/core';
import { Language } from '../core/language';
import type { Fault } from './provider-draft';

/** Everything that is wrong with a form, above it, each a link to its field. */
@Component({
  selector: 'vagval-fault-list',
  template: `
    @if (faults().length > 0) {
      <div class="summary" tabindex="-1" role="group" aria-labelledby="vagval-fault-title">
        <h3 id="vagval-fault-title">{{ texts().signInWays.wrong.title }}</h3>
        <ul>
          @for (fault of faults(); track fault.field) {
            <li>
              <a [href]="'#' + fault.field" (click)="go($event, fault.field)">{{ fault.words }}</a>
            </li>
          }
        </ul>
      </div>
    }
  `,
  styles: `
    .summary {
      margin: var(--space-2) 0;
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--bad);
      border-radius: var(--radius);
      background: var(--bad-soft);
    }
    ul {
      margin: 0.4rem 0 0;
      padding-left: 1.2rem;
    }
    li {
      padding: 0.2rem 0;
    }
    a {
      color: var(--ink);
    }
  `,
})
export class FaultList {
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  readonly faults = input.required<readonly Fault[]>();

  protected readonly texts = inject(Language).texts;

  /** Takes the reader here, once what is wrong is shown. */
  focus(): void {
    setTimeout(() => this.host.querySelector<HTMLElement>('.summary')?.focus());
  }

  protected go(event: Event, field: string): void {
    event.preventDefault();
    this.host.ownerDocument.getElementById(field)?.focus();
  }
}
