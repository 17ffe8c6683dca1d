import { Component, computed, inject, input } from '@angular/core';
import type { AuditEventAnswer } from '@vagval/contracts/audit-log/audit-log';
import type { AuditChange } from '@vagval/texts/audit-facts';
import { auditChanges, auditSentence } from '@vagval/texts/audit-words';
import { Language } from '../core/language';

/** The Swedish day of a moment, as an ISO date. */
const swedishDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' });

/** What has happened, day by day: a sentence for each event, and what it changed for whoever asks. */
@Component({
  selector: 'vagval-event-list',
  templateUrl: './event-list.html',
  styles: `
    .day {
      margin-top: var(--space-3);
    }
    h3 {
      padding-bottom: 0.4rem;
      border-bottom: 2px solid var(--ink);
    }
    ul {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: grid;
      grid-template-columns: 3.5rem minmax(0, 1fr);
      gap: var(--space-1);
      padding: 0.6rem 0;
      border-bottom: 1px solid var(--line-soft);
    }
    time,
    .where {
      color: var(--muted);
    }
    .what > p {
      max-width: 62ch;
      overflow-wrap: anywhere;
    }
    .where,
    details {
      font-size: var(--text-small);
    }
    summary {
      width: fit-content;
      min-height: 24px;
      padding: 0.15rem 0;
      color: var(--accent);
      cursor: pointer;
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    dl {
      max-width: 44rem;
      margin: 0.2rem 0 0.4rem;
      padding-left: var(--space-2);
      border-left: 3px solid var(--line);
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 0 0.5rem;
      padding: 0.15rem 0;
    }
    dt {
      color: var(--muted);
    }
    dt::after {
      content: ':';
    }
    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    @media (pointer: coarse) {
      summary {
        padding: 0.65rem 0;
      }
    }
    @media (max-width: 30rem) {
      li {
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
      }
    }
  `,
})
export class EventList {
  private readonly language = inject(Language);

  /** Newest first. */
  readonly events = input.required<readonly AuditEventAnswer[]>();

  protected readonly texts = this.language.texts;
  protected readonly days = computed(() => {
    const texts = this.texts();
    const { format, auditLog, users } = texts;
    const byDay = new Map<string, AuditEventAnswer[]>();
    for (const event of this.events()) {
      const day = swedishDay.format(new Date(event.at));
      byDay.set(day, [...(byDay.get(day) ?? []), event]);
    }
    return [...byDay].map(([day, events]) => ({
      day,
      name: format.date(day),
      events: events.map((event) => {
        const sentence = auditSentence(event, texts);
        const changes = auditChanges(event, texts);
        // What the sentence has said already is not worth opening.
        const isToldAlready = ({ before, after }: AuditChange) =>
          before === null && after !== null && sentence.includes(after);
        return {
          id: event.id,
          at: event.at,
          time: format.time(event.at),
          sentence,
          where: [event.role && users.roles[event.role], event.unitName ?? auditLog.wholeMunicipality]
            .filter((part) => part !== null)
            .join(' · '),
          reason: event.reason,
          changes: changes.every(isToldAlready) ? [] : changes,
        };
      }),
    }));
  });
}
