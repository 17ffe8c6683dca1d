import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing, schoolYear } from '../measured';

const said = z.object({ sv: z.string(), en: z.string() });
const words = z.object({ numerator: said, denominator: said, note: said });
/** Written by a person: not empty, not endless. The note may be left out. */
const written = z.object({ sv: z.string().trim().min(3).max(500), en: z.string().trim().min(3).max(500) });

/** What an indicator means in a municipality, and how that has changed. */
export const definition = z.object({
  id: z.string(),
  code: z.string(),
  name: said,
  /** As the catalogue has it, and as it is meant here. */
  catalogue: words,
  here: words,
  /** Newest first; empty where it is meant as in the catalogue. */
  versions: z.array(
    z.object({
      version: z.number().int(),
      fromSchoolYear: z.number().int().nullable(),
      reason: z.string(),
      changedBy: z.string(),
      changedAt: z.iso.datetime(),
    }),
  ),
});
/** See `definition`. */
export type DefinitionAnswer = z.output<typeof definition>;

/** What every indicator means here. */
export const listDefinitions = endpoint({
  method: 'GET',
  path: '/admin/definitions',
  allow: 'admin.read',
  input: nothing,
  output: z.array(definition),
});

/** Changes what an indicator means here: back in time, or from a school year on, which breaks its series. */
export const changeDefinition = endpoint({
  method: 'PUT',
  path: '/admin/definitions/:indicatorId',
  allow: 'admin.write',
  input: z.object({
    indicatorId: z.string(),
    /** The newest version that the change was made on; 0 where there was none. */
    basedOn: z.number().int().min(0),
    words: z.object({
      numerator: written,
      denominator: written,
      note: z.object({ sv: z.string().trim().max(2000), en: z.string().trim().max(2000) }),
    }),
    effect: z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('corrected') }),
      z.object({ kind: z.literal('counted-anew'), schoolYear }),
    ]),
    reason: z.string().trim().min(10).max(500),
  }),
  output: z.array(definition),
});
