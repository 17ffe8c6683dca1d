import { Component, inject, input, output } from '@angular/core';
import { schoolForms, type SchoolForm } from '@vagval/domain/units/unit';
import { Language } from '../core/language';

/** The school forms to tick. */
@Component({
  selector: 'vagval-school-form-boxes',
  template: `
    <fieldset [id]="fieldId()" tabindex="-1" [attr.aria-describedby]="fault() ? fieldId() + '-fault' : null">
      <legend>{{ texts().organisation.form.forms }}</legend>
      @for (form of all; track form) {
        <label class="box">
          <input type="checkbox" [checked]="chosen().includes(form)" (change)="toggle(form)" />
          {{ texts().units.schoolForms[form] }}
        </label>
      }
      @if (fault(); as words) {
        <p class="fault" [id]="fieldId() + '-fault'">{{ words }}</p>
      }
    </fieldset>
  `,
  styleUrl: './unit-form.scss',
})
export class SchoolFormBoxes {
  readonly fieldId = input.required<string>();
  readonly chosen = input.required<readonly SchoolForm[]>();
  readonly fault = input<string | null>(null);
  readonly picked = output<readonly SchoolForm[]>();

  protected readonly all = schoolForms;
  protected readonly texts = inject(Language).texts;

  protected toggle(form: SchoolForm): void {
    const chosen = this.chosen();
    this.picked.emit(chosen.includes(form) ? chosen.filter((one) => one !== form) : [...chosen, form]);
  }
}
