import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organisation, the people in it, the catalogue, the plan, and the counts that follow it up. */
export class Foundation1795392000000 implements MigrationInterface {
  name = 'Foundation1795392000000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(organisation);
    await run.query(people);
    await run.query(catalogue);
    await run.query(plan);
    await run.query(measurements);
    await run.query(activities);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE activity, unit_plan, observation, target, commitment, goal_indicator, goal, plan,
        series_break, programme, indicator, session, sign_in_link, assignment, app_user,
        unit_succession, unit_school_form, unit, import_file, school_year, municipality
    `);
  }
}

const organisation = `
  CREATE TABLE municipality (
    code                 text PRIMARY KEY CHECK (code ~ '^[0-9]{4}$'),
    name                 text NOT NULL CHECK (name <> ''),
    example              boolean NOT NULL DEFAULT false,
    -- The day a made-up municipality stands still on; real ones live by the clock.
    today                date CHECK (today IS NULL OR example),
    current_school_year  smallint
  );

  CREATE TABLE school_year (
    municipality_code  text NOT NULL REFERENCES municipality,
    school_year        smallint NOT NULL CHECK (school_year BETWEEN 1990 AND 2100),
    PRIMARY KEY (municipality_code, school_year)
  );

  CREATE TABLE import_file (
    id                 uuid PRIMARY KEY,
    -- Null for what the operator takes in for every municipality of the file.
    municipality_code  text REFERENCES municipality,
    format             text NOT NULL,
    file_name          text NOT NULL,
    bytes              integer NOT NULL CHECK (bytes >= 0),
    checksum           text NOT NULL,
    content            bytea,
    state              text NOT NULL CHECK (state IN ('previewed', 'taken-in', 'undone')),
    summary            jsonb NOT NULL,
    sample             jsonb NOT NULL,
    uploaded_at        timestamptz NOT NULL,
    uploaded_by        text NOT NULL,
    taken_in_at        timestamptz,
    taken_in_by        text,
    undone_at          timestamptz,
    undone_by          text,
    CHECK ((taken_in_at IS NULL) = (state = 'previewed')),
    CHECK ((undone_at IS NULL) = (state <> 'undone'))
  );

  CREATE TABLE unit (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality,
    parent_id          uuid REFERENCES unit,
    kind               text NOT NULL CHECK (kind IN ('municipality', 'area', 'school-unit')),
    name               text NOT NULL CHECK (name <> ''),
    code               text CHECK (code ~ '^[0-9]{8}$'),
    organiser          text NOT NULL CHECK (organiser IN ('municipal', 'independent', 'state', 'other')),
    valid_from         date,
    valid_to           date,
    import_id          uuid REFERENCES import_file,
    CHECK ((kind = 'municipality') = (parent_id IS NULL)),
    CHECK (valid_from <= valid_to),
    UNIQUE (municipality_code, code)
  );
  CREATE UNIQUE INDEX one_root ON unit (municipality_code) WHERE kind = 'municipality';
  CREATE INDEX unit_parent ON unit (parent_id);

  CREATE TABLE unit_school_form (
    unit_id      uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    school_form  text NOT NULL CHECK (school_form IN ('preschool', 'preschool-class', 'compulsory', 'adapted-compulsory',
                   'upper-secondary', 'adapted-upper-secondary', 'adult')),
    PRIMARY KEY (unit_id, school_form)
  );

  CREATE TABLE unit_succession (
    predecessor_id  uuid NOT NULL REFERENCES unit,
    successor_id    uuid NOT NULL REFERENCES unit,
    on_day          date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id),
    CHECK (predecessor_id <> successor_id)
  );
