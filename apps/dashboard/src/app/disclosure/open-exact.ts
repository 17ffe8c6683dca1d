import { Dialog, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, ElementRef, inject, signal, viewChild } from '@angular/core';
import { openExact } from '@vagval/contracts/disclosure/disclosure';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { ProblemNote } from '../ui/problem';
import { Exact } from './exact';

/** The bounds of the contract, so that the reader is told before the API has to. */
const { minLength, maxLength } = openExact.input.shape.purpose;
const [least, most] = [minLength ?? 1, maxLength ?? 500];

/** Asks what exact figures are to be used for, and says what is written down. Escape means no. */
@Component({
  selector: 'vagval-open-exact',
  imports: [ProblemNote],
  template: `
    <h2 id="vagval-open-exact">{{ texts().disclosure.open }}</h2>
    <p>{{ texts().exactFigures.about }}</p>
    <form novalidate (submit)="open($event)">
      <label for="vagval-purpose">{{ texts().disclosure.purpose }}</label>
      <p id="vagval-purpose-hint" class="hint">{{ texts().exactFigures.hint }}</p>
      <textarea
        #field
        id="vagval-purpose"
        rows="4"
        required
        aria-describedby="vagval-purpose-hint vagval-purpose-fault"
        [attr.aria-invalid]="fault() !== null"
        (input)="fault.set(null)"
      ></textarea>
      <p id="vagval-purpose-fault" class="fault" role="alert">{{ fault() }}</p>
      <p>{{ texts().exactFigures.logged }}</p>
      <p>{{ exportsExact() ? texts().exactFigures.filesExact : texts().exactFigures.filesProtected }}</p>
      @if (problem(); as trouble) {
        <vagval-problem [problem]="trouble" />
      }
      <div class="answers">
        <button type="button" class="button" (click)="answer.close()">{{ texts().ui.cancel }}</button>
        <button type="submit" class="button main" [disabled]="busy()">
          {{ busy() ? texts().exactFigures.opening : texts().exactFigures.open }}
        </button>
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      max-width: 36rem;
      max-height: calc(100vh - 2rem);
      overflow-y: auto;
      padding: var(--space-3);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--card);
    }
    h2 + p,
    form {
      margin-top: var(--space-1);
    }
    form > p {
      margin-bottom: var(--space-1);
    }
    label {
      font-weight: 600;
    }
    .hint {
      color: var(--muted);
      font-size: var(--text-small);
    }
    textarea {
      display: block;
      width: 100%;
      padding: 0.5rem 0.75rem;
      border: 1px solid var(--control-line);
      border-radius: 8px;
      background: var(--card);
      color: var(--ink);
      font: inherit;
      resize: vertical;
    }
    textarea[aria-invalid='true'] {
      border-color: var(--bad);
    }
    .fault {
      min-height: 1.5em;
      color: var(--bad);
      font-size: var(--text-small);
      font-weight: 600;
    }
    .answers {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      justify-content: end;
      margin-top: var(--space-3);
    }
  `,
})
export class OpenExact {
  private readonly exact = inject(Exact);
  private readonly field = viewChild.required<ElementRef<HTMLTextAreaElement>>('field');

  protected readonly answer = inject(DialogRef);
  private readonly language = inject(Language);
  protected readonly texts = this.language.texts;
  protected readonly exportsExact = computed(() => this.exact.state()?.exportsExact === true);
  protected readonly fault = signal<string | null>(null);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);

  protected async open(event: Event): Promise<void> {
    event.preventDefault();
    const { value } = this.field().nativeElement;
    const purpose = value.trim();
    const fault = this.faultOf(purpose.length);
    this.fault.set(fault);
    if (fault !== null) return this.field().nativeElement.focus();
    this.busy.set(true);
    this.problem.set(null);
    try {
      await this.exact.open(purpose);
      this.answer.close();
    } catch (error) {
      // What was written stays in the field, so that it can be tried again.
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private faultOf(length: number): string | null {
    const { tooShort, tooLong } = this.texts().exactFigures;
    const { number } = this.language.format();
    if (length < least) return tooShort(number(least));
    return length > most ? tooLong(number(most)) : null;
  }
}

/** Opens the dialog. The focus comes back to `from` when it is closed. Called where services can be injected. */
export function askToOpenExact(from: HTMLElement): void {
  inject(Dialog).open(OpenExact, {
    ariaLabelledBy: 'vagval-open-exact',
    autoFocus: 'textarea',
    restoreFocus: from,
  });
}
