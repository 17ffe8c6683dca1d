import type { NewUnitGiven, TreeUnitAnswer, UnitChangeGiven } from '@vagval/contracts/units/unit-tree';
import { schoolYearOf } from '@vagval/domain/school-years/school-year';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { UnitChangeKind } from '@vagval/domain/units/unit-change';
import type { Trouble } from '../core/problem-of';

/** A new unit while it is written. The code is empty until there is one. */
export interface NewUnitDraft {
  readonly kind: NewUnitGiven['kind'];
  readonly name: string;
  readonly code: string;
  readonly organiser: NewUnitGiven['organiser'];
  readonly parentId: string;
  readonly schoolForms: readonly SchoolForm[];
}

/** A change while it is written: everything any kind of change asks for. */
export interface Draft {
  readonly day: string;
  readonly name: string;
  readonly parentId: string;
  readonly schoolForms: readonly SchoolForm[];
  /** The other school units of a merger. */
  readonly others: readonly string[];
  /** `new`, or the unit that goes on. */
  readonly into: string;
  /** The first is there for every kind of change, and is used where something new is made. */
  readonly parts: readonly [NewUnitDraft, ...NewUnitDraft[]];
  readonly assignments: 'end' | 'move';
}

/** Where something is to be corrected: a part of the form, by the name its field goes under. */
export interface Fault {
  readonly field: string | null;
  readonly trouble: Trouble | 'day-missing';
}

/** What a form begins with: a change is most often made for the coming school year. */
export function freshDraft(
  kind: UnitChangeKind,
  unit: TreeUnitAnswer | undefined,
  rootId: string,
  today: string,
): Draft {
  const part: NewUnitDraft = {
    kind: 'school-unit',
    name: '',
    code: '',
    organiser: unit?.kind === 'school-unit' ? unit.organiser : 'municipal',
    parentId: (kind === 'add' ? unit?.kind !== 'school-unit' && unit?.id : unit?.parentId) || rootId,
    schoolForms: unit?.kind === 'school-unit' ? unit.schoolForms : [],
  };
  return {
    day: `${schoolYearOf(today) + 1}-07-01`,
    name: unit?.name ?? '',
    parentId: unit?.parentId ?? rootId,
    schoolForms: unit?.schoolForms ?? [],
    others: [],
    into: 'new',
    parts: kind === 'split' ? [part, part] : [part],
    assignments: kind === 'split' ? 'end' : 'move',
  };
}

/** The change that is written. */
export function changeIn(kind: UnitChangeKind, unitId: string, draft: Draft): UnitChangeGiven {
  const { day, name, parentId, schoolForms, others, into, assignments } = draft;
  const given = ({ code, schoolForms: forms, ...part }: NewUnitDraft): NewUnitGiven => {
    const isSchool = part.kind === 'school-unit';
    return { ...part, schoolForms: isSchool ? [...forms] : [], code: isSchool && code.trim() ? code.trim() : null };
  };
  const [first] = draft.parts;
  switch (kind) {
    case 'add':
      return { kind, day, unit: given(first) };
    case 'rename':
      return { kind, day, unitId, name };
    case 'move':
      return { kind, day, unitId, parentId };
    case 'forms':
      return { kind, day, unitId, schoolForms: [...schoolForms] };
    case 'close':
      return { kind, day, unitId };
    case 'merge': {
      const made =
        into === 'new' ? ({ kind: 'new', unit: given(first) } as const) : ({ kind: 'existing', unitId: into } as const);
      return { kind, day, unitIds: [unitId, ...others], into: made, assignments };
    }
    case 'split':
      return { kind, day, unitId, into: draft.parts.map(given), assignments };
  }
}

const dayRules: readonly Trouble['name'][] = [
  'unit-not-open-then',
  'unit-already-closed',
  'unit-changed-later',
  'unit-has-figures-after',
  'area-has-open-units',
];

/** The field a refusal is about, or null when it is about none of them. */
export function fieldOf({ name, facts, fields }: Trouble, kind: UnitChangeKind, draft: Draft): string | null {
  const ofPart = (field: string, wrong: (part: NewUnitDraft) => boolean) =>
    `${field}-${Math.max(0, draft.parts.findIndex(wrong))}`;
  if (dayRules.includes(name) || fields.some(({ field }) => field.endsWith('day'))) return 'day';
  switch (name) {
    case 'unit-name-missing':
      return kind === 'rename' ? 'name' : ofPart('name', (part) => part.name.trim() === '');
    case 'unit-unchanged':
      return kind === 'rename' ? 'name' : kind === 'move' ? 'parent' : 'forms';
    case 'unit-code-malformed':
      return ofPart('code', ({ code }) => code.trim() === facts['code']);
    case 'unit-code-taken': {
      // The last that has it: two parts can have been given the same.
      const at = draft.parts.findLastIndex(({ code }) => code.trim() === facts['code']);
      return `code-${Math.max(0, at)}`;
    }
    case 'school-forms-missing':
      return kind === 'forms' ? 'forms' : ofPart('forms', ({ schoolForms }) => schoolForms.length === 0);
    case 'unit-parent-not-open':
    case 'unit-in-itself':
      return kind === 'move' ? 'parent' : 'parent-0';
    case 'merge-needs-two':
      return 'others';
    default:
      return null;
  }
}
