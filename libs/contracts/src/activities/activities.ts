import { activityStates, learningAims, responsibles, senses } from '@vagval/domain/activities/activity';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { language, measured, schoolYear, table } from '../measured';

/** A planned activity and what came of it. */
export const activity = z.object({
  id: z.uuid(),
  unitId: z.uuid(),
  unitName: z.string(),
  title: z.string(),
  goalNumber: z.number().int().nullable(),
  sense: z.enum(senses),
  aim: z.enum(learningAims),
  yearGroup: z.string(),
  responsible: z.enum(responsibles),
  week: z.number().int(),
  state: z.enum(activityStates),
  /** Pupils reached of the target group; not applicable where pupils are not the target. */
  reached: measured,
  reachedGirls: measured,
  reachedBoys: measured,
});
export type ActivityAnswer = z.output<typeof activity>;

/** How a unit's activities of a school year are going. */
export const unitActivities = z.object({
  unitId: z.uuid(),
  unitName: z.string(),
  /** `no-plan`: the unit has no plan of activities for the year. */
  plan: z.enum(['planned', 'no-plan']),
  planned: z.number().int(),
  done: z.number().int(),
  partly: z.number().int(),
  notDone: z.number().int(),
  unreported: z.number().int(),
  /** Done of those planned. */
  completion: measured,
  /** Pupils reached of the target groups of reported activities. */
  reach: measured,
});
export type UnitActivities = z.output<typeof unitActivities>;

const asked = z.object({ schoolYear, unitId: z.uuid().optional() });

/** Units in reach with their completion, and the activities of the chosen unit (of all of them when none is chosen). */
export const listActivities = endpoint({
  method: 'GET',
  path: '/activities',
  allow: 'activities.read',
  input: asked,
  output: z.object({ units: z.array(unitActivities), activities: z.array(activity) }),
});

/** The same activities as a file, one row each. */
export const listActivitiesTable = endpoint({
  method: 'GET',
  path: '/activities/table',
  allow: 'activities.read',
  input: asked.extend({ language }),
  output: table,
  as: 'table',
});
