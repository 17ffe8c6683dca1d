import { Injectable } from '@nestjs/common';
import { eventsPerPage, type getEventChoices, type listEvents } from '@vagval/contracts/audit-log/audit-log';
import type { AnswerOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import { RuleBroken } from '@vagval/domain/rule-broken';
import { mustReach } from '../platform/auth/must-reach';
import { AuditLogRepository, type AskedEvents, type StoredEvent } from './audit-log.repository';

/** What has happened, as far as the reader reaches. */
@Injectable()
export class AuditLogService {
  constructor(private readonly events: AuditLogRepository) {}

  /**
   * A page of events, newest first.
   *
   * @throws NotAllowed when a unit out of reach is asked for.
   */
  async page(asked: AskedEvents, actor: Actor): Promise<AnswerOf<typeof listEvents>> {
    const found = await this.newest(asked, actor, eventsPerPage + 1);
    const shown = found.slice(0, eventsPerPage);
    const last = shown.at(-1);
    return {
      events: shown.map((event) => ({
        ...event,
        at: event.at.toISOString(),
        before: event.before ?? {},
        after: event.after ?? {},
      })),
      next: found.length > eventsPerPage && last ? last.id : null,
    };
  }

  /** So many of the newest events, for what is made of them all. */
  async newest(asked: AskedEvents, actor: Actor, atMost: number): Promise<StoredEvent[]> {
    if (asked.unitId !== undefined) mustReach(actor, asked.unitId);
    return this.events.events(actor, asked, atMost);
  }

  /** What events can be narrowed to, and for how long they are kept. */
  async choices(actor: Actor): Promise<AnswerOf<typeof getEventChoices>> {
    const kept = await this.events.yearsKept(actor.municipalityCode);
    if (!kept) throw new RuleBroken('municipality-not-found');
    const units = (await this.events.units(actor)).filter(({ id }) => actor.reach.has(id));
    return {
      people: (await this.events.people(actor)).sort(byName.compare),
      units: units.sort((a, b) => byName.compare(a.name, b.name)),
      ...kept,
    };
  }
}

const byName = new Intl.Collator('sv');