`;

const people = `
  CREATE TABLE app_user (
    id    uuid PRIMARY KEY,
    name  text NOT NULL CHECK (name <> '')
  );

  CREATE TABLE assignment (
    user_id  uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
    role     text NOT NULL CHECK (role IN ('head', 'counsellor', 'coordinator', 'leadership', 'controller')),
    unit_id  uuid NOT NULL REFERENCES unit,
    PRIMARY KEY (user_id, role, unit_id)
  );

  -- Only a hash is kept of a link; whoever has the link can use it once.
  CREATE TABLE sign_in_link (
    token_hash  text PRIMARY KEY,
    user_id     uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
    expires_at  timestamptz NOT NULL,
    used_at     timestamptz
  );

  -- As connect-pg-simple wants it.
  CREATE TABLE session (
    sid     varchar PRIMARY KEY,
    sess    json NOT NULL,
    expire  timestamp(6) NOT NULL
  );
  CREATE INDEX session_expire ON session (expire);
`;

const catalogue = `
  CREATE TABLE indicator (
    id           text PRIMARY KEY CHECK (id ~ '^[a-z0-9-]+$'),
    code         text NOT NULL,
    -- Order in the catalogue.
    place        smallint NOT NULL UNIQUE,
    unit         text NOT NULL CHECK (unit IN ('share', 'points', 'index', 'ratio')),
    counted      text NOT NULL CHECK (counted IN ('pupils', 'activities', 'units', 'answers')),
    kind         text NOT NULL CHECK (kind IN ('promise', 'rate', 'survey')),
    direction    text NOT NULL CHECK (direction IN ('higher', 'lower', 'band', 'none')),
    -- Null concerns every school form.
    school_form  text,
    derived      text CHECK (derived IN ('from-choices', 'from-activities', 'from-unit-plans')),
    -- Words, days and sources: the whole of the domain's Indicator.
    definition   jsonb NOT NULL
  );

  CREATE TABLE series_break (
    indicator_id       text NOT NULL REFERENCES indicator,
    municipality_code  text REFERENCES municipality,
    school_year        smallint NOT NULL,
    reason             jsonb NOT NULL,
    UNIQUE NULLS NOT DISTINCT (indicator_id, municipality_code, school_year)
  );

  CREATE TABLE programme (
    code                   text PRIMARY KEY,
    kind                   text NOT NULL CHECK (kind IN ('vocational', 'preparatory', 'introductory')),
    reference_girl_share   double precision CHECK (reference_girl_share BETWEEN 0 AND 1),
    definition             jsonb NOT NULL
  );
`;

const plan = `
  CREATE TABLE plan (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality,
    version            smallint NOT NULL CHECK (version > 0),
    title              text NOT NULL CHECK (title <> ''),
    state              text NOT NULL CHECK (state IN ('draft', 'referral', 'adopted', 'in-force', 'under-revision', 'replaced')),
    valid_from         smallint NOT NULL,
    valid_to           smallint CHECK (valid_to >= valid_from),
    decided_on         date,
    registration       text,
    UNIQUE (municipality_code, version)
  );

  CREATE TABLE goal (
    id           uuid PRIMARY KEY,
    plan_id      uuid NOT NULL REFERENCES plan,
    number       smallint NOT NULL CHECK (number > 0),
    title        text NOT NULL CHECK (title <> ''),
    description  text NOT NULL,
    UNIQUE (plan_id, number)
  );

  CREATE TABLE goal_indicator (
    goal_id       uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    indicator_id  text NOT NULL REFERENCES indicator,
    place         smallint NOT NULL,
    PRIMARY KEY (goal_id, indicator_id)
  );

  CREATE TABLE commitment (
    id          uuid PRIMARY KEY,
    goal_id     uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    place       smallint NOT NULL,
    text        text NOT NULL CHECK (text <> ''),
    year_group  text NOT NULL
  );

  CREATE TABLE target (
    id            uuid PRIMARY KEY,
    goal_id       uuid NOT NULL REFERENCES goal ON DELETE CASCADE,
    indicator_id  text NOT NULL REFERENCES indicator,
    unit_id       uuid NOT NULL REFERENCES unit,
    school_year   smallint NOT NULL,
    kind          text NOT NULL CHECK (kind IN ('at-least', 'at-most', 'between')),
    low           double precision,
    high          double precision,
    CHECK ((low IS NOT NULL) = (kind <> 'at-most')),
    CHECK ((high IS NOT NULL) = (kind <> 'at-least')),
    CHECK (low <= high),
    UNIQUE (goal_id, indicator_id, unit_id, school_year)
  );
