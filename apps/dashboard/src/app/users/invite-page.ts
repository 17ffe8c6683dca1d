import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { invitePerson, type HandedLink as Handed } from '@vagval/contracts/users/people';
import type { Role } from '@vagval/domain/actor';
import { Api } from '../core/api';
import { Language } from '../core/language';
import { problemOf, type Trouble } from '../core/problem-of';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { daysOf, draftFaults, emptyDraft, refusedField, type AssignmentDraft } from './assignment-draft';
import { AssignmentFields } from './assignment-fields';
import { faultOf, FaultSummary, type Fault } from './fault-summary';
import { HandedLink } from './handed-link';
import { OrganisationUnits } from './organisation-units';
import { isEmail } from './is-email';

/** Inviting somebody: who they are and what they are to work with; then the link, shown once. */
@Component({
  selector: 'vagval-invite-page',
  imports: [AssignmentFields, FaultSummary, HandedLink, PageHead, ProblemNote, RouterLink],
  templateUrl: './invite-page.html',
  styleUrl: './fields.scss',
})
export class InvitePage {
  private readonly api = inject(Api);

  protected readonly texts = inject(Language).texts;
  protected readonly units = new OrganisationUnits();
  protected readonly name = signal('');
  protected readonly email = signal('');
  protected readonly drafts = signal<readonly AssignmentDraft[]>([emptyDraft]);
  protected readonly faults = signal<readonly Fault[]>([]);
  protected readonly problem = signal<Trouble | null>(null);
  protected readonly busy = signal(false);
  protected readonly handed = signal<Handed | null>(null);
  protected readonly nameFault = computed(() => faultOf(this.faults(), 'vagval-name'));
  protected readonly emailFault = computed(() => faultOf(this.faults(), 'vagval-email'));

  protected valueIn(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected change(at: number, changes: Partial<AssignmentDraft>): void {
    this.drafts.update((all) => all.map((one, place) => (place === at ? { ...one, ...changes } : one)));
  }

  protected add(): void {
    this.drafts.update((all) => [...all, emptyDraft]);
  }

  protected drop(at: number): void {
    this.drafts.update((all) => all.filter((_, place) => place !== at));
    this.faults.set([]);
  }

  /** Begins on somebody else: nothing of the last is left. */
  protected again(): void {
    this.name.set('');
    this.email.set('');
    this.drafts.set([emptyDraft]);
    this.handed.set(null);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.problem.set(null);
    this.faults.set(this.written());
    if (this.faults().length > 0) return;
    this.busy.set(true);
    try {
      const assignments = this.drafts().map((one) => ({
        role: one.role as Role,
        unitId: one.unitId,
        ...daysOf(one),
      }));
      this.handed.set(await this.api.send(invitePerson, { name: this.name(), email: this.email(), assignments }));
    } catch (error) {
      // Said at the field it is about, where there is one. What was written stays.
      this.refuse(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }

  private written(): Fault[] {
    const { faults } = this.texts().access;
    return [
      ...(this.name().trim() ? [] : [{ field: 'vagval-name', words: faults.name }]),
      ...(isEmail(this.email()) ? [] : [{ field: 'vagval-email', words: faults.email }]),
      ...this.drafts().flatMap((one, at) => draftFaults(one, `vagval-${at}`, this.texts())),
    ];
  }

  private refuse(trouble: Trouble): void {
    const fields = { 'email-taken': 'vagval-email', 'person-already-here': 'vagval-email' } as const;
    const fault = refusedField(trouble, 'vagval-0', this.texts(), fields);
    // Of several assignments it is not told which one is refused.
    const isKnown = this.drafts().length === 1 || fault?.field === 'vagval-email';
    if (fault && isKnown) this.faults.set([fault]);
    else this.problem.set(trouble);
  }
}
