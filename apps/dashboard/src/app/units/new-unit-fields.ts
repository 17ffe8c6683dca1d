import { Component, inject, input, output } from '@angular/core';
import { organisers, type Organiser } from '@vagval/domain/units/unit';
import { Language } from '../core/language';
import { SchoolFormBoxes } from './school-form-boxes';
import type { NewUnitDraft } from './unit-draft';

/** What is written of a unit that is to be. */
@Component({
  selector: 'vagval-new-unit-fields',
  imports: [SchoolFormBoxes],
  template: `
    <div class="fields">
      @if (kinds()) {
        <div class="field">
          <label class="label" [for]="id('kind')">{{ texts().organisation.form.kind }}</label>
          <select [id]="id('kind')" (change)="change({ kind: kindIn($event) })">
            @for (kind of allKinds; track kind) {
              <option [value]="kind" [selected]="kind === unit().kind">{{ texts().units.kinds[kind] }}</option>
            }
          </select>
        </div>
      }
      <div class="field">
        <label class="label" [for]="id('name')">{{ texts().organisation.form.newName }}</label>
        <input
          type="text"
          autocomplete="off"
          maxlength="120"
          [id]="id('name')"
          [value]="unit().name"
          [attr.aria-invalid]="faultOf('name') !== null"
          [attr.aria-describedby]="faultOf('name') ? id('name') + '-fault' : null"
          (input)="change({ name: valueIn($event) })"
        />
        @if (faultOf('name'); as words) {
          <p class="fault" [id]="id('name') + '-fault'">{{ words }}</p>
        }
      </div>
      @if (unit().kind === 'school-unit') {
        <div class="field">
          <label class="label" [for]="id('code')">{{ texts().organisation.form.code }}</label>
          <p class="hint" [id]="id('code') + '-hint'">{{ texts().organisation.form.codeHint }}</p>
          <input
            type="text"
            inputmode="numeric"
            autocomplete="off"
            maxlength="20"
            [id]="id('code')"
            [value]="unit().code"
            [attr.aria-invalid]="faultOf('code') !== null"
            [attr.aria-describedby]="id('code') + '-hint' + (faultOf('code') ? ' ' + id('code') + '-fault' : '')"
            (input)="change({ code: valueIn($event) })"
          />
          @if (faultOf('code'); as words) {
            <p class="fault" [id]="id('code') + '-fault'">{{ words }}</p>
          }
        </div>
      }
      <div class="field">
        <label class="label" [for]="id('parent')">{{ texts().organisation.form.below }}</label>
        <select
          [id]="id('parent')"
          [attr.aria-invalid]="faultOf('parent') !== null"
          [attr.aria-describedby]="faultOf('parent') ? id('parent') + '-fault' : null"
          (change)="change({ parentId: valueIn($event) })"
        >
          @for (place of places(); track place.id) {
            <option [value]="place.id" [selected]="place.id === unit().parentId">{{ place.name }}</option>
          }
        </select>
        @if (faultOf('parent'); as words) {
          <p class="fault" [id]="id('parent') + '-fault'">{{ words }}</p>
        }
      </div>
      @if (unit().kind === 'school-unit') {
        <div class="field">
          <label class="label" [for]="id('organiser')">{{ texts().organisation.form.organiser }}</label>
          <select [id]="id('organiser')" (change)="change({ organiser: organiserIn($event) })">
            @for (organiser of allOrganisers; track organiser) {
              <option [value]="organiser" [selected]="organiser === unit().organiser">
                {{ texts().organisation.organisers[organiser] }}
              </option>
            }
          </select>
        </div>
        <vagval-school-form-boxes
          [fieldId]="id('forms')"
          [chosen]="unit().schoolForms"
          [fault]="faultOf('forms')"
          (picked)="change({ schoolForms: $event })"
        />
      }
    </div>
  `,
  styleUrl: './unit-form.scss',
})
export class NewUnitFields {
  readonly unit = input.required<NewUnitDraft>();
  /** Its place among the new units of the form, for the names of its fields. */
  readonly at = input(0);
  /** Whether it may be an area too. */
  readonly kinds = input(false);
  readonly places = input.required<readonly { readonly id: string; readonly name: string }[]>();
  /** The field that is to be corrected, and why. */
  readonly fault = input<{ readonly field: string; readonly words: string } | null>(null);
  readonly changed = output<NewUnitDraft>();

  protected readonly allKinds = ['school-unit', 'area'] as const;
  protected readonly allOrganisers = organisers;
  protected readonly texts = inject(Language).texts;

  protected id(field: string): string {
    return `vagval-${field}-${this.at()}`;
  }

  protected faultOf(field: string): string | null {
    const fault = this.fault();
    return fault?.field === `${field}-${this.at()}` ? fault.words : null;
  }

  protected change(part: Partial<NewUnitDraft>): void {
    this.changed.emit({ ...this.unit(), ...part });
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }

  protected kindIn(event: Event): NewUnitDraft['kind'] {
    return this.valueIn(event) === 'area' ? 'area' : 'school-unit';
  }

  protected organiserIn(event: Event): Organiser {
    return organisers.find((one) => one === this.valueIn(event)) ?? 'municipal';
  }
}
