import { programmeKinds } from '@vagval/domain/indicators/programme';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { tier } from '../disclosure/disclosure';
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

/**
 * How differently girls and boys choose, from the counts that are shown. `measured` (dissimilarity, 0–1) never stands without
 * `byChance`, the value it would have if gender played no part; `adjusted` is what is left of it, 0 at the least.
 */
const segregation = z.object({
  kind: z.literal('measured'),
  measured: z.number(),
  byChance: z.number(),
  adjusted: z.number(),
  /** Programmes whose counts are not shown are counted together as one. */
  programmesTogether: z.number().int(),
  /** Share 0–1 of the mutual information (M) each programme stands for, largest first; null is those counted together. */
  contributions: z.array(z.object({ programme: z.string().nullable(), name: words.nullable(), share: z.number() })),
  /** M and H (M over the entropy of gender), and how much of M lies between the kinds of programmes. */
  mutualInformation: z.number(),
  entropyIndex: z.number(),
  betweenKinds: z.number(),
  /** Share of the pupils who would have to choose otherwise for the programmes to be mixed alike. */
  wouldHaveToChange: z.number(),
  /**
   * Since the year before, in M: how much because choices changed, how much because programmes grew or shrank. Null where
   * programmes are too many or too small to tell.
   */
  change: z.object({ total: z.number(), choices: z.number(), sizes: z.number() }).nullable(),
});

/** Why there is no measure: on a school unit chance decides it; or too few have chosen, or only one of the sexes. */
const noSegregation = z.object({
  kind: z.literal('cannot-tell'),
  reason: z.enum(['only-whole-municipality', 'too-few', 'one-gender-only', 'hidden', 'not-reported']),
});

/** Which programmes the pupils of a unit chose, by gender, with what the choices add up to. */
export const choicePatterns = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  schoolYear: z.number().int(),
  tier,
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
  segregation: z.discriminatedUnion('kind', [segregation, noSegregation]),
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
