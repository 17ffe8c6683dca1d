/** A provider with its rules in order, as the domain has them. Conditions are added after it. */
export const providerSql = `
  SELECT p.id, p.municipality_code AS "municipalityCode", m.name AS "municipalityName", p.name, p.issuer, p.client_id AS "clientId",
    p.client_secret AS "sealedSecret", p.scopes, p.group_claim AS "groupClaim", p.enabled,
    coalesce((
      SELECT json_agg(json_build_object('value', r.claim_value, 'role', r.role, 'place',
        CASE WHEN r.unit_id IS NULL THEN json_build_object('kind', 'claim', 'claim', r.unit_claim)
          ELSE json_build_object('kind', 'unit', 'unitId', r.unit_id) END) ORDER BY r.place)
      FROM provider_rule r WHERE r.provider_id = p.id
    ), '[]') AS rules
  FROM sign_in_provider p JOIN municipality m ON m.code = p.municipality_code
`;

/**
 * What the page of sign-in shows of those that are in use. Anybody can administer a made-up municipality, so its providers are
 * shown only where there is no other: nobody is led from a real municipality's page to a stranger's.
 */
export const providerButtonsSql = `
  SELECT p.id, p.name, m.name AS "municipalityName"
  FROM sign_in_provider p JOIN municipality m ON m.code = p.municipality_code
  WHERE p.enabled AND (NOT m.example OR NOT EXISTS (SELECT 1 FROM municipality r WHERE NOT r.example))
  ORDER BY m.name, p.name
`;

/** Stores a provider, new or changed. `$1`–`$9` are the columns in order. */
export const saveProviderSql = `
  INSERT INTO sign_in_provider (id, municipality_code, name, issuer, client_id, client_secret, scopes, group_claim, enabled)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
  ON CONFLICT (id) DO UPDATE SET name = excluded.name, issuer = excluded.issuer, client_id = excluded.client_id,
    client_secret = excluded.client_secret, scopes = excluded.scopes, group_claim = excluded.group_claim, enabled = excluded.enabled
`;

/** Stores a rule. `$1` is the provider, `$2` its place, then value, role, unit and claim of units. */
export const addRuleSql = `
  INSERT INTO provider_rule (provider_id, place, claim_value, role, unit_id, unit_claim) VALUES ($1, $2, $3, $4, $5, $6)
`;

/** Units by their codes, those that have not ended. `$1` is the municipality, `$2` the codes, `$3` the moment. */
export const unitsByCodeSql = `
  SELECT u.code, u.id FROM unit u JOIN municipality m ON m.code = u.municipality_code
  WHERE u.municipality_code = $1 AND u.code = ANY($2)
    AND coalesce(u.valid_to, 'infinity') >= coalesce(m.today, ($3::timestamptz AT TIME ZONE 'Europe/Stockholm')::date)
`;

/**
 * Gives a person an assignment from a provider. The same given by hand, while it holds, stays as it is. One that has ended or not
 * begun keeps its days, and the new one begins on the day it is given.
 * `$1` is the person, `$2` the role, `$3` the unit, `$4` the provider, `$5` the moment.
 */
export const giveSql = `
  WITH day AS (
    SELECT coalesce(m.today, ($5::timestamptz AT TIME ZONE 'Europe/Stockholm')::date) AS now
    FROM unit u JOIN municipality m ON m.code = u.municipality_code WHERE u.id = $3
  ), same AS (
    SELECT a.valid_from, a.valid_to FROM assignment a WHERE a.user_id = $1 AND a.role = $2 AND a.unit_id = $3
  )
  INSERT INTO assignment (user_id, role, unit_id, provider_id, valid_from)
  SELECT $1, $2, $3, $4, CASE WHEN EXISTS (SELECT 1 FROM same) THEN day.now END
  FROM day
  WHERE NOT EXISTS (
    SELECT 1 FROM same WHERE day.now BETWEEN coalesce(valid_from, '-infinity') AND coalesce(valid_to, 'infinity')
  )
  ON CONFLICT DO NOTHING
`;

/** Marks a way back as used. No row when it already was. `$1` is the hash of its state, `$2` the provider, `$3` the moment. */
export const useStateSql = `
  INSERT INTO used_sign_in (state_hash, provider_id, used_at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
`;
