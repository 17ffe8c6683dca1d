/**
 * Everything that is written down in the audit trail, by feature and verb. Each has a sentence in both languages
 * (`texts/audit-log`); one without does not compile. What has been written down is read for years: actions and fields are added,
 * never taken away.
 */
export const auditActions = [
  'users.signed-in',
  'users.signed-out',
  'users.assignment-chosen',
  'users.created',
  'users.password-chosen',
  'users.invited',
  'users.link-renewed',
  'users.changed',
  'users.disabled',
  'users.enabled',
  'users.assignment-added',
  'users.assignment-changed',
  'users.assignment-ended',
  'users.view-begun',
  'users.view-ended',
  'users.provider-added',
  'users.provider-changed',
  'users.provider-removed',
  'users.token-made',
  'users.token-revoked',
  'imports.taken-in',
  'imports.undone',
  'observations.published',
  'disclosure.opened',
  'disclosure.closed',
  'disclosure.exported',
  'disclosure.exports-allowed',
  'disclosure.exports-stopped',
  'installation.example-made',
  'units.add',
  'units.rename',
  'units.move',
  'units.forms',
  'units.close',
  'units.merge',
  'units.split',
  'admin.protection-raised',
  'admin.definition-changed',
  'audit-log.exported',
  'audit-log.pruned',
] as const;
/** One of them. */
export type AuditAction = (typeof auditActions)[number];

/** The first part of an action: what kind of thing it was done to. */
export type AuditGroup = AuditAction extends `${infer Group}.${string}` ? Group : never;
/** Every group, in the order of the actions. */
export const auditGroups = [...new Set(auditActions.map((action) => action.split('.')[0]))] as readonly AuditGroup[];

/**
 * What can be told of a thing before and after an event. Each has a word in both languages. Names, days, settings, states and
 * counts of rows; never what a file holds, a token, or a figure of pupils.
 */
export const auditFields = [
  'name',
  'role',
  'units',
  'file',
  'source',
  'checksum',
  'rows',
  'added',
  'changed',
  'unchanged',
  'new-units',
  'school-years',
  'document',
  'until',
  'exact-exports',
  'smallest-count',
  'smallest-group',
  'classes',
  'indicator',
  'numerator',
  'denominator',
  'from-school-year',
  'email',
  'issuer',
  'enabled',
  'shut-out',
  'valid-from',
  'valid-to',
  'state',
  'day',
  'from-day',
  'to-day',
  'person',
  'group',
  'unit',
  'searched',
  'events',
  'pruned-actions',
  'pruned-before',
  'exact-pruned-before',
] as const;
/** One of them. */
export type AuditField = (typeof auditFields)[number];

/** A value of a field: a text, a number, yes or no, several texts, or how many there were of each. Null is none. */
export type AuditValue = string | number | boolean | null | readonly string[] | Readonly<Record<string, number>>;

/** A thing as it was before or after an event. */
export type AuditDetails = Readonly<Partial<Record<AuditField, AuditValue>>>;

/** The name that stands in the trail for whoever runs the installation. */
export const operatorName = 'Driftansvarig';
/** The name that stands in the trail for what the product does by itself. */
export const productName = 'Vägval';
