import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { GivenOf } from '@vagval/contracts/endpoint';
import { may } from '@vagval/contracts/permissions';
import type { UnitAnswer } from '@vagval/contracts/units/units';
import { tokenPermissions, type makeToken, type TokenPermission } from '@vagval/contracts/users/tokens';
import { roles, type Role } from '@vagval/domain/actor';
import { Language } from '../core/language';
import { FaultList } from './fault-list';
import { FormField } from './form-field';
import type { Fault } from './provider-draft';

/** How long a key can live, in days. */
const dayChoices = ['30', '90', '365'] as const;

/** The form of a new key: which system, which role over which unit, and which of the role's permissions. */
@Component({
  selector: 'vagval-token-form',
  imports: [FaultList, FormField],
  template: `
    @let words = texts().tokens.form;
    <form novalidate (submit)="make($event)">
      <vagval-fault-list [faults]="faults()" />
      <div class="fields">
        <vagval-form-field
          fieldId="vagval-token-name"
          [label]="words.name"
          [hint]="words.nameHint"
          [value]="name()"
          [fault]="faultOf('vagval-token-name')"
          (written)="name.set($event)"
        />
        <div class="choice">
          <label for="vagval-token-role">{{ words.role }}</label>
          <select id="vagval-token-role" (change)="chooseRole($event)">
            @for (one of roles; track one) {
              <option [value]="one" [selected]="one === role()">{{ texts().users.roles[one] }}</option>
            }
          </select>
        </div>
        <div class="choice">
          <label for="vagval-token-unit">{{ words.unit }}</label>
          <select id="vagval-token-unit" (change)="unitId.set(valueIn($event))">
            @for (unit of units(); track unit.id) {
              <option [value]="unit.id" [selected]="unit.id === chosenUnit()">{{ unit.name }}</option>
            }
          </select>
        </div>
        <div class="choice">
          <label for="vagval-token-days">{{ words.days }}</label>
          <select id="vagval-token-days" (change)="days.set(valueIn($event))">
            @for (one of dayChoices; track one) {
              <option [value]="one" [selected]="one === days()">{{ words.dayChoices[one] }}</option>
            }
          </select>
        </div>
      </div>
      <fieldset
        id="vagval-token-permissions"
        tabindex="-1"
        [attr.aria-describedby]="faultOf('vagval-token-permissions') ? 'vagval-token-permissions-fault' : null"
      >
        <legend>{{ words.permissions }}</legend>
        @if (faultOf('vagval-token-permissions'); as wrong) {
          <p class="fault" id="vagval-token-permissions-fault">{{ wrong }}</p>
        }
        @for (one of choices(); track one) {
          <label class="box">
            <input type="checkbox" [checked]="chosen().includes(one)" (change)="toggle(one)" />
            {{ texts().tokens.permissions[one] }}
          </label>
        }
      </fieldset>
      <div class="answers">
        <button type="submit" class="button main" [disabled]="busy()">{{ busy() ? words.making : words.make }}</button>
        <button type="button" class="button" (click)="cancelled.emit()">{{ texts().ui.cancel }}</button>
      </div>
    </form>
  `,
  styleUrl: './provider-form.scss',
  styles: `
    fieldset {
      margin-top: var(--space-2);
    }
    .box {
      min-height: 2.2rem;
      margin: 0;
    }
    .fault {
      grid-column: 1 / -1;
      color: var(--bad);
      font-size: var(--text-small);
      font-weight: 600;
    }
  `,
})
export class TokenForm {
  private readonly summary = viewChild.required(FaultList);

  readonly units = input.required<readonly UnitAnswer[]>();
  readonly busy = input.required<boolean>();
  readonly asked = output<GivenOf<typeof makeToken>>();
  readonly cancelled = output();

  protected readonly texts = inject(Language).texts;
  protected readonly roles = roles;
  protected readonly dayChoices = dayChoices;
  protected readonly name = signal('');
  protected readonly role = signal<Role>('coordinator');
  protected readonly unitId = signal('');
  protected readonly days = signal<string>('90');
  private readonly picked = signal<readonly TokenPermission[]>([]);
  private readonly isTried = signal(false);

  protected readonly chosenUnit = computed(() => this.unitId() || (this.units()[0]?.id ?? ''));
  /** What the role may, of that which a key can be given. */
  protected readonly choices = computed(() => tokenPermissions.filter((one) => may(this.role(), one)));
  /** What has been chosen and the role still may. */
  protected readonly chosen = computed(() => this.choices().filter((one) => this.picked().includes(one)));
  protected readonly faults = computed((): Fault[] => {
    if (!this.isTried()) return [];
    const { wrong } = this.texts().tokens;
    return [
      ...(this.name().trim() === '' ? [{ field: 'vagval-token-name', words: wrong.name }] : []),
      ...(this.chosen().length === 0 ? [{ field: 'vagval-token-permissions', words: wrong.permissions }] : []),
    ];
  });

  protected faultOf(field: string): string | null {
    return this.faults().find((fault) => fault.field === field)?.words ?? null;
  }

  protected chooseRole(event: Event): void {
    this.role.set(this.valueIn(event) as Role);
  }

  protected toggle(one: TokenPermission): void {
    const picked = this.picked();
    this.picked.set(picked.includes(one) ? picked.filter((other) => other !== one) : [...picked, one]);
  }

  protected valueIn(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }

  protected make(event: Event): void {
    event.preventDefault();
    this.isTried.set(true);
    if (this.faults().length > 0) return this.summary().focus();
    this.asked.emit({
      name: this.name().trim(),
      role: this.role(),
      unitId: this.chosenUnit(),
      permissions: this.chosen(),
      days: Number(this.days()),
    });
  }
}
