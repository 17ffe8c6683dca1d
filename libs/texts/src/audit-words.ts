import {
  auditActions,
  auditFields,
  auditGroups,
  operatorName,
  type AuditDetails,
  type AuditField,
  type AuditValue,
} from '@vagval/domain/audit-event';
import { roles } from '@vagval/domain/actor';
import { disclosureClasses } from '@vagval/domain/indicators/indicator';
import { schoolForms } from '@vagval/domain/units/unit';
import { importFormats } from '@vagval/domain/imports/import';
import type { AuditChange, ToldEvent } from './audit-facts';
import type { Texts } from './texts';

/** Who did it, in words: the operator has a name of its own in each language. */
export function whoOf({ who, role }: Pick<ToldEvent, 'who' | 'role'>, { auditLog }: Texts): string {
  return role === null && who === operatorName ? auditLog.operator : who;
}

/** What happened, as a sentence. */
export function auditSentence(event: ToldEvent, texts: Texts): string {
  const { auditLog } = texts;
  const told = (field: AuditField) => event.after[field] ?? event.before[field];
  return auditLog.sentences[event.action]({
    who: whoOf(event, texts),
    unit: event.unitName ?? auditLog.wholeMunicipality,
    said: (field) => {
      const value = told(field);
      return value === undefined || value === null ? auditLog.notKnown : auditValue(field, value, texts);
    },
    count: (field) => {
      const value = told(field);
      return typeof value === 'number' ? value : 0;
    },
  });
}

/** What the event tells of the thing, field by field in the order of `auditFields`. What did not change is left out. */
export function auditChanges({ before, after }: Pick<ToldEvent, 'before' | 'after'>, texts: Texts): AuditChange[] {
  return auditFields.flatMap((field) => {
    const [was, is] = [before[field], after[field]];
    if (was === undefined && is === undefined) return [];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const name = texts.auditLog.fields[field];
    return [{ field, name, before: side(field, before, texts), after: side(field, after, texts) }];
  });
}

/** A field on one side of the change; null where that side does not tell of it. */
function side(field: AuditField, details: AuditDetails, texts: Texts): string | null {
  const value = details[field];
  if (value === undefined) return null;
  return value === null || value === '' ? texts.auditLog.none : auditValue(field, value, texts);
}

/** A value in words. What is stored as a code has a word; a moment and a day are written as such. */
function auditValue(field: AuditField, value: NonNullable<AuditValue>, texts: Texts): string {
  const { auditLog, format, users, imports } = texts;
  if (typeof value === 'boolean') return value ? auditLog.yes : auditLog.no;
  if (typeof value === 'number') return format.number(value);
  if (typeof value === 'object') {
    if (isList(value)) return value.length === 0 ? auditLog.none : format.list(value.map((one) => wordOf(one, texts)));
    return format.list(
      Object.entries(value).map(([name, count]) => auditLog.tally(actionWord(name, texts), format.number(count))),
    );
  }
  switch (field) {
    case 'role': {
      const role = roles.find((one) => one === value);
      return role ? users.roles[role] : value;
    }
    case 'source': {
      const source = importFormats.find((one) => one === value);
      return source ? imports.formats[source] : value;
    }
    case 'group': {
      const group = auditGroups.find((one) => one === value);
      return group ? auditLog.groups[group] : value;
    }
    case 'until':
      return format.moment(value);
    case 'pruned-before':
    case 'exact-pruned-before':
    case 'day':
    case 'valid-from':
    case 'valid-to':
    case 'from-day':
    case 'to-day':
      return format.date(value);
    default:
      return value;
  }
}

/** A school form, and the class of an indicator (`C6 sensitive`), are told in words; a name as it is. */
function wordOf(name: string, { units, protection }: Texts): string {
  const form = schoolForms.find((one) => one === name);
  if (form) return units.schoolForms[form];
  const disclosure = disclosureClasses.find((one) => name.endsWith(` ${one}`));
  return disclosure ? name.replace(disclosure, protection.words[disclosure].toLowerCase()) : name;
}

function actionWord(name: string, { auditLog }: Texts): string {
  const action = auditActions.find((one) => one === name);
  return action ? auditLog.actions[action] : name;
}

function isList(value: readonly string[] | Readonly<Record<string, number>>): value is readonly string[] {
  return Array.isArray(value);
}
