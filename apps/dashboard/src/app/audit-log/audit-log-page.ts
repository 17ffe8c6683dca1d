import { Component, computed, ElementRef, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { listEventsTable } from '@vagval/contracts/audit-log/audit-log';
import { Language } from '../core/language';
import { Empty } from '../ui/empty';
import { Loading } from '../ui/loading';
import { PageHead } from '../ui/page-head';
import { ProblemNote } from '../ui/problem';
import { TakeAway } from '../ui/take-away';
import { AuditLogStore } from './audit-log-store';
import { EventFilter } from './event-filter';
import { EventList } from './event-list';
import { areDaysSwapped, askedBy, type EventQuery } from './event-query';

/** What has happened: who did what, when and why, for those who answer for it. What is chosen stands in the address. */
@Component({
  selector: 'vagval-audit-log-page',
  imports: [Empty, EventFilter, EventList, Loading, PageHead, ProblemNote, RouterLink, TakeAway],
  templateUrl: './audit-log-page.html',
  styles: `
    .pages {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      margin-top: var(--space-3);
    }
    vagval-event-filter {
      display: block;
      margin-top: var(--space-2);
    }
  `,
})
export class AuditLogPage {
  private readonly router = inject(Router);
  private readonly language = inject(Language);
  private readonly results = viewChild.required<ElementRef<HTMLElement>>('results');

  /** From `?fran=`: first day. */
  readonly fran = input<string>();
  /** From `?till=`: last day. */
  readonly till = input<string>();
  /** From `?person=`: who did it. */
  readonly person = input<string>();
  /** From `?galler=`: what kind of thing it was done to. */
  readonly galler = input<string>();
  /** From `?enhet=`: on which unit. */
  readonly enhet = input<string>();
  /** From `?sok=`: words. */
  readonly sok = input<string>();
  /** From `?fore=`: the event that this page begins after. */
  readonly fore = input<string>();

  protected readonly takenAway = listEventsTable;
  protected readonly texts = this.language.texts;
  protected readonly query = computed<EventQuery>(() => ({
    fran: this.fran(),
    till: this.till(),
    person: this.person(),
    galler: this.galler(),
    enhet: this.enhet(),
    sok: this.sok(),
  }));
  /** Undefined while the days are swapped: there is nothing to ask for. */
  protected readonly asked = computed(() => (areDaysSwapped(this.query()) ? undefined : askedBy(this.query())));
  private readonly page = computed(() => {
    const asked = this.asked();
    const before = Number(this.fore());
    return asked && Number.isInteger(before) && before > 0 ? { ...asked, before } : asked;
  });
  protected readonly store = new AuditLogStore(this.page);

  protected readonly shown = computed(() => {
    const events = this.store.events();
    const { auditLog } = this.texts();
    if (!this.asked()) return auditLog.fixDays;
    if (!events || events.length === 0) return '';
    if (this.fore()) return auditLog.shownOlder(events.length);
    return this.store.next() === null ? auditLog.shown(events.length) : auditLog.shownSome(events.length);
  });
  protected readonly nothing = computed(() => {
    const { auditLog } = this.texts();
    if (this.fore()) return auditLog.emptyPage;
    return Object.keys(this.asked() ?? {}).length > 0 ? auditLog.emptyChoice : auditLog.empty;
  });
  protected readonly kept = computed(() => {
    const choices = this.store.choices();
    const { format, auditLog } = this.texts();
    return choices && auditLog.kept(format.number(choices.years), format.number(choices.exactYears));
  });

  protected narrow(query: EventQuery): void {
    // All of it anew: another choice begins at its newest event.
    void this.router.navigate([], { queryParams: query });
  }

  /** The link that was pressed is gone, or leads elsewhere now: the reader goes on from above the events. */
  protected toResults(): void {
    this.results().nativeElement.focus();
  }
}
