import { createHash, randomUUID } from 'node:crypto';
import type { Words } from '@vagval/domain/indicators/indicator';
import { wheelDate } from '@vagval/domain/school-years/expected-day';
import type { Observation } from '@vagval/domain/observations/observation';
import type { DataSource, EntityManager } from 'typeorm';
import { catalogue } from '../indicators/catalogue';
import type { ExampleData } from './example-data';
import { exampleMunicipality } from './example-municipality';
import { removeExample } from './example-removal';
import { recordMade } from './example-trail';

/** The seed of the example that comes with the product. */
export const exampleSeed = 20260914;

/** Makes the example municipality in a database that has no municipality yet. */
export async function createExampleWhenEmpty(owner: DataSource): Promise<void> {
  const [{ empty } = { empty: false }] = await owner.query<{ empty: boolean }[]>(
    'SELECT NOT EXISTS (SELECT 1 FROM municipality) AS empty',
  );
  if (empty) await createExample(owner);
}

/** Takes the example municipality away, whole, and makes it anew, as work of the installation. Nothing else is touched. */
export async function createExample(owner: DataSource, seed = exampleSeed): Promise<void> {
  const data = exampleMunicipality(seed);
  await owner.transaction(async (run) => {
    await removeExample(run, data.municipality.code);
    await storeOrganisation(run, data);
    await storePlans(run, data);
    await storeMeasurements(run, data);
    await storeUsers(run, data);
    await recordMade(run, data.municipality.code);
  });
}

async function storeOrganisation(run: EntityManager, data: ExampleData): Promise<void> {
  const { code, name, today } = data.municipality;
  await run.query(
    'INSERT INTO municipality (code, name, example, today, current_school_year) VALUES ($1, $2, true, $3, $4)',
    [code, name, today, data.currentSchoolYear],
  );
  await rows(
    run,
    'school_year',
    ['municipality_code', 'school_year'],
    data.schoolYears.map((year) => [code, year]),
  );
  await rows(
    run,
    'unit',
    ['id', 'municipality_code', 'parent_id', 'kind', 'name', 'code', 'organiser', 'valid_from', 'valid_to'],
    data.units.map((u) => [
      u.id,
      u.municipalityCode,
      u.parentId,
      u.kind,
      u.name,
      u.code,
      u.organiser,
      u.validFrom,
      u.validTo,
    ]),
  );
  await rows(
    run,
    'unit_school_form',
    ['unit_id', 'school_form'],
    data.units.flatMap((u) => u.schoolForms.map((form) => [u.id, form])),
  );
  await rows(
    run,
    'unit_succession',
    ['predecessor_id', 'successor_id', 'on_day'],
    data.successions.map((s) => [s.predecessorId, s.successorId, s.on]),
  );
}

async function storePlans(run: EntityManager, data: ExampleData): Promise<void> {
  await rows(
    run,
    'plan',
    ['id', 'municipality_code', 'version', 'title', 'state', 'valid_from', 'valid_to', 'decided_on', 'registration'],
    data.plans.map((p) => [
      p.id,
      p.municipalityCode,
      p.version,
      p.title,
      p.state,
      p.validFrom,
      p.validTo,
      p.decidedOn,
      p.registration,
    ]),
  );
  await rows(
    run,
    'goal',
    ['id', 'plan_id', 'number', 'title', 'description'],
    data.goals.map((g) => [g.id, g.planId, g.number, g.title, g.description]),
  );
  await rows(
    run,
    'goal_indicator',
    ['goal_id', 'indicator_id', 'place'],
    data.goalIndicators.map((g, place) => [g.goalId, g.indicatorId, place]),
  );
  await rows(
    run,
    'commitment',
    ['id', 'goal_id', 'place', 'text', 'year_group'],
    data.commitments.map((c, place) => [c.id, c.goalId, place, c.text, c.yearGroup]),
  );
  await rows(
    run,
    'target',
    ['id', 'goal_id', 'indicator_id', 'unit_id', 'school_year', 'kind', 'low', 'high'],
    data.targets.map(({ id, goalId, indicatorId, unitId, schoolYear, goal }) => {
      const low = goal.kind === 'at-least' ? goal.value : goal.kind === 'between' ? goal.low : null;
      const high = goal.kind === 'at-most' ? goal.value : goal.kind === 'between' ? goal.high : null;
      return [id, goalId, indicatorId, unitId, schoolYear, goal.kind, low, high];
    }),
  );
}

