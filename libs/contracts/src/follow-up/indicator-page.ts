import { schoolForms } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { activity } from '../activities/activities';
import { endpoint } from '../endpoint';
import { indicator, seriesBreak } from '../indicators/indicators';
import { gender, language, measured, schoolYear, table } from '../measured';
import { assessment, interval } from '../assessment/assessment';
import { tier } from '../disclosure/disclosure';
import { targetGoal } from '../targets/targets';

/** A school year of a series. */
export const seriesPoint = z.object({
  schoolYear: z.number().int(),
  /** School year the pupils started in, for indicators that follow a cohort. */
  cohort: z.number().int().nullable(),
  all: measured,
  girls: measured,
  boys: measured,
  target: targetGoal.nullable(),
  /** Where chance alone could have put the share of the gender asked for; null where the figure is not shown or not counted. */
  interval: interval.nullable(),
  /** The whole municipality in the same year. */
  municipality: measured,
  /** The municipality without this unit, from published figures alone; suppressed where that would tell of another unit. */
  rest: measured,
});

/** Where a figure comes from. */
export const provenance = z.object({
  fileName: z.string(),
  checksum: z.string(),
  row: z.number().int().nullable(),
  takenInAt: z.iso.datetime(),
  takenInBy: z.string(),
});

/** One indicator of one unit: this year, over the years, beside the others, and where the figure comes from. */
export const indicatorPage = z.object({
  indicator,
  unitId: z.uuid(),
  unitName: z.string(),
  /** The unit's school forms: they decide what the sexes are called. Empty for the municipality. */
  unitForms: z.array(z.enum(schoolForms)),
  schoolYear: z.number().int(),
  gender,
  goal: z.object({ number: z.number().int(), title: z.string() }).nullable(),
  result: measured,
  expected: z.iso.date().nullable(),
  target: targetGoal.nullable(),
  /** Of the gender asked for, and of each of the three. */
  assessment,
  genders: z.object({ all: assessment, girls: assessment, boys: assessment }),
  tier,
  series: z.array(seriesPoint),
  breaks: z.array(seriesBreak),
  /** The same year on the other units in reach, by name; the municipality last. */
  units: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      all: measured,
      girls: measured,
      boys: measured,
      /** Of the gender asked for. */
      assessment,
    }),
  ),
  /** Activities of the unit that the plan ties to the same goal. */
  activities: z.array(activity),
  provenance: provenance.nullable(),
});
/** See `indicatorPage`. */
export type IndicatorPage = z.output<typeof indicatorPage>;

const asked = z.object({ indicatorId: z.string(), unitId: z.uuid(), schoolYear, gender: gender.default('all') });

/** One indicator of a unit in reach, or of the whole municipality, over the years. */
export const getIndicatorPage = endpoint({
  method: 'GET',
  path: '/follow-up/indicators/:indicatorId',
  allow: 'follow-up.read',
  input: asked,
  output: indicatorPage,
});

/** The series of the indicator as a file, one row per year and gender. */
export const getIndicatorTable = endpoint({
  method: 'GET',
  path: '/follow-up/indicators/:indicatorId/table',
  allow: 'follow-up.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
