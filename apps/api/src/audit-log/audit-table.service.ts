import { Injectable } from '@nestjs/common';
import type { listEventsTable } from '@vagval/contracts/audit-log/audit-log';
import type { AnswerOf, InputOf } from '@vagval/contracts/endpoint';
import type { Actor } from '@vagval/domain/actor';
import type { AuditDetails } from '@vagval/domain/audit-event';
import { auditChanges, auditSentence, whoOf } from '@vagval/texts/audit-words';
import { textsOf } from '@vagval/texts/texts';
import { Audit } from '../platform/audit/audit';
import { tableFile } from '../platform/table-frame';
import { SchoolYearsService } from '../school-years/school-years.service';
import { UnitsService } from '../units/units.service';
import { AuditLogService } from './audit-log.service';

/** As many events as a file holds. What is older is taken by giving an earlier last day. */
const eventsPerFile = 50_000;

/** "2026-03-01 13:00:05", Swedish time: a spreadsheet sorts it. */
const swedishMoment = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** What has happened, as a file. */
@Injectable()
export class AuditTableService {
  constructor(
    private readonly events: AuditLogService,
    private readonly units: UnitsService,
    private readonly schoolYears: SchoolYearsService,
    private readonly audit: Audit,
  ) {}

  /** The events that the page would show, all pages together. That they were taken is written down before they leave. */
  async table(
    { language, ...asked }: InputOf<typeof listEventsTable>,
    actor: Actor,
  ): Promise<AnswerOf<typeof listEventsTable>> {
    const texts = textsOf(language);
    const { auditLog: words, format } = texts;
    const found = await this.events.newest(asked, actor, eventsPerFile + 1);
    const events = found.slice(0, eventsPerFile);
    const unit = asked.unitId === undefined ? undefined : await this.units.readable(actor, asked.unitId);
    const after: AuditDetails = {
      events: events.length,
      ...(asked.from && { 'from-day': asked.from }),
      ...(asked.to && { 'to-day': asked.to }),
      ...(asked.person && { person: asked.person }),
      ...(asked.group && { group: asked.group }),
      ...(unit && { unit: unit.name }),
      ...(asked.text && { searched: asked.text }),
    };
    await this.audit.record(actor, 'audit-log.exported', { subject: actor.municipalityCode, after });
    const { name, example, today } = await this.schoolYears.calendar(actor.municipalityCode);
    const filters = auditChanges({ before: {}, after }, texts).filter(({ field }) => field !== 'events');
    const rows = events.map((event) => {
      const told = { ...event, before: event.before ?? {}, after: event.after ?? {} };
      return [
        swedishMoment.format(event.at),
        whoOf(told, texts),
        event.role && texts.users.roles[event.role],
        words.actions[event.action],
        event.unitName ?? words.wholeMunicipality,
        auditSentence(told, texts),
        auditChanges(told, texts).map(words.change).join('; '),
        event.reason,
        event.subject,
      ];
    });
    const h = words.columns;
    return tableFile(
      language,
      { municipality: name, example, today },
      {
        title: words.fileTitle,
        facts: [
          ...filters.map(({ name: field, after: value }) => [field, value ?? ''] as const),
          ...(found.length > eventsPerFile
            ? [[words.cutOff, words.cutOffMeans(format.number(eventsPerFile))] as const]
            : []),
        ],
        header: [h.when, h.who, h.role, h.action, h.unit, h.sentence, h.details, h.reason, h.subject],
        rows,
      },
    );
  }
}