async function storeMeasurements(run: EntityManager, data: ExampleData): Promise<void> {
  const { code, today } = data.municipality;
  // One made-up file per school year and day of publication, so that figures tell how old they are.
  const publishedOn = new Map(catalogue.indicators.map(({ id, published }) => [id, published]));
  const files = Map.groupBy(data.observations, ({ indicatorId, schoolYear }) => {
    const wheel = publishedOn.get(indicatorId);
    const day = wheel ? wheelDate(wheel, schoolYear) : today;
    return `${schoolYear} ${day < today ? day : today}`;
  });
  for (const [key, observations] of files) {
    const [year, day] = key.split(' ');
    const importId = randomUUID();
    const content = JSON.stringify(observations);
    await run.query(
      `INSERT INTO import_file (id, municipality_code, format, file_name, bytes, checksum, state, summary, sample, uploaded_at, uploaded_by, taken_in_at, taken_in_by)
       VALUES ($1, $2, 'example', $3, $6, $7, 'taken-in', '{}', '[]', $4, $5, $4, $5)`,
      [
        importId,
        code,
        `exempel-${year}-${day}.csv`,
        `${day}T10:00:00Z`,
        'Exempelkommunen',
        content.length,
        createHash('sha256').update(content).digest('hex'),
      ],
    );
    const columns = [...observationColumns, 'import_id', 'source_row'];
    await rows(
      run,
      'observation',
      columns,
      observations.map((one, row) => [...observationRow(one), importId, row + 2]),
    );
  }
  await rows(
    run,
    'series_break',
    ['indicator_id', 'municipality_code', 'school_year', 'reason'],
    data.breaks.map((b) => [b.indicatorId, code, b.schoolYear, b.reason]),
  );
  await rows(
    run,
    'unit_plan',
    ['unit_id', 'school_year'],
    data.unitPlans.map((p) => [p.unitId, p.schoolYear]),
  );
  await rows(
    run,
    'activity',
    [
      'id',
      'unit_id',
      'school_year',
      'goal_id',
      'title',
      'sense',
      'aim',
      'year_group',
      'responsible',
      'week',
      'state',
      'target_girls',
      'target_boys',
      'reached_girls',
      'reached_boys',
      'updated_on',
    ],
    data.activities.map((a) => {
      const ended = `${a.schoolYear + 1}-06-12`;
      return [
        a.id,
        a.unitId,
        a.schoolYear,
        a.goalId,
        a.title,
        a.sense,
        a.aim,
        a.yearGroup,
        a.responsible,
        a.week,
        a.state,
        a.targetGroup?.girls ?? null,
        a.targetGroup?.boys ?? null,
        a.reached?.girls ?? null,
        a.reached?.boys ?? null,
        ended < today ? ended : today,
      ];
    }),
  );
}

const observationColumns = [
  'indicator_id',
  'unit_id',
  'school_year',
  'cohort',
  'gender',
  'programme',
  'state',
  'basis',
  'numerator',
  'denominator',
  'value',
  'group_size',
];

function observationRow(one: Observation & { readonly unitId: string }): Value[] {
  return [
    one.indicatorId,
    one.unitId,
    one.schoolYear,
    one.cohort,
    one.gender,
    one.programme,
    one.state,
    one.basis,
    one.numerator,
    one.denominator,
    one.value,
    one.groupSize,
  ];
}

async function storeUsers(run: EntityManager, data: ExampleData): Promise<void> {
  await rows(
    run,
    'app_user',
    ['id', 'name'],
    data.users.map((user) => [user.id, user.name]),
  );
  await rows(
    run,
    'assignment',
    ['user_id', 'role', 'unit_id'],
    data.users.map((user) => [user.id, user.role, user.unitId]),
  );
}

type Value = string | number | null | Words;

/** Inserts rows in one statement, typed by the table itself. */
async function rows(
  run: EntityManager,
  table: string,
  columns: readonly string[],
  values: readonly (readonly Value[])[],
): Promise<void> {
  if (values.length === 0) return;
  const records = values.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null])));
  const list = columns.join(', ');
  await run.query(
    `INSERT INTO ${table} (${list}) SELECT ${list} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(records)],
  );
}
