import { Component, computed, input, output } from '@angular/core';

/** One of the things to choose between. */
export interface SelectOption {
  readonly value: string;
  readonly name: string;
}

/** The browser's own select with its label. The label can be for screen readers only, where the choice speaks for itself. */
@Component({
  selector: 'vagval-select',
  template: `
    <label>
      <span [class.hidden-visually]="quiet()">{{ label() }}</span>
      <select [value]="value()" (change)="pick($event)">
        @for (option of options(); track option.value) {
          <option [value]="option.value" [selected]="option.value === value()">{{ option.name }}</option>
        }
      </select>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: 2px;
      font-size: var(--text-small);
      color: var(--muted);
    }
    select {
      max-width: 100%;
      min-width: 7.5rem;
    }
  `,
})
export class Select {
  readonly label = input.required<string>();
  readonly options = input.required<readonly SelectOption[]>();
  readonly value = input.required<string>();
  /** Whether the label is for screen readers only. */
  readonly quiet = input(false);
  readonly picked = output<string>();

  protected readonly known = computed(() => this.options().some(({ value }) => value === this.value()));

  protected pick(event: Event): void {
    this.picked.emit((event.target as HTMLSelectElement).value);
  }
}
