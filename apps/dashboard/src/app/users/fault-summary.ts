import { Component, effect, ElementRef, inject, input, viewChild } from '@angular/core';
import { Language } from '../core/language';

/** Something that a form cannot be sent with: what to do about it, and the field it is about. */
export interface Fault {
  /** Id of the field. */
  readonly field: string;
  readonly words: string;
}

/** What is to be put right before a form can be sent, each a way to its field. It takes the focus when it comes. */
@Component({
  selector: 'vagval-fault-summary',
  template: `
    <div #summary tabindex="-1" role="alert">
      @if (faults().length > 0) {
        <div class="summary">
          <p>{{ texts().access.faults.title }}</p>
          <ul>
            @for (fault of faults(); track fault.field + fault.words) {
              <li>
                <a [href]="'#' + fault.field" (click)="go($event, fault.field)">{{ fault.words }}</a>
              </li>
            }
          </ul>
        </div>
      }
    </div>
  `,
  styles: `
    .summary {
      padding: var(--space-2);
      border: 1px solid var(--bad);
      border-radius: var(--radius);
      background: var(--bad-soft);
    }
    p {
      font-weight: 600;
    }
    ul {
      margin: 0.3rem 0 0;
      padding-left: 1.2rem;
    }
    a {
      display: inline-block;
      min-height: 24px;
    }
  `,
})
export class FaultSummary {
  readonly faults = input.required<readonly Fault[]>();

  protected readonly texts = inject(Language).texts;
  private readonly summary = viewChild.required<ElementRef<HTMLElement>>('summary');

  constructor() {
    effect(() => {
      if (this.faults().length > 0) this.summary().nativeElement.focus();
    });
  }

  protected go(event: Event, field: string): void {
    event.preventDefault();
    document.getElementById(field)?.focus();
  }
}

/** The words about a field, or null when there is nothing wrong with it. */
export function faultOf(faults: readonly Fault[], field: string): string | null {
  return faults.find((fault) => fault.field === field)?.words ?? null;
}
