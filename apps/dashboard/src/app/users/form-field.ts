import { Component, computed, input, output } from '@angular/core';

/** A line of text with its label, a hint, and what is wrong with it. */
@Component({
  selector: 'vagval-form-field',
  template: `
    <label [for]="fieldId()">{{ label() }}</label>
    @if (hint(); as words) {
      <p class="hint" [id]="fieldId() + '-hint'">{{ words }}</p>
    }
    <input
      [id]="fieldId()"
      [type]="type()"
      [value]="value()"
      [autocomplete]="autocomplete()"
      autocapitalize="none"
      spellcheck="false"
      [attr.aria-invalid]="fault() !== null"
      [attr.aria-describedby]="describedBy()"
      (input)="write($event)"
    />
    @if (fault(); as words) {
      <p class="fault" [id]="fieldId() + '-fault'">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      min-width: 0;
    }
    label {
      font-weight: 600;
    }
    .hint {
      max-width: 62ch;
      color: var(--muted);
      font-size: var(--text-small);
    }
    input {
      display: block;
      width: 100%;
      margin-top: 0.25rem;
      &[aria-invalid='true'] {
        border-color: var(--bad);
      }
    }
    .fault {
      margin-top: 0.2rem;
      color: var(--bad);
      font-size: var(--text-small);
      font-weight: 600;
    }
    @media (pointer: coarse) {
      input {
        min-height: 44px;
      }
    }
  `,
})
export class FormField {
  readonly fieldId = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly type = input<'text' | 'url' | 'password'>('text');
  readonly autocomplete = input<'off' | 'new-password'>('off');
  readonly value = input.required<string>();
  /** What is wrong, or null. */
  readonly fault = input<string | null>(null);
  readonly written = output<string>();

  protected readonly describedBy = computed(() => {
    const ids = [this.hint() && `${this.fieldId()}-hint`, this.fault() && `${this.fieldId()}-fault`];
    return ids.filter((id) => id).join(' ') || null;
  });

  protected write(event: Event): void {
    this.written.emit((event.target as HTMLInputElement).value);
  }
}
