import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import type { PersonAssignment } from '@vagval/contracts/users/people';
import { isReversed } from '@vagval/domain/users/period';
import { Language } from '../core/language';
import { ProblemNote } from '../ui/problem';
import { daysOf, refusedField } from './assignment-draft';
import { faultOf, FaultSummary, type Fault } from './fault-summary';
import type { PersonStore } from './person-store';

/** Changes from when and until when an assignment holds. */
@Component({
  selector: 'vagval-change-days',
  imports: [FaultSummary, ProblemNote],
  template: `
    <form novalidate (submit)="save($event)">
      <vagval-fault-summary [faults]="faults()" />
      @if (problem(); as trouble) {
        <vagval-problem
          [problem]="trouble"
          [retriable]="trouble.name === 'changed-meanwhile'"
          (again)="store().reload()"
        />
      }
      <div class="days">
        <div class="field">
          <label class="label" for="vagval-days-from">{{ texts().access.from }}</label>
          <input id="vagval-days-from" type="date" [value]="from()" (change)="from.set(valueIn($event))" />
        </div>
        <div class="field">
          <label class="label" for="vagval-days-to">{{ texts().access.to }}</label>
          <input
            id="vagval-days-to"
            type="date"
            [value]="to()"
            [attr.aria-invalid]="fault() ? true : null"
            [attr.aria-describedby]="fault() ? 'vagval-days-to-fault' : null"
            (change)="to.set(valueIn($event))"
          />
          @if (fault(); as words) {
            <p class="fault" id="vagval-days-to-fault">{{ words }}</p>
          }
        </div>
      </div>
      <p class="hint">{{ texts().access.periodHint }}</p>
      <div class="answers">
        <button type="submit" class="button main" [disabled]="store().busy()">{{ texts().access.save }}</button>
        <button type="button" class="button" (click)="cancelled.emit()">{{ texts().ui.cancel }}</button>
      </div>
    </form>
  `,
  styleUrl: './fields.scss',
})
export class ChangeDays {
  readonly assignment = input.required<PersonAssignment>();
  readonly store = input.required<PersonStore>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly texts = inject(Language).texts;
  protected readonly from = linkedSignal(() => this.assignment().validFrom ?? '');
  protected readonly to = linkedSignal(() => this.assignment().validTo ?? '');
  private readonly written = signal<readonly Fault[]>([]);
  private readonly refusedAt = computed(() => {
    const trouble = this.store().refused();
    const own = { 'assignment-overlaps': 'vagval-days-to' };
    return trouble && refusedField(trouble, 'vagval-days', this.texts(), own);
  });
  protected readonly faults = computed(() => {
    const refused = this.refusedAt();
    return refused ? [refused] : this.written();
  });
  protected readonly fault = computed(() => faultOf(this.faults(), 'vagval-days-to'));
  protected readonly problem = computed(() => (this.refusedAt() ? null : this.store().refused()));

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const period = daysOf({ validFrom: this.from(), validTo: this.to() });
    this.store().refused.set(null);
    this.written.set(isReversed(period) ? [{ field: 'vagval-days-to', words: this.texts().access.faults.period }] : []);
    if (this.written().length === 0 && (await this.store().changeDays(this.assignment(), period))) this.saved.emit();
  }
}
