import { roles } from '@vagval/domain/actor';
import { auditActions, auditFields, auditGroups } from '@vagval/domain/audit-event';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { language, nothing, table } from '../measured';

/** As many events as a page holds. */
export const eventsPerPage = 50;

const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()),
  z.record(z.string(), z.number().int()),
]);
const details = z.partialRecord(z.enum(auditFields), value);

/** Something that was done. The texts make the sentence (`texts/audit-words`). */
export const auditEvent = z.object({
  id: z.number().int(),
  /** ISO moment. */
  at: z.iso.datetime(),
  /** A person, whoever runs the installation, or the product itself. */
  who: z.string(),
  /** The role it was done in; null for the operator and the product. */
  role: z.enum(roles).nullable(),
  action: z.enum(auditActions),
  /** The unit it concerns, as it was called then; null for the municipality as a whole. */
  unitName: z.string().nullable(),
  before: details,
  after: details,
  /** Why, in the words of whoever did it. */
  reason: z.string().nullable(),
});
/** See `auditEvent`. */
export type AuditEventAnswer = z.output<typeof auditEvent>;

/** A text that can be looked for: the database has no control characters to find. */
const sought = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .regex(/^\P{Cc}+$/u);

/** Which events: days are Swedish and both count; `text` is words that all have to be there, from their beginning. */
const asked = z.object({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  person: sought(200).optional(),
  group: z.enum(auditGroups).optional(),
  unitId: z.uuid().optional(),
  text: sought(100).optional(),
  /** Only those older than the event with this id: the next page. */
  before: z.coerce.number().int().positive().optional(),
});

/** Who has done what, newest first, in pages: of units in reach and of the municipality as a whole. */
export const listEvents = endpoint({
  method: 'GET',
  path: '/audit-log',
  allow: 'audit-log.read',
  input: asked,
  output: z.object({
    events: z.array(auditEvent),
    /** What `before` is for the next page; null on the last one. */
    next: z.number().int().nullable(),
  }),
});

/** The same as a file. That it was taken is an event too. */
export const listEventsTable = endpoint({
  method: 'GET',
  path: '/audit-log/table',
  allow: 'audit-log.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});

/** What events can be narrowed to: who has done something, and on which units. */
export const getEventChoices = endpoint({
  method: 'GET',
  path: '/audit-log/choices',
  allow: 'audit-log.read',
  input: nothing,
  output: z.object({
    people: z.array(z.string()),
    units: z.array(z.object({ id: z.uuid(), name: z.string() })),
    /** Years that events are kept, and those that tell of exact figures. */
    years: z.number().int(),
    exactYears: z.number().int(),
  }),
});
