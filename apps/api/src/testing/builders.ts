import { randomUUID } from 'node:crypto';
import type { Gender } from '@vagval/domain/gender';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type { Role } from '@vagval/domain/actor';
import { signInWithLink } from '@vagval/contracts/users/session';
import { MarksService } from '../assessment/marks.service';
import { ReleasesService } from '../observations/releases.service';
import { UsersService } from '../users/users.service';
import type { TestApi, Visitor } from './test-api';

/** A municipality of a test, with its own node and a file its figures come from. */
export interface Municipality {
  readonly code: string;
  readonly rootId: string;
  readonly importId: string;
}

let codes = 2600;

/** A municipality that nobody else has, following up some school years. */
export async function aMunicipality(
  api: TestApi,
  name = 'Provköping',
  years: readonly number[] = [2024, 2025],
): Promise<Municipality> {
  const code = String(++codes);
  const [rootId, importId] = [randomUUID(), randomUUID()];
  await api.sql('INSERT INTO municipality (code, name, current_school_year) VALUES ($1, $2, $3)', [
    code,
    name,
    years.at(-1),
  ]);
  await api.sql('INSERT INTO school_year SELECT $1, unnest($2::int[])', [code, years]);
  await api.sql(
    `INSERT INTO unit (id, municipality_code, kind, name, organiser) VALUES ($1, $2, 'municipality', $3, 'municipal')`,
    [rootId, code, name],
  );
  await api.sql(
    `INSERT INTO import_file (id, municipality_code, format, file_name, bytes, checksum, state, summary, sample, uploaded_at, uploaded_by, taken_in_at, taken_in_by)
     VALUES ($1, $2, 'example', 'prov.csv', 1, 'prov', 'taken-in', '{}', '[]', now(), 'Prov', now(), 'Prov')`,
    [importId, code],
  );
  return { code, rootId, importId };
}

/** A school unit straight below its municipality. */
export async function aUnit(
  api: TestApi,
  { code, rootId }: Municipality,
  name: string,
  {
    forms = ['compulsory'],
    from = null,
    to = null,
  }: { forms?: readonly SchoolForm[]; from?: string | null; to?: string | null } = {},
): Promise<string> {
  const id = randomUUID();
  await api.sql(
    `INSERT INTO unit (id, municipality_code, parent_id, kind, name, organiser, valid_from, valid_to) VALUES ($1, $2, $3, 'school-unit', $4, 'municipal', $5, $6)`,
    [id, code, rootId, name, from, to],
  );
  await api.sql('INSERT INTO unit_school_form SELECT $1, unnest($2::text[])', [id, forms]);
  return id;
}

/** A counted cell. `programme` and `gender` are left out for the whole. */
export async function counted(
  api: TestApi,
  { importId }: Municipality,
  unitId: string,
  indicatorId: string,
  [numerator, denominator]: readonly [number, number],
  {
    schoolYear = 2025,
    gender = 'all',
    programme = null,
  }: { schoolYear?: number; gender?: Gender; programme?: string | null } = {},
): Promise<void> {
  await api.sql(
    `INSERT INTO observation (indicator_id, unit_id, school_year, gender, programme, state, basis, numerator, denominator, import_id)
     VALUES ($1, $2, $3, $4, $5, 'value', 'counts', $6, $7, $8)`,
    [indicatorId, unitId, schoolYear, gender, programme, numerator, denominator, importId],
  );
}

/** What may be shown of a municipality's figures, decided as an import does. */
export async function released(api: TestApi, { code }: Municipality): Promise<void> {
  const years = await api.app.get(ReleasesService, { strict: false }).publish(code);
  await api.app.get(MarksService, { strict: false }).mark(code, years);
}

/** A plan in force with one goal that some indicators follow up, and a target for each that has one. */
export async function aPlan(
  api: TestApi,
  { code, rootId }: Municipality,
  targets: Readonly<Record<string, TargetGoal | null>>,
  schoolYear = 2025,
): Promise<string> {
  const [planId, goalId] = [randomUUID(), randomUUID()];
  await api.sql(
    `INSERT INTO plan (id, municipality_code, version, title, state, valid_from, valid_to, decided_on, registration)
     VALUES ($1, $2, 1, 'Plan för vägledning', 'in-force', 2023, 2026, '2023-03-21', 'UN 2023/1 § 2')`,
    [planId, code],
  );
  await api.sql(
    `INSERT INTO goal (id, plan_id, number, title, description) VALUES ($1, $2, 1, 'Vägledning för alla', 'Alla får vägledning.')`,
    [goalId, planId],
  );
  for (const [place, [indicatorId, goal]] of Object.entries(targets).entries()) {
    await api.sql('INSERT INTO goal_indicator (goal_id, indicator_id, place) VALUES ($1, $2, $3)', [
      goalId,
      indicatorId,
      place,
    ]);
    if (goal) await aTarget(api, goalId, indicatorId, rootId, goal, schoolYear);
  }
  return goalId;
}

/** What a goal promises on an indicator, for a node and everything below it. */
export async function aTarget(
  api: TestApi,
  goalId: string,
  indicatorId: string,
  unitId: string,
  goal: TargetGoal,
  schoolYear = 2025,
): Promise<void> {
  const low = goal.kind === 'at-least' ? goal.value : goal.kind === 'between' ? goal.low : null;
  const high = goal.kind === 'at-most' ? goal.value : goal.kind === 'between' ? goal.high : null;
  await api.sql(
    'INSERT INTO target (id, goal_id, indicator_id, unit_id, school_year, kind, low, high) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)',
    [randomUUID(), goalId, indicatorId, unitId, schoolYear, goal.kind, low, high],
  );
}

/** Somebody signed in with a role over a node. */
export async function someone(api: TestApi, role: Role, unitId: string, name = 'Prov Person'): Promise<Visitor> {
  const token = await api.app.get(UsersService).create(name, role, [unitId]);
  const visitor = api.visitor();
  await visitor.call(signInWithLink, { token });
  return visitor;
}
