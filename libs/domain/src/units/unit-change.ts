import { firstSchoolYear, lastSchoolYear } from '../school-years/school-year';
import type { Organiser, SchoolForm } from './unit';

/** What can be done to the organisation. */
export const unitChangeKinds = ['add', 'rename', 'move', 'forms', 'close', 'merge', 'split'] as const;
/** One of them. */
export type UnitChangeKind = (typeof unitChangeKinds)[number];

/** The first and the last day (ISO date) a change can be of: the day before it and itself are in school years there are. */
export const changeDays = { first: `${firstSchoolYear}-07-02`, last: `${lastSchoolYear}-06-30` } as const;

/** A unit that is to be: an area or a school unit. Its id is chosen by whoever stores it. */
export interface NewUnit {
  readonly id: string;
  readonly kind: 'area' | 'school-unit';
  readonly name: string;
  readonly code: string | null;
  readonly organiser: Organiser;
  readonly parentId: string;
  readonly schoolForms: readonly SchoolForm[];
}

/** What units are merged into: one that is there (it may be one of them), or a new one. */
export type MergedInto =
  { readonly kind: 'existing'; readonly unitId: string } | { readonly kind: 'new'; readonly unit: NewUnit };

/**
 * A change of the organisation. `day` (ISO date) is the first day of what is new: whatever closes is open to the day before.
 */
export type UnitChange = { readonly day: string } & (
  | { readonly kind: 'add'; readonly unit: NewUnit }
  | { readonly kind: 'rename'; readonly unitId: string; readonly name: string }
  | { readonly kind: 'move'; readonly unitId: string; readonly parentId: string }
  | { readonly kind: 'forms'; readonly unitId: string; readonly schoolForms: readonly SchoolForm[] }
  | { readonly kind: 'close'; readonly unitId: string }
  | { readonly kind: 'merge'; readonly unitIds: readonly string[]; readonly into: MergedInto }
  | { readonly kind: 'split'; readonly unitId: string; readonly into: readonly NewUnit[] }
);

/** What becomes of a unit's history. School years are named by the year they start. */
export interface Consequences {
  readonly kind: UnitChangeKind;
  readonly day: string;
  /** Units that close: their figures stay under their own names, to the school year of their last day. */
  readonly closes: readonly { readonly unitId: string; readonly name: string; readonly lastYear: number }[];
  /** Units that are new: their own series begin with the school year of their first day. */
  readonly opens: readonly { readonly unitId: string; readonly name: string; readonly firstYear: number }[];
  /** The unit that goes on with what it was before: merged into, renamed, moved. Null when none does. */
  readonly goesOn: { readonly unitId: string; readonly name: string } | null;
  /** Names of what a rename or a move changes, or school forms. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Areas whose people get to reach the unit, and no longer do, by a move; the municipality's reach it either way. */
  readonly gains: string | null;
  readonly loses: string | null;
}

/** The id of the unit a change is about; of a merger, what the units become. */
export function subjectOf(change: UnitChange): string {
  switch (change.kind) {
    case 'add':
      return change.unit.id;
    case 'merge':
      return change.into.kind === 'new' ? change.into.unit.id : change.into.unitId;
    default:
      return change.unitId;
  }
}
