import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { OnePerson } from '@vagval/contracts/users/people';
import { Language } from '../core/language';
import { faultOf, FaultSummary, type Fault } from './fault-summary';
import { isEmail } from './is-email';
import type { PersonStore } from './person-store';

/** Changes the name and the e-mail of a person. */
@Component({
  selector: 'vagval-account-form',
  imports: [FaultSummary],
  template: `
    <form novalidate (submit)="save($event)">
      <vagval-fault-summary [faults]="faults()" />
      <div class="field">
        <label class="label" for="vagval-person-name">{{ texts().access.name }}</label>
        <input
          id="vagval-person-name"
          type="text"
          autocomplete="off"
          maxlength="120"
          [value]="name()"
          [attr.aria-invalid]="nameFault() ? true : null"
          [attr.aria-describedby]="nameFault() ? 'vagval-person-name-fault' : null"
          (input)="name.set(valueIn($event))"
        />
        @if (nameFault(); as words) {
          <p class="fault" id="vagval-person-name-fault">{{ words }}</p>
        }
      </div>
      <div class="field">
        <label class="label" for="vagval-person-email">{{ texts().access.email }}</label>
        <input
          id="vagval-person-email"
          type="email"
          autocomplete="off"
          maxlength="254"
          [value]="email()"
          [attr.aria-invalid]="emailFault() ? true : null"
          [attr.aria-describedby]="emailFault() ? 'vagval-person-email-fault' : null"
          (input)="email.set(valueIn($event))"
        />
        @if (emailFault(); as words) {
          <p class="fault" id="vagval-person-email-fault">{{ words }}</p>
        }
      </div>
      <div class="answers">
        <button type="submit" class="button" [disabled]="store().busy()">{{ texts().access.save }}</button>
      </div>
    </form>
  `,
  styleUrl: './fields.scss',
})
export class AccountForm {
  readonly person = input.required<OnePerson>();
  readonly store = input.required<PersonStore>();
  readonly saved = output();

  protected readonly texts = inject(Language).texts;
  protected readonly name = linkedSignal(() => this.person().name);
  protected readonly email = linkedSignal(() => this.person().email ?? '');
  protected readonly faults = signal<readonly Fault[]>([]);
  protected readonly nameFault = computed(() => faultOf(this.faults(), 'vagval-person-name'));
  protected readonly emailFault = computed(() => faultOf(this.faults(), 'vagval-person-email'));

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { faults } = this.texts().access;
    this.faults.set([
      ...(this.name().trim() ? [] : [{ field: 'vagval-person-name', words: faults.name }]),
      ...(isEmail(this.email()) ? [] : [{ field: 'vagval-person-email', words: faults.email }]),
    ]);
    if (this.faults().length > 0) return;
    if (await this.store().rename(this.name(), this.email())) return this.saved.emit();
    if (this.store().refused()?.name !== 'email-taken') return;
    this.store().refused.set(null);
    this.faults.set([{ field: 'vagval-person-email', words: this.texts().problems['email-taken']({}) }]);
  }
}
