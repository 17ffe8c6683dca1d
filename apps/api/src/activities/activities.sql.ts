import type { ActivityState, LearningAim, Responsible, Sense } from '@vagval/domain/activities/activity';

export interface ActivityRow {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly title: string;
  readonly goalNumber: number | null;
  readonly sense: Sense;
  readonly aim: LearningAim;
  readonly yearGroup: string;
  readonly responsible: Responsible;
  readonly week: number;
  readonly state: ActivityState;
  readonly targetGirls: number | null;
  readonly targetBoys: number | null;
  readonly reachedGirls: number | null;
  readonly reachedBoys: number | null;
  /** ISO date it was last reported on. */
  readonly updatedOn: string;
}

/** Activities in the order of the school year: week 33 comes before week 2. `$1` municipality, `$2` units, `$3` school year. */
export const activitiesSql = `
  SELECT a.id, a.unit_id AS "unitId", u.name AS "unitName", a.title, g.number::int AS "goalNumber", a.sense, a.aim,
    a.year_group AS "yearGroup", a.responsible, a.week::int AS week, a.state,
    a.target_girls AS "targetGirls", a.target_boys AS "targetBoys", a.reached_girls AS "reachedGirls", a.reached_boys AS "reachedBoys",
    to_char(a.updated_on, 'YYYY-MM-DD') AS "updatedOn"
  FROM activity a JOIN unit u ON u.id = a.unit_id LEFT JOIN goal g ON g.id = a.goal_id
  WHERE u.municipality_code = $1 AND a.unit_id = ANY($2) AND a.school_year = $3
  ORDER BY u.name, (a.week + 25) % 53, a.title
`;

/** Units that have a plan of activities for a school year. `$1` municipality, `$2` school year. */
export const unitPlansSql = `
  SELECT p.unit_id AS "unitId" FROM unit_plan p JOIN unit u ON u.id = p.unit_id
  WHERE u.municipality_code = $1 AND p.school_year = $2
`;
