import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sign-in by a municipality's own provider (OpenID Connect): the providers, what their claims give, and who came in by them. */
export class SignInProviders1795564800004 implements MigrationInterface {
  name = 'SignInProviders1795564800004';

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    for (const [table, isOwn] of Object.entries(walled)) {
      await run.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY wall ON ${table} USING (${isOwn}) WITH CHECK (${isOwn});
      `);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DELETE FROM assignment WHERE provider_id IS NOT NULL;
      ALTER TABLE assignment DROP COLUMN provider_id;
      DROP TABLE used_sign_in, user_identity, provider_rule, sign_in_provider;
    `);
  }
}

const tables = `
  CREATE TABLE sign_in_provider (
    id                 uuid PRIMARY KEY,
    municipality_code  text NOT NULL REFERENCES municipality,
    -- What the button says.
    name               text NOT NULL CHECK (name <> ''),
    issuer             text NOT NULL CHECK (issuer ~ '^https?://'),
    client_id          text NOT NULL CHECK (client_id <> ''),
    -- Sealed by the key of the installation; never plain text.
    client_secret      text NOT NULL CHECK (client_secret LIKE 'v1.%'),
    scopes             text NOT NULL CHECK (' ' || scopes || ' ' LIKE '% openid %'),
    group_claim        text NOT NULL CHECK (group_claim <> ''),
    enabled            boolean NOT NULL,
    UNIQUE (municipality_code, name)
  );

  CREATE TABLE provider_rule (
    provider_id  uuid NOT NULL REFERENCES sign_in_provider ON DELETE CASCADE,
    place        smallint NOT NULL,
    -- What the claim of groups holds for those the rule is for.
    claim_value  text NOT NULL CHECK (claim_value <> ''),
    role         text NOT NULL CHECK (role IN ('head', 'counsellor', 'teacher', 'coordinator', 'leadership',
                   'controller', 'board-reader', 'administrator', 'process-leader')),
    -- One node, or the claim that holds codes of school units.
    unit_id      uuid REFERENCES unit,
    unit_claim   text CHECK (unit_claim <> ''),
    PRIMARY KEY (provider_id, place),
    CHECK ((unit_id IS NULL) <> (unit_claim IS NULL))
  );

  -- The subject is only unique at its issuer: the same subject of two issuers is two people.
  CREATE TABLE user_identity (
    issuer   text NOT NULL,
    subject  text NOT NULL,
    user_id  uuid NOT NULL REFERENCES app_user ON DELETE CASCADE,
    PRIMARY KEY (issuer, subject)
  );
  CREATE INDEX user_identity_user ON user_identity (user_id);

  -- A way back from a provider is used once, even where the provider itself would take it again.
  CREATE TABLE used_sign_in (
    state_hash   text PRIMARY KEY,
    provider_id  uuid NOT NULL REFERENCES sign_in_provider ON DELETE CASCADE,
    used_at      timestamptz NOT NULL
  );

  -- Given by a provider and replaced at each sign-in; null was given by hand and stays.
  ALTER TABLE assignment ADD COLUMN provider_id uuid REFERENCES sign_in_provider ON DELETE CASCADE;
`;

const wall = `(SELECT current_setting('app.wall', true))`;
const ofProvider = 'provider_id IN (SELECT id FROM sign_in_provider)';

const walled: Readonly<Record<string, string>> = {
  sign_in_provider: `${wall} = 'installation' OR municipality_code = ${wall}`,
  provider_rule: ofProvider,
  // Who somebody is comes before what they may: the identity is known also while they have no assignment anywhere.
  user_identity: `${wall} = 'installation' OR user_id IN (SELECT id FROM app_user)`,
  used_sign_in: ofProvider,
};