`;

const measurements = `
  CREATE TABLE observation (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    indicator_id   text NOT NULL REFERENCES indicator,
    unit_id        uuid NOT NULL REFERENCES unit,
    school_year    smallint NOT NULL CHECK (school_year BETWEEN 1990 AND 2100),
    cohort         smallint CHECK (cohort BETWEEN 1980 AND 2100),
    gender         text NOT NULL CHECK (gender IN ('all', 'girls', 'boys')),
    programme      text REFERENCES programme,
    state          text NOT NULL CHECK (state IN ('value', 'nearly-all', 'suppressed-at-source', 'missing', 'not-applicable', 'not-reported')),
    basis          text NOT NULL CHECK (basis IN ('counts', 'share', 'number')),
    numerator      integer CHECK (numerator >= 0),
    denominator    integer CHECK (denominator >= 0),
    value          double precision,
    group_size     integer CHECK (group_size >= 0),
    import_id      uuid NOT NULL REFERENCES import_file,
    -- Line or row of the file.
    source_row     integer,
    -- The import that put another figure in its place; what is replaced is kept so that an import can be undone.
    replaced_by    uuid REFERENCES import_file,
    CHECK (numerator <= denominator),
    CHECK ((numerator IS NULL) = (denominator IS NULL)),
    CHECK ((basis = 'counts' AND state = 'value') = (numerator IS NOT NULL)),
    CHECK ((basis <> 'counts' AND state = 'value') = (value IS NOT NULL)),
    CHECK (basis <> 'share' OR value BETWEEN 0 AND 1)
  );
  CREATE UNIQUE INDEX one_current_observation ON observation (unit_id, indicator_id, school_year, gender, cohort, programme)
    NULLS NOT DISTINCT WHERE replaced_by IS NULL;
  CREATE INDEX observation_import ON observation (import_id);
  CREATE INDEX observation_replaced ON observation (replaced_by) WHERE replaced_by IS NOT NULL;
`;

const activities = `
  CREATE TABLE unit_plan (
    unit_id      uuid NOT NULL REFERENCES unit,
    school_year  smallint NOT NULL,
    PRIMARY KEY (unit_id, school_year)
  );

  CREATE TABLE activity (
    id              uuid PRIMARY KEY,
    unit_id         uuid NOT NULL,
    school_year     smallint NOT NULL,
    goal_id         uuid REFERENCES goal,
    title           text NOT NULL CHECK (title <> ''),
    sense           text NOT NULL CHECK (sense IN ('wide', 'narrow')),
    aim             text NOT NULL CHECK (aim IN ('self', 'alternatives', 'relation', 'decision')),
    year_group      text NOT NULL,
    responsible     text NOT NULL CHECK (responsible IN ('counsellor', 'teacher', 'mentor', 'head', 'prao-coordinator', 'team')),
    week            smallint NOT NULL CHECK (week BETWEEN 1 AND 53),
    state           text NOT NULL CHECK (state IN ('planned', 'done', 'partly', 'not-done')),
    target_girls    integer CHECK (target_girls >= 0),
    target_boys     integer CHECK (target_boys >= 0),
    reached_girls   integer CHECK (reached_girls BETWEEN 0 AND target_girls),
    reached_boys    integer CHECK (reached_boys BETWEEN 0 AND target_boys),
    updated_on      date NOT NULL,
    FOREIGN KEY (unit_id, school_year) REFERENCES unit_plan,
    CHECK ((target_girls IS NULL) = (target_boys IS NULL)),
    CHECK ((reached_girls IS NULL) = (reached_boys IS NULL)),
    CHECK (state <> 'planned' OR reached_girls IS NULL)
  );
  CREATE INDEX activity_unit_year ON activity (unit_id, school_year);
`;
