import { afterNextRender, Component, computed, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import type { HandedLink as Handed } from '@vagval/contracts/users/people';
import { Language } from '../core/language';

/** A link to somebody, shown this once: the address, a way to copy it, and what to do with it. */
@Component({
  selector: 'vagval-handed-link',
  template: `
    <section class="handed" aria-labelledby="vagval-link-title">
      <h2 #title id="vagval-link-title" tabindex="-1">{{ texts().access.link.title }}</h2>
      <p>{{ texts().access.link[link().purpose] }}</p>
      @if (link().mailed) {
        <p>{{ texts().access.link.mailed }}</p>
      }
      <label class="label" for="vagval-link">{{ texts().access.link.label }}</label>
      <div class="row">
        <input #address id="vagval-link" type="text" readonly [value]="url()" (focus)="address.select()" />
        <button type="button" class="button main" (click)="copy()">{{ texts().access.link.copy }}</button>
      </div>
      <p class="hint" role="status">{{ outcome() }}</p>
      <div class="answers"><ng-content /></div>
    </section>
  `,
  styleUrl: './fields.scss',
  styles: `
    .handed {
      display: grid;
      gap: var(--space-1);
      padding: var(--space-3);
      border: 2px solid var(--accent);
      border-radius: var(--radius);
      background: var(--card);
    }
    p {
      max-width: 62ch;
    }
    .row {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
    }
    .row input {
      flex: 1 1 14rem;
      min-width: 0;
    }
  `,
})
export class HandedLink {
  readonly link = input.required<Handed>();

  protected readonly texts = inject(Language).texts;
  private readonly title = viewChild.required<ElementRef<HTMLElement>>('title');
  private readonly address = viewChild.required<ElementRef<HTMLInputElement>>('address');
  private readonly done = signal<'copied' | 'copyFailed' | null>(null);
  protected readonly url = computed(() => new URL(`/logga-in/${this.link().token}`, location.origin).href);
  protected readonly outcome = computed(() => {
    const done = this.done();
    return done && this.texts().access.link[done];
  });

  constructor() {
    // What was pressed is gone from the page, and this is shown only now.
    afterNextRender(() => this.title().nativeElement.focus());
  }

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.url());
      this.done.set('copied');
    } catch {
      // The browser may refuse. The address is selected, so that the keyboard can copy it.
      this.address().nativeElement.focus();
      this.done.set('copyFailed');
    }
  }
}
