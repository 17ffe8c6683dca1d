import { Component, computed, effect, inject, input, signal, untracked } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PersonAssignment } from '@vagval/contracts/users/people';
import { canBeViewed } from '@vagval/domain/users/view-as';
import { Language } from '../core/language';
import { Ask } from '../ui/confirm';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { AccountForm } from './account-form';
import { ChangeDays } from './change-days';
import { GiveAssignment } from './give-assignment';
import { HandedLink } from './handed-link';
import { periodWords } from './period-words';
import { PersonStore } from './person-store';
import { Session } from './session';

/** A person: what they work with, now, later and before; their account, and whether they come in. */
@Component({
  selector: 'vagval-person-page',
  imports: [AccountForm, ChangeDays, GiveAssignment, HandedLink, Loading, PageHead, ProblemNote, RouterLink],
  templateUrl: './person-page.html',
  styleUrls: ['./fields.scss', './person-page.scss'],
})
export class PersonPage {
  private readonly ask = inject(Ask);
  private readonly session = inject(Session);

  /** From the path. */
  readonly userId = input.required<string>();

  protected readonly texts = inject(Language).texts;
  protected readonly store = new PersonStore(this.userId);
  /** What was done last, in words. */
  protected readonly done = signal<string | null>(null);
  /** Id of the assignment whose days are being changed. */
  protected readonly changing = signal<string | null>(null);
  protected readonly giving = signal(false);
  protected readonly mayWrite = computed(() => this.session.may('users.write'));
  protected readonly mayView = computed(() => this.session.may('users.view-as'));
  /** A refusal that no field of an open form shows. */
  protected readonly problem = computed(() => {
    const trouble = this.store.refused();
    return this.giving() || this.changing() !== null ? null : trouble;
  });

  constructor() {
    effect(() => {
      this.userId();
      untracked(() => this.forget());
    });
  }

  protected heldAs({ role, unitName }: PersonAssignment): string {
    return this.texts().access.held(role, unitName);
  }

  protected daysOf(one: PersonAssignment): string {
    return periodWords(one, this.texts());
  }

  protected canBeViewed({ role, unitKind }: PersonAssignment): boolean {
    return this.mayView() && canBeViewed(role, unitKind);
  }

  protected begin(id: string | null, giving = false): void {
    this.store.refused.set(null);
    this.done.set(null);
    this.changing.set(id);
    this.giving.set(giving);
  }

  protected finished(words: string): void {
    this.begin(null);
    this.done.set(words);
  }

  protected async end(one: PersonAssignment): Promise<void> {
    const { endTitle, endText, end, ended } = this.texts().access;
    this.begin(null);
    if (!(await this.ask.confirm({ title: endTitle, text: endText(this.heldAs(one)), yes: end }))) return;
    if (await this.store.end(one)) this.finished(ended);
  }

  protected async renewLink(): Promise<void> {
    this.begin(null);
    await this.store.renewLink();
  }

  protected async shutOut(name: string): Promise<void> {
    const { disableTitle, disableText, disable, disabledNow } = this.texts().access;
    this.begin(null);
    if (!(await this.ask.confirm({ title: disableTitle, text: disableText(name), yes: disable }))) return;
    if (await this.store.shutOut(true)) this.finished(disabledNow);
  }

  protected async letIn(): Promise<void> {
    this.begin(null);
    if (await this.store.shutOut(false)) this.finished(this.texts().access.enabledNow);
  }

  private forget(): void {
    this.begin(null);
    this.store.handed.set(null);
  }
}
