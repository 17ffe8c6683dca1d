import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { Role } from '@vagval/domain/actor';
import { Language } from '../core/language';
import { ProblemNote } from '../ui/problem';
import { daysOf, draftFaults, emptyDraft, refusedField, type AssignmentDraft } from './assignment-draft';
import { AssignmentFields } from './assignment-fields';
import { FaultSummary, type Fault } from './fault-summary';
import { OrganisationUnits } from './organisation-units';
import type { PersonStore } from './person-store';

/** Gives a person one more assignment. */
@Component({
  selector: 'vagval-give-assignment',
  imports: [AssignmentFields, FaultSummary, ProblemNote],
  template: `
    <form novalidate (submit)="save($event)">
      <vagval-fault-summary [faults]="faults()" />
      @if (problem(); as trouble) {
        <vagval-problem [problem]="trouble" />
      }
      @if (units.problem(); as trouble) {
        <vagval-problem [problem]="trouble" />
      }
      <vagval-assignment-fields
        fieldId="vagval-given"
        [units]="units.all()"
        [draft]="draft()"
        [faults]="faults()"
        (changed)="change($event)"
      />
      <div class="answers">
        <button type="submit" class="button main" [disabled]="store().busy()">{{ texts().access.save }}</button>
        <button type="button" class="button" (click)="cancelled.emit()">{{ texts().ui.cancel }}</button>
      </div>
    </form>
  `,
  styleUrl: './fields.scss',
})
export class GiveAssignment {
  readonly store = input.required<PersonStore>();
  readonly saved = output();
  readonly cancelled = output();

  protected readonly texts = inject(Language).texts;
  protected readonly units = new OrganisationUnits();
  protected readonly draft = signal(emptyDraft);
  private readonly written = signal<readonly Fault[]>([]);
  private readonly refusedAt = computed(() => {
    const trouble = this.store().refused();
    return trouble && refusedField(trouble, 'vagval-given', this.texts());
  });
  protected readonly faults = computed(() => {
    const refused = this.refusedAt();
    return refused ? [refused] : this.written();
  });
  protected readonly problem = computed(() => (this.refusedAt() ? null : this.store().refused()));

  protected change(changes: Partial<AssignmentDraft>): void {
    this.draft.update((before) => ({ ...before, ...changes }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const { role, unitId, ...days } = this.draft();
    this.store().refused.set(null);
    this.written.set(draftFaults(this.draft(), 'vagval-given', this.texts()));
    if (this.written().length > 0) return;
    if (await this.store().add({ role: role as Role, unitId, ...daysOf(days) })) this.saved.emit();
  }
}
