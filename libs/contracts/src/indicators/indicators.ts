import {
  countedThings,
  derivations,
  directions,
  disclosureClasses,
  indicatorAreas,
  indicatorKinds,
  indicatorUnits,
  populations,
} from '@vagval/domain/indicators/indicator';
import { schoolForms } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing, words } from '../measured';

/** What is measured, in the words and rules a reader needs. See `domain/indicators/indicator`. */
export const indicator = z.object({
  id: z.string(),
  code: z.string(),
  area: z.enum(indicatorAreas),
  name: words,
  shortName: words,
  numerator: words,
  denominator: words,
  note: words,
  unit: z.enum(indicatorUnits),
  range: z.tuple([z.number(), z.number()]).nullable(),
  counted: z.enum(countedThings),
  direction: z.enum(directions),
  kind: z.enum(indicatorKinds),
  disclosure: z.enum(disclosureClasses),
  schoolForm: z.enum(schoolForms).nullable(),
  population: z.enum(populations),
  breakdowns: z.array(z.enum(['gender', 'programme', 'cohort'])),
  measured: z.object({ day: z.string(), yearsAfterStart: z.literal([0, 1, 2]) }),
  published: z.object({ day: z.string(), yearsAfterStart: z.literal([0, 1, 2]) }),
  lagYears: z.number().int(),
  source: words,
  derived: z.enum(derivations).nullable(),
});
export type IndicatorAnswer = z.output<typeof indicator>;

/** From this school year on, earlier years cannot be compared. */
export const seriesBreak = z.object({ schoolYear: z.number().int(), reason: words });

/** The catalogue, in the order of its codes. */
export const listIndicators = endpoint({
  method: 'GET',
  path: '/indicators',
  allow: 'indicators.read',
  input: nothing,
  output: z.array(indicator),
});
