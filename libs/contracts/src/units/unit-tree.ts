import { organisers, schoolForms, unitKinds } from '@vagval/domain/units/unit';
import { changeDays, unitChangeKinds } from '@vagval/domain/units/unit-change';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { schoolYear } from '../measured';

/** Something a unit was or is; `until` is the last day, null for what holds as far as it is decided. */
const until = z.iso.date().nullable();

/** A node with everything it has been: names, places and school forms stand oldest first. */
export const treeUnit = z.object({
  id: z.uuid(),
  kind: z.enum(unitKinds),
  code: z.string().nullable(),
  organiser: z.enum(organisers),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  names: z.array(z.object({ value: z.string(), until })),
  parents: z.array(z.object({ value: z.uuid().nullable(), until })),
  forms: z.array(z.object({ value: z.array(z.enum(schoolForms)), until })),
  /** What it is called and where it stands today; before it opens what it begins with, after it has closed what it ended with. */
  name: z.string(),
  parentId: z.uuid().nullable(),
  schoolForms: z.array(z.enum(schoolForms)),
  /** How many figures are stored of it, and the newest school year it has figures or planned activities of. */
  figures: z.number().int().nonnegative(),
  lastFigures: schoolYear.nullable(),
});
/** See `treeUnit`. */
export type TreeUnitAnswer = z.output<typeof treeUnit>;

/** The whole organisation in time. `version` names the state it was read in; a change says which one it was made on. */
export const unitTree = z.object({
  version: z.string(),
  today: z.iso.date(),
  units: z.array(treeUnit),
  successions: z.array(z.object({ predecessorId: z.uuid(), successorId: z.uuid(), on: z.iso.date() })),
});
/** See `unitTree`. */
export type UnitTreeAnswer = z.output<typeof unitTree>;

/** The organisation of the caller's municipality with closed units and all that is decided about it. */
export const getUnitTree = endpoint({
  method: 'GET',
  path: '/units/tree',
  allow: 'units.write',
  input: z.object({}),
  output: unitTree,
});

/** A unit that is to be. The code is told from what it looks like by the domain, so that the reader is told what is wrong. */
const newUnit = z.object({
  kind: z.enum(['area', 'school-unit']),
  name: z.string().max(120),
  code: z.string().max(20).nullable(),
  organiser: z.enum(organisers),
  parentId: z.uuid(),
  schoolForms: z.array(z.enum(schoolForms)).max(schoolForms.length),
});
/** See `newUnit`. */
export type NewUnitGiven = z.output<typeof newUnit>;

/** What happens to the assignments of units that close: they end with the unit, or go on at every unit it becomes. */
export const assignmentFates = ['end', 'move'] as const;
const assignments = z.enum(assignmentFates);

const day = z.iso.date().refine((one) => one >= changeDays.first && one <= changeDays.last);
const unitId = z.uuid();
const forms = z.array(z.enum(schoolForms)).max(schoolForms.length);

/** A change of the organisation. `day` is the first day of what is new. */
export const unitChange = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), day, unit: newUnit }),
  z.object({ kind: z.literal('rename'), day, unitId, name: z.string().max(120) }),
  z.object({ kind: z.literal('move'), day, unitId, parentId: z.uuid() }),
  z.object({ kind: z.literal('forms'), day, unitId, schoolForms: forms }),
  z.object({ kind: z.literal('close'), day, unitId }),
  z.object({
    kind: z.literal('merge'),
    day,
    unitIds: z.array(unitId).max(50),
    into: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('existing'), unitId }),
      z.object({ kind: z.literal('new'), unit: newUnit }),
    ]),
    assignments,
  }),
  z.object({ kind: z.literal('split'), day, unitId, into: z.array(newUnit).max(20), assignments }),
]);
/** See `unitChange`. */
export type UnitChangeGiven = z.output<typeof unitChange>;

/** What a change means for what has been. School years by the year they start; texts make the sentences of it. */
export const unitConsequences = z.object({
  kind: z.enum(unitChangeKinds),
  day,
  /** Units that close keep their figures, under their own names, to and with `lastYear`. */
  closes: z.array(z.object({ unitId, name: z.string(), lastYear: schoolYear })),
  /** Units that are new begin a series of their own. */
  opens: z.array(z.object({ unitId, name: z.string(), firstYear: schoolYear })),
  /** The unit that goes on with what it was. */
  goesOn: z.object({ unitId, name: z.string() }).nullable(),
  before: z.array(z.string()),
  after: z.array(z.string()),
  /** Areas whose people get to reach the unit by a move, and no longer do. */
  gains: z.string().nullable(),
  loses: z.string().nullable(),
  /** How many figures are stored of the units that close. None of them is touched. */
  figures: z.number().int().nonnegative(),
  /** People with an assignment on a unit that closes, on its last day or later, and what happens to it. */
  people: z.number().int().nonnegative(),
  assignments,
});
/** See `unitConsequences`. */
export type UnitConsequences = z.output<typeof unitConsequences>;

const asked = z.object({ version: z.string().max(100), change: unitChange });

/** Tells what a change would mean. Nothing is stored. */
export const previewUnitChange = endpoint({
  method: 'POST',
  path: '/units/changes/preview',
  allow: 'units.write',
  input: asked,
  output: unitConsequences,
});

/** Makes a change, all of it or nothing; refused when the organisation is no longer of that version. */
export const changeUnits = endpoint({
  method: 'POST',
  path: '/units/changes',
  allow: 'units.write',
  input: asked,
  output: z.object({ version: z.string(), consequences: unitConsequences }),
});
