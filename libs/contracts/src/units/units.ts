import { organisers, schoolForms, unitKinds } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { schoolYear } from '../measured';

/** A node of the organisation, with where it came from and what it became. */
export const unit = z.object({
  id: z.uuid(),
  parentId: z.uuid().nullable(),
  kind: z.enum(unitKinds),
  name: z.string(),
  code: z.string().nullable(),
  organiser: z.enum(organisers),
  schoolForms: z.array(z.enum(schoolForms)),
  validFrom: z.iso.date().nullable(),
  validTo: z.iso.date().nullable(),
  /** Names of the units it was merged or split from, and of those it became. */
  predecessors: z.array(z.string()),
  successors: z.array(z.string()),
});
/** See `unit`. */
export type UnitAnswer = z.output<typeof unit>;

/** The part of the organisation the caller reaches, open in the school year, and the municipality itself; sorted by name. */
export const listUnits = endpoint({
  method: 'GET',
  path: '/units',
  allow: 'units.read',
  input: z.object({ schoolYear }),
  output: z.array(unit),
});
