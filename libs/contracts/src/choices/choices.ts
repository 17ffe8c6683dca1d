import { programmeKinds } from '@vagval/domain/indicators/programme';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { language, measured, schoolYear, table, words } from '../measured';

/** First choices of a programme. Numbers are pupils: `value` equals `count`, `group` is all who chose. */
export const programmeChoice = z.object({
  programme: z.string(),
  name: words,
  kind: z.enum(programmeKinds),
  all: measured,
  girls: measured,
  boys: measured,
  /** Girls' share of the programme in the whole country and the school year it stands for; null while unknown. */
  reference: z.object({ girlShare: z.number(), schoolYear: z.number().int() }).nullable(),
});

/** Which programmes the pupils of a unit chose, by gender, with what the choices add up to. */
export const choicePatterns = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  schoolYear: z.number().int(),
  /** The goal of the plan that choices are followed up under, or null. */
  goal: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  /** Pupils with a first choice. */
  all: measured,
  girls: measured,
  boys: measured,
  programmes: z.array(programmeChoice),
  /** Pupils who chose a programme that is balanced in the whole country (40–60 %). */
  balanced: measured,
  /** Pupils who chose a programme where their own sex is under 40 % in the whole country. */
  nonTraditional: measured,
  nonTraditionalGirls: measured,
  nonTraditionalBoys: measured,
  vocational: measured,
  /**
   * Dissimilarity of girls' and boys' choices, 0–1, beside the value it would have by chance alone if gender played no part.
   * Null when too few have chosen for it to say anything (under 50).
   */
  dissimilarity: z.object({ measured: z.number(), byChance: z.number() }).nullable(),
  /** Where this unit's pupils chose, over the years. */
  years: z.array(
    z.object({ schoolYear: z.number().int(), vocational: measured, nonTraditional: measured, balanced: measured }),
  ),
  /** Changes of the programme list that break the series, newest first. */
  breaks: z.array(z.object({ schoolYear: z.number().int(), reason: words })),
});
/** See `choicePatterns`. */
export type ChoicePatterns = z.output<typeof choicePatterns>;

const asked = z.object({ unitId: z.uuid(), schoolYear });

/** First choices by programme and gender, for a unit in reach or for the whole municipality. */
export const getChoices = endpoint({
  method: 'GET',
  path: '/choices/:unitId',
  allow: 'choices.read',
  input: asked,
  output: choicePatterns,
});

/** The same choices as a file, one row per programme and gender. */
export const getChoicesTable = endpoint({
  method: 'GET',
  path: '/choices/:unitId/table',
  allow: 'choices.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
