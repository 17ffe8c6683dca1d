import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What may be shown, decided when figures come in: a release for each municipality, domain and school year, in versions that
 * are never changed; the marks of what has changed, worked out once for a release; and who has seen exact figures, and why.
 */
export class Releases1795478400000 implements MigrationInterface {
  name = 'Releases1795478400000';

  async up(run: QueryRunner): Promise<void> {
    await run.query(releases);
    await run.query(marks);
    await run.query(exactViews);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE municipality DROP COLUMN exact_exports;
      DROP TABLE exact_export, exact_view, yearly_spread, change_mark, release_cell, release
    `);
  }
}

const releases = `
  CREATE TABLE release (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality ON DELETE CASCADE,
    domain             text NOT NULL CHECK (domain IN ('rates', 'choices')),
    school_year        smallint NOT NULL,
    version            smallint NOT NULL CHECK (version > 0),
    made_at            timestamptz NOT NULL,
    -- The thresholds it was made by.
    rules              jsonb NOT NULL,
    UNIQUE (municipality_code, domain, school_year, version)
  );

  -- A cell of a release: the counts as they were, and what of them is published. Counts that are not published stay here so
  -- that the next version knows what has changed; nothing that reads for a screen asks for them.
  CREATE TABLE release_cell (
    release_id    uuid NOT NULL REFERENCES release ON DELETE CASCADE,
    indicator_id  text NOT NULL REFERENCES indicator,
    unit_id       uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    gender        text NOT NULL CHECK (gender IN ('all', 'girls', 'boys')),
    -- Node of the tree of programmes; empty for a rate.
    node          text NOT NULL DEFAULT '',
    status        text NOT NULL CHECK (status IN ('exact', 'few', 'nearly-all', 'hidden')),
    numerator     integer NOT NULL CHECK (numerator >= 0),
    denominator   integer NOT NULL CHECK (denominator >= numerator),
    -- Units that came or changed after the municipality's figure was first published belong to later batches.
    batch         smallint NOT NULL,
    PRIMARY KEY (release_id, indicator_id, unit_id, gender, node)
  );
`;

const marks = `
  -- The test of each change, and whether it is marked among all those shown for the unit in the year. Exact figures give
  -- other tests than published ones: the reader of each has marks of their own.
  CREATE TABLE change_mark (
    unit_id       uuid NOT NULL REFERENCES unit ON DELETE CASCADE,
    school_year   smallint NOT NULL,
    exact         boolean NOT NULL,
    indicator_id  text NOT NULL REFERENCES indicator,
    gender        text NOT NULL CHECK (gender IN ('all', 'girls', 'boys')),
    -- Null where there is nothing to test.
    p             double precision CHECK (p BETWEEN 0 AND 1),
    marked        boolean NOT NULL,
    dispersion    double precision NOT NULL CHECK (dispersion >= 1),
    PRIMARY KEY (unit_id, school_year, exact, indicator_id, gender),
    CHECK (p IS NOT NULL OR NOT marked)
  );

  -- How far published shares of a municipality's units lie from each unit's own mean over the years. Summed over all
  -- municipalities it tells how much an indicator varies beyond chance.
  CREATE TABLE yearly_spread (
    municipality_code   text NOT NULL REFERENCES municipality ON DELETE CASCADE,
    indicator_id        text NOT NULL REFERENCES indicator,
    chi_square          double precision NOT NULL CHECK (chi_square >= 0),
    degrees_of_freedom  integer NOT NULL CHECK (degrees_of_freedom >= 0),
    PRIMARY KEY (municipality_code, indicator_id)
  );
`;

const exactViews = `
  ALTER TABLE municipality ADD COLUMN exact_exports boolean NOT NULL DEFAULT false;

  CREATE TABLE exact_view (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality ON DELETE CASCADE,
    user_id            uuid NOT NULL,
    -- As the person was called then: the line outlives the user.
    user_name          text NOT NULL,
    role               text NOT NULL,
    unit_id            uuid NOT NULL,
    purpose            text NOT NULL CHECK (length(purpose) BETWEEN 10 AND 500),
    opened_at          timestamptz NOT NULL,
    expires_at         timestamptz NOT NULL CHECK (expires_at > opened_at),
    closed_at          timestamptz
  );
  CREATE INDEX exact_view_user ON exact_view (user_id, expires_at);

  CREATE TABLE exact_export (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality ON DELETE CASCADE,
    user_id            uuid NOT NULL,
    user_name          text NOT NULL,
    role               text NOT NULL,
    purpose            text NOT NULL,
    file_title         text NOT NULL,
    taken_at           timestamptz NOT NULL
  );
`;
