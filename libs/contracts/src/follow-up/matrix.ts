import { schoolForms } from '@vagval/domain/units/unit';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { indicator } from '../indicators/indicators';
import { gender, language, measured, schoolYear, table } from '../measured';
import { assessment, marks } from '../assessment/assessment';
import { tier } from '../disclosure/disclosure';
import { targetGoal } from '../targets/targets';

/** A cell of the matrix: an indicator of a unit in the year. */
export const matrixCell = z.object({
  indicatorId: z.string(),
  result: measured,
  /** ISO date the figure is expected, while it is not reported and not yet published. */
  expected: z.iso.date().nullable(),
  target: targetGoal.nullable(),
  /** Where it stands against its target and whether it has changed, all of it from figures that are shown. */
  assessment,
});
export type MatrixCell = z.output<typeof matrixCell>;

/** The units × the indicators of a school year. */
export const matrix = z.object({
  schoolYear: z.number().int(),
  /** The most exact figures a row holds. */
  tier,
  /** Comparisons made on the rows shown, and how many are marked; filtering changes no mark. */
  marks,
  schoolForm: z.enum(schoolForms),
  /** School forms that have units in reach, to choose between. */
  schoolForms: z.array(z.enum(schoolForms)),
  goals: z.array(z.object({ number: z.number().int(), title: z.string() })),
  columns: z.array(z.object({ indicator, goalNumber: z.number().int().nullable() })),
  rows: z.array(
    z.object({
      unitId: z.uuid(),
      unitName: z.string(),
      /** The last row is the municipality as a whole. */
      kind: z.enum(['unit', 'municipality']),
      tier,
      /** Reported indicators of those that concern the unit. */
      reported: z.number().int(),
      concerned: z.number().int(),
      cells: z.array(matrixCell),
    }),
  ),
});
/** See `matrix`. */
export type Matrix = z.output<typeof matrix>;

/**
 * `evidence`: certain verdicts and promises with something left first. `goal`: by the first goal that has any. Never by value:
 * units are not ranked.
 */
export const matrixSorts = ['evidence', 'name', 'goal'] as const;

const asked = z.object({
  schoolYear,
  schoolForm: z.enum(schoolForms).optional(),
  /** Number of a goal; left out: the indicators of every goal. */
  goal: z.coerce.number().int().optional(),
  gender: gender.default('all'),
  sort: z.enum(matrixSorts).default('evidence'),
});

/** The units in reach × the indicators of the plan (or of the catalogue, where there is no plan), for a school year. */
export const getMatrix = endpoint({
  method: 'GET',
  path: '/follow-up/matrix',
  allow: 'follow-up.read',
  input: asked,
  output: matrix,
});

/** The matrix as a file, one row per unit and indicator. */
export const getMatrixTable = endpoint({
  method: 'GET',
  path: '/follow-up/matrix/table',
  allow: 'follow-up.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
