import type { Role } from '@vagval/domain/actor';
import { isReversed } from '@vagval/domain/users/period';
import type { Texts } from '@vagval/texts/texts';
import type { Trouble } from '../core/problem-of';
import type { Fault } from './fault-summary';

/** An assignment as it is being written: empty until something is chosen, days as the browser gives them. */
export interface AssignmentDraft {
  readonly role: Role | '';
  readonly unitId: string;
  readonly validFrom: string;
  readonly validTo: string;
}

/** Nothing chosen yet. */
export const emptyDraft: AssignmentDraft = { role: '', unitId: '', validFrom: '', validTo: '' };

/** The days of a draft as the contract has them. */
export function daysOf({ validFrom, validTo }: Pick<AssignmentDraft, 'validFrom' | 'validTo'>) {
  return { validFrom: validFrom || null, validTo: validTo || null };
}

/** What is wrong with a draft, by field. `id` is what its fields' ids begin with. */
export function draftFaults(draft: AssignmentDraft, id: string, { access }: Texts): Fault[] {
  return [
    ...(draft.role ? [] : [{ field: `${id}-role`, words: access.faults.role }]),
    ...(draft.unitId ? [] : [{ field: `${id}-unit`, words: access.faults.unit }]),
    ...(isReversed(daysOf(draft)) ? [{ field: `${id}-to`, words: access.faults.period }] : []),
  ];
}

/** Which field of an assignment a refusal is about, after what its fields' ids begin with; others concern no single one. */
const assignmentFields: Partial<Record<Trouble['name'], string>> = {
  'role-not-for-unit': '-unit',
  'validity-reversed': '-to',
  'assignment-overlaps': '-unit',
};

/** A refusal as a fault of the field it is about, or null when it is about none. */
export function refusedField(
  { name, facts }: Trouble,
  id: string,
  { problems }: Texts,
  fields: Partial<Record<Trouble['name'], string>> = {},
): Fault | null {
  const own = assignmentFields[name];
  const field = fields[name] ?? (own && id + own);
  return field && name !== 'offline' ? { field, words: problems[name](facts) } : null;
}
