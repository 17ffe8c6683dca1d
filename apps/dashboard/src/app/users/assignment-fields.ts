import { Component, computed, inject, input, output } from '@angular/core';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import { roles, type Role } from '@vagval/domain/actor';
import { unitKinds } from '@vagval/domain/units/unit';
import { canHold, roleKinds } from '@vagval/domain/users/given-assignment';
import { Language } from '../core/language';
import type { AssignmentDraft } from './assignment-draft';
import { faultOf, type Fault } from './fault-summary';
import { UnitPicker } from './unit-picker';

/** The fields of an assignment: role, the unit it is over, and the days it holds. */
@Component({
  selector: 'vagval-assignment-fields',
  imports: [UnitPicker],
  template: `
    <div class="field">
      <label class="label" [for]="fieldId() + '-role'">{{ texts().access.role }}</label>
      <select
        [id]="fieldId() + '-role'"
        [attr.aria-invalid]="fault('-role') ? true : null"
        [attr.aria-describedby]="fault('-role') ? fieldId() + '-role-fault' : null"
        (change)="chooseRole(valueIn($event))"
      >
        <option value="" [selected]="draft().role === ''">{{ texts().access.chooseRole }}</option>
        @for (role of roles; track role) {
          <option [value]="role" [selected]="role === draft().role">{{ texts().users.roles[role] }}</option>
        }
      </select>
      @if (fault('-role'); as words) {
        <p class="fault" [id]="fieldId() + '-role-fault'">{{ words }}</p>
      }
    </div>
    <vagval-unit-picker
      [fieldId]="fieldId() + '-unit'"
      [units]="units()"
      [kinds]="kinds()"
      [value]="draft().unitId"
      [none]="texts().access.chooseUnit"
      [fault]="fault('-unit')"
      (picked)="changed.emit({ unitId: $event })"
    />
    <div class="days" role="group" [attr.aria-describedby]="fieldId() + '-days'">
      <div class="field">
        <label class="label" [for]="fieldId() + '-from'">{{ texts().access.from }}</label>
        <input
          type="date"
          [id]="fieldId() + '-from'"
          [value]="draft().validFrom"
          (change)="changed.emit({ validFrom: valueIn($event) })"
        />
      </div>
      <div class="field">
        <label class="label" [for]="fieldId() + '-to'">{{ texts().access.to }}</label>
        <input
          type="date"
          [id]="fieldId() + '-to'"
          [value]="draft().validTo"
          [attr.aria-invalid]="fault('-to') ? true : null"
          [attr.aria-describedby]="fault('-to') ? fieldId() + '-to-fault' : null"
          (change)="changed.emit({ validTo: valueIn($event) })"
        />
        @if (fault('-to'); as words) {
          <p class="fault" [id]="fieldId() + '-to-fault'">{{ words }}</p>
        }
      </div>
    </div>
    <p class="hint" [id]="fieldId() + '-days'">{{ texts().access.periodHint }}</p>
  `,
  styleUrl: './fields.scss',
})
export class AssignmentFields {
  /** What the ids of the fields begin with. */
  readonly fieldId = input.required<string>();
  readonly units = input.required<readonly UnitAnswer[]>();
  readonly draft = input.required<AssignmentDraft>();
  readonly faults = input<readonly Fault[]>([]);
  readonly changed = output<Partial<AssignmentDraft>>();

  protected readonly texts = inject(Language).texts;
  protected readonly roles = roles;
  protected readonly kinds = computed(() => {
    const { role } = this.draft();
    return role ? roleKinds[role] : unitKinds;
  });

  protected fault(field: string): string | null {
    return faultOf(this.faults(), this.fieldId() + field);
  }

  protected chooseRole(value: string): void {
    const role = value as Role | '';
    const unit = this.units().find(({ id }) => id === this.draft().unitId);
    // There is one municipality to choose: it is chosen with a role that can be held nowhere else.
    const [only, another] = this.units().filter(({ kind }) => role && canHold(role, kind));
    const fits = role && unit && canHold(role, unit.kind);
    this.changed.emit({ role, unitId: fits || !role ? (unit?.id ?? '') : another ? '' : (only?.id ?? '') });
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement | HTMLSelectElement).value;
  }
}
