import { Component, computed, ElementRef, inject, input, model, signal, viewChild } from '@angular/core';
import { Language } from '../core/language';

let made = 0;

/** One line to write, with its label, its hint and what is wrong with it. A password can be shown by whoever writes it. */
@Component({
  selector: 'vagval-text-field',
  template: `
    <label [for]="id()">{{ label() }}</label>
    @if (hint(); as words) {
      <p class="hint" [id]="id() + '-hint'">{{ words }}</p>
    }
    <input
      #box
      [id]="id()"
      [name]="name()"
      [type]="isPassword() && isShown() ? 'text' : type()"
      [autocomplete]="autocomplete()"
      [attr.inputmode]="type() === 'email' ? 'email' : inputmode()"
      [attr.autocapitalize]="isPassword() || type() === 'email' ? 'none' : null"
      [attr.spellcheck]="isPassword() || type() === 'email' ? 'false' : null"
      [attr.aria-invalid]="fault() !== null"
      [attr.aria-describedby]="describedBy()"
      [readonly]="readonly()"
      [value]="value()"
      (input)="value.set(box.value)"
    />
    @if (isPassword() && canShow()) {
      <label class="show">
        <input type="checkbox" [checked]="isShown()" (change)="isShown.set(!isShown())" />
        {{ texts().ui.showPassword }}
      </label>
    }
    @if (fault(); as words) {
      <p class="fault" [id]="id() + '-fault'">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: var(--space-2);
    }
    label {
      font-weight: 600;
    }
    .hint {
      max-width: 50ch;
      color: var(--muted);
      font-size: var(--text-small);
    }
    input:not([type='checkbox']) {
      display: block;
      width: 100%;
      max-width: 26rem;
      margin-top: 0.25rem;
      &[aria-invalid='true'] {
        border-color: var(--bad);
        box-shadow: inset 0 0 0 1px var(--bad);
      }
      &[readonly] {
        background: var(--calm-soft);
      }
    }
    .show {
      display: inline-flex;
      gap: 0.5rem;
      align-items: center;
      min-height: 2rem;
      font-weight: 400;
      font-size: var(--text-small);
      cursor: pointer;
      input {
        width: 1.1rem;
        height: 1.1rem;
        margin: 0;
        accent-color: var(--accent);
      }
    }
    .fault {
      max-width: 50ch;
      margin-top: 0.25rem;
      color: var(--bad);
      font-size: var(--text-small);
      font-weight: 600;
    }
    @media (pointer: coarse) {
      input:not([type='checkbox']),
      .show {
        min-height: 44px;
      }
    }
  `,
})
export class TextField {
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  /** What the field is called in its form. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string | null>(null);
  readonly type = input<'text' | 'email' | 'password'>('text');
  /** What the browser and password managers are told that it is. */
  readonly autocomplete = input<HTMLInputElement['autocomplete']>('off');
  readonly inputmode = input<'numeric' | null>(null);
  readonly readonly = input(false);
  /** Whether a password can be made visible here. */
  readonly canShow = input(true);
  /** What is wrong, or null. */
  readonly fault = input<string | null>(null);
  readonly value = model('');

  private readonly number = ++made;
  /** A dialog can ask for the same as the page below it. */
  readonly id = computed(() => `vagval-${this.name()}-${this.number}`);
  protected readonly isShown = signal(false);
  protected readonly isPassword = computed(() => this.type() === 'password');
  protected readonly describedBy = computed(() => {
    const told = [this.hint() === null ? [] : `${this.id()}-hint`, this.fault() === null ? [] : `${this.id()}-fault`];
    return told.flat().join(' ') || null;
  });
  protected readonly texts = inject(Language).texts;

  focus(): void {
    this.box().nativeElement.focus();
  }
}
