import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The audit trail: every change and every view of exact figures, written in the transaction it tells of. The API adds to it and
 * reads it; rows go by `prune_audit` alone, which writes down that they went.
 */
export class Audit1795564800001 implements MigrationInterface {
  name = 'Audit1795564800001';

  async up(run: QueryRunner): Promise<void> {
    await run.query(events);
    await run.query(years);
    await run.query(prune);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION prune_audit;
      ALTER TABLE municipality DROP COLUMN audit_years, DROP COLUMN exact_audit_years;
      DROP TABLE audit_event
    `);
  }
}

const events = `
  -- No references: an event outlives the person, the unit and the municipality it tells of.
  CREATE TABLE audit_event (
    id                 bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- Null for what concerns the whole installation.
    municipality_code  text CHECK (municipality_code ~ '^[0-9]{4}$'),
    at                 timestamptz NOT NULL,
    -- Null for the operator and for what the product does by itself.
    user_id            uuid,
    user_name          text NOT NULL CHECK (user_name <> ''),
    role               text,
    action             text NOT NULL CHECK (action ~ '^[a-z-]+[.][a-z-]+$'),
    unit_id            uuid,
    -- As it was called then.
    unit_name          text,
    subject            text NOT NULL CHECK (subject <> '' AND length(subject) <= 300),
    -- Names, days, settings and counts of rows. A limit, so that nobody keeps a file here.
    before             jsonb CHECK (jsonb_typeof(before) = 'object' AND length(before::text) <= 20000),
    after              jsonb CHECK (jsonb_typeof(after) = 'object' AND length(after::text) <= 20000),
    reason             text CHECK (length(reason) <= 2000),
    -- The words an event is found by.
    words              tsvector NOT NULL GENERATED ALWAYS AS (
      to_tsvector('simple', user_name || ' ' || coalesce(unit_name, '') || ' ' || coalesce(reason, ''))
      || jsonb_to_tsvector('simple', coalesce(before, '{}'), '["string", "numeric"]')
      || jsonb_to_tsvector('simple', coalesce(after, '{}'), '["string", "numeric"]')
    ) STORED
  );
  CREATE INDEX audit_event_newest ON audit_event (municipality_code, id DESC);
  CREATE INDEX audit_event_of_person ON audit_event (municipality_code, user_name, id DESC);
  CREATE INDEX audit_event_oldest ON audit_event (municipality_code, at);
  CREATE INDEX audit_event_words ON audit_event USING gin (words);

  ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY;
  CREATE POLICY wall ON audit_event
    USING ((SELECT current_setting('app.wall', true)) = 'installation' OR municipality_code = (SELECT current_setting('app.wall', true)))
    WITH CHECK ((SELECT current_setting('app.wall', true)) = 'installation' OR municipality_code = (SELECT current_setting('app.wall', true)));
`;

const years = `
  ALTER TABLE municipality
    ADD COLUMN audit_years integer NOT NULL DEFAULT 5 CHECK (audit_years BETWEEN 2 AND 100),
    ADD COLUMN exact_audit_years integer NOT NULL DEFAULT 10 CHECK (exact_audit_years BETWEEN 5 AND 100);
`;

// Runs as the owner of the table, who stands outside the wall, and therefore asks for the wall itself. What tells of exact
// figures, and of deletions, is kept longer. Without an event of the deletion there is no deletion: they are one statement.
const prune = `
  CREATE FUNCTION prune_audit(municipality text, older_than timestamptz, exact_older_than timestamptz) RETURNS integer
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
  AS $$
  DECLARE
    seen text := current_setting('app.wall', true);
    pruned integer;
  BEGIN
    IF seen IS NULL OR seen NOT IN ('installation', coalesce(municipality, 'installation')) THEN
      RAISE EXCEPTION 'the audit trail of % is pruned outside its wall', coalesce(municipality, 'the installation');
    END IF;
    IF older_than IS NULL OR exact_older_than IS NULL
      OR older_than > now() - interval '2 years' OR exact_older_than > now() - interval '5 years' THEN
      RAISE EXCEPTION 'events are kept for at least two years, and five where they tell of exact figures';
    END IF;
    WITH gone AS (
      DELETE FROM audit_event
      WHERE municipality_code IS NOT DISTINCT FROM municipality
        AND at < CASE WHEN action LIKE 'disclosure.%' OR action LIKE 'audit-log.%' THEN exact_older_than ELSE older_than END
      RETURNING action
    ), told AS (
      INSERT INTO audit_event (municipality_code, at, user_name, action, subject, after)
      SELECT municipality, now(), 'Vägval', 'audit-log.pruned', coalesce(municipality, 'installation'), jsonb_build_object(
        'events', sum(of_action.events),
        'pruned-actions', jsonb_object_agg(of_action.action, of_action.events),
        'pruned-before', older_than,
        'exact-pruned-before', exact_older_than
      )
      FROM (SELECT action, count(*)::int AS events FROM gone GROUP BY action) AS of_action
      HAVING count(*) > 0
      RETURNING (after ->> 'events')::int AS events
    )
    SELECT coalesce((SELECT events FROM told), 0) INTO pruned;
    RETURN pruned;
  END
  $$;
`;
