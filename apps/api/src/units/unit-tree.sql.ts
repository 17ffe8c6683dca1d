import type { Organiser, SchoolForm, UnitKind } from '@vagval/domain/units/unit';

/** What something was, and the last day it was so. */
interface Before<T> {
  readonly value: T;
  readonly until: string;
}

export interface TreeRow {
  readonly id: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly organiser: Organiser;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly name: string;
  readonly parentId: string | null;
  readonly forms: readonly SchoolForm[];
  readonly namesBefore: readonly Before<string>[];
  readonly parentsBefore: readonly Before<string>[];
  readonly formsBefore: readonly Before<readonly SchoolForm[]>[];
  readonly figures: number;
  readonly lastFigures: number | null;
}

const before = (table: string, column: string) => `
    coalesce((SELECT json_agg(json_build_object('value', b.${column}, 'until', b.valid_to) ORDER BY b.valid_to)
      FROM ${table} b WHERE b.unit_id = u.id), '[]')`;

/** Every node of a municipality with everything it has been. `$1` is its code. */
export const treeSql = `
  SELECT u.id, u.kind, u.code, u.organiser,
    to_char(u.valid_from, 'YYYY-MM-DD') AS "validFrom", to_char(u.valid_to, 'YYYY-MM-DD') AS "validTo",
    u.name, u.parent_id AS "parentId",
    ARRAY(SELECT f.school_form FROM unit_school_form f WHERE f.unit_id = u.id ORDER BY 1) AS forms,
    ${before('unit_name', 'name')} AS "namesBefore",
    ${before('unit_place', 'parent_id')} AS "parentsBefore",
    ${before('unit_forms', 'school_forms')} AS "formsBefore",
    coalesce(o.figures, 0)::int AS figures, greatest(o.last, p.last)::int AS "lastFigures"
  FROM unit u
  LEFT JOIN LATERAL (
    SELECT count(*) FILTER (WHERE replaced_by IS NULL) AS figures, max(school_year) AS last FROM observation WHERE unit_id = u.id
  ) o ON true
  LEFT JOIN LATERAL (SELECT max(school_year) AS last FROM unit_plan WHERE unit_id = u.id) p ON true
  WHERE u.municipality_code = $1
  ORDER BY u.id
`;

/** What became what in a municipality. `$1` is its code. */
export const successionsSql = `
  SELECT s.predecessor_id AS "predecessorId", s.successor_id AS "successorId", to_char(s.on_day, 'YYYY-MM-DD') AS on
  FROM unit_succession s JOIN unit u ON u.id = s.successor_id
  WHERE u.municipality_code = $1
  ORDER BY s.on_day, s.predecessor_id, s.successor_id
`;

/** People with an assignment on any of some units that holds on a day or later. `$1` the units, `$2` the day. */
export const assignedSql = `
  SELECT count(DISTINCT a.user_id)::int AS people FROM assignment a
  WHERE a.unit_id = ANY($1) AND coalesce(a.valid_to, 'infinity') >= $2
`;

/**
 * Gives everyone of a closing unit the same role at a unit it becomes, but for those who have it there then. `$1` the one, `$2`
 * the other, `$3` its first day.
 */
export const moveAssignmentsSql = `
  INSERT INTO assignment (user_id, role, unit_id, valid_from, valid_to)
  SELECT a.user_id, a.role, $2, greatest(a.valid_from, $3::date), a.valid_to FROM assignment a
  WHERE a.unit_id = $1 AND coalesce(a.valid_to, 'infinity') >= $3
    AND NOT EXISTS (
      SELECT 1 FROM assignment b WHERE b.user_id = a.user_id AND b.role = a.role AND b.unit_id = $2
        AND coalesce(b.valid_to, 'infinity') >= greatest(a.valid_from, $3::date))
  ON CONFLICT DO NOTHING
`;

/** Takes away assignments that would have begun after a unit has closed. `$1` the units, `$2` the first day it is closed. */
export const dropAssignmentsSql = `
  DELETE FROM assignment WHERE unit_id = ANY($1) AND valid_from >= $2
`;

/** Ends the assignments of units that close with their last day. `$1` the units, `$2` the first day they are closed. */
export const endAssignmentsSql = `
  UPDATE assignment SET valid_to = $2::date - 1, version = version + 1
  WHERE unit_id = ANY($1) AND coalesce(valid_to, 'infinity') >= $2
`;
