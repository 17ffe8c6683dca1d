import { genders } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import * as z from 'zod';

/** A number a reader sees, or why there is none. See `domain/measured`. */
export const measured = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('value'),
    value: z.number(),
    count: z.number().int().nonnegative().nullable(),
    group: z.number().int().nonnegative().nullable(),
  }),
  z.object({ kind: z.literal('nearly-all'), group: z.number().int().nonnegative().nullable() }),
  z.object({ kind: z.literal('few'), group: z.number().int().nonnegative().nullable() }),
  z.object({ kind: z.literal('suppressed') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('not-reported') }),
  z.object({ kind: z.literal('not-applicable') }),
]) satisfies z.ZodType<Measured>;

/** All pupils, or one of the sexes. */
export const gender = z.enum(genders);

/** A school year as it stands in an address: `2025` is 2025/26. */
export const schoolYear = z.coerce.number().int().min(1990).max(2100);

/** A text in both languages of the product. */
export const words = z.object({ sv: z.string(), en: z.string() });

/** Nothing to give, or nothing to answer. */
export const nothing = z.object({});

/** A table to take away: file name and the text of a CSV file. */
export const table = z.object({ fileName: z.string(), text: z.string() });

/** Language a table is written in. */
export const language = z.enum(['sv', 'en']).default('sv');
