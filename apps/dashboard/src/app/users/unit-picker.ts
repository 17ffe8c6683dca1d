import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import type { UnitKind } from '@vagval/domain/units/unit';
import { Language } from '../core/language';
import { unitTree } from './unit-tree';

/** With so many units a reader is helped by searching. */
const many = 12;
const indent = '\u00a0\u00a0\u00a0';

/** Chooses a node of the organisation: the browser's own select over the tree, and a field that shortens it. */
@Component({
  selector: 'vagval-unit-picker',
  template: `
    @if (choices().length > many || search() !== '') {
      <div class="field">
        <label class="label" [for]="fieldId() + '-search'">{{ texts().access.searchUnit }}</label>
        <input
          type="search"
          autocomplete="off"
          [id]="fieldId() + '-search'"
          [value]="search()"
          [attr.aria-describedby]="fieldId() + '-found'"
          (input)="search.set(valueIn($event))"
        />
        <p class="hint" [id]="fieldId() + '-found'" role="status">
          {{ search() === '' ? texts().access.searchUnitHint : texts().access.unitsFound(shown().length) }}
        </p>
      </div>
    }
    <div class="field">
      <label class="label" [for]="fieldId()">{{ texts().access.unit }}</label>
      <select
        [id]="fieldId()"
        [value]="value()"
        [attr.aria-invalid]="fault() ? true : null"
        [attr.aria-describedby]="fault() ? fieldId() + '-fault' : null"
        (change)="picked.emit(valueIn($event))"
      >
        <option value="" [selected]="value() === ''">{{ none() }}</option>
        @for (branch of shown(); track branch.unit.id) {
          <option [value]="branch.unit.id" [selected]="branch.unit.id === value()">
            {{ branch.indent }}{{ branch.unit.name }}
          </option>
        }
      </select>
      @if (fault(); as words) {
        <p class="fault" [id]="fieldId() + '-fault'">{{ words }}</p>
      }
    </div>
  `,
  styleUrl: './fields.scss',
  // Search and select beside each other where there is room.
  styles: ':host { grid-template-columns: repeat(auto-fit, minmax(min(100%, 15rem), 1fr)); align-items: start; }',
})
export class UnitPicker {
  /** Id of the select, which faults point at. */
  readonly fieldId = input.required<string>();
  readonly units = input.required<readonly UnitAnswer[]>();
  /** Kinds of nodes that can be chosen. */
  readonly kinds = input.required<readonly UnitKind[]>();
  /** The chosen node; empty for none. */
  readonly value = input.required<string>();
  /** Words for choosing none. */
  readonly none = input.required<string>();
  readonly fault = input<string | null>(null);
  readonly picked = output<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly many = many;
  protected readonly search = signal('');
  protected readonly choices = computed(() =>
    unitTree(this.units()).filter(({ unit }) => this.kinds().includes(unit.kind)),
  );
  protected readonly shown = computed(() => {
    const searched = this.search().trim().toLocaleLowerCase('sv');
    const least = Math.min(...this.choices().map(({ depth }) => depth));
    return (
      this.choices()
        // What is chosen stays in sight, or the select would show another.
        .filter(({ unit }) => unit.id === this.value() || unit.name.toLocaleLowerCase('sv').includes(searched))
        .map((branch) => ({ ...branch, indent: indent.repeat(branch.depth - least) }))
    );
  });

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
}
