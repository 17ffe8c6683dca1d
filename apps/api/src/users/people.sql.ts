/**
 * People with an assignment in a municipality at any time, each with those assignments alone. Whoever has never been given a link
 * was not invited by one and counts as having come. `$1` is the municipality's code, `$2` one person's id, or null for all.
 */
export const peopleSql = `
  SELECT p.id, p.name, p.email, p.disabled_at IS NOT NULL AS disabled, p.version,
    p.password_hash IS NOT NULL OR NOT EXISTS (SELECT 1 FROM sign_in_link l WHERE l.user_id = p.id)
      OR EXISTS (SELECT 1 FROM sign_in_link l WHERE l.user_id = p.id AND l.used_at IS NOT NULL) AS "hasSignedIn",
    json_agg(json_build_object('id', a.id, 'role', a.role, 'unitId', u.id, 'unitName', unit_name_on(u.id, municipality_today($1, now())), 'unitKind', u.kind,
      'validFrom', to_char(a.valid_from, 'YYYY-MM-DD'), 'validTo', to_char(a.valid_to, 'YYYY-MM-DD'), 'version', a.version)
      ORDER BY a.valid_from DESC NULLS LAST, u.id, a.role) AS assignments
  FROM app_user p JOIN assignment a ON a.user_id = p.id JOIN unit u ON u.id = a.unit_id
  WHERE u.municipality_code = $1 AND ($2::uuid IS NULL OR p.id = $2)
  GROUP BY p.id
`;

/** Lets one change of people in a municipality wait for the one before. `$1` is its code. */
export const oneAtATimeSql = `SELECT 1 FROM municipality WHERE code = $1 FOR NO KEY UPDATE`;

/** Adds an assignment. `$1` its id, `$2` the person, `$3` role, `$4` unit, `$5` first and `$6` last day. */
export const addAssignmentSql = `
  INSERT INTO assignment (id, user_id, role, unit_id, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6)
`;

/** Changes the days of an assignment, if nobody else has meanwhile. `$1` id, `$2` version, `$3` first and `$4` last day. */
export const changeAssignmentSql = `
  UPDATE assignment SET valid_from = $3, valid_to = $4, version = version + 1 WHERE id = $1 AND version = $2
`;

/** Changes name and e-mail, if nobody else has changed the person meanwhile. `$1` id, `$2` version, `$3` name, `$4` e-mail. */
export const changePersonSql = `
  UPDATE app_user SET name = $3, email = $4, version = version + 1 WHERE id = $1 AND version = $2
`;

/** Shuts out from a moment on, or lets in (null). `$1` id, `$2` version, `$3` the moment. */
export const shutOutSql = `
  UPDATE app_user SET disabled_at = $3, version = version + 1 WHERE id = $1 AND version = $2
`;

/** Ends the links of a person that have not been used. `$1` the person, `$2` the moment. */
export const endLinksSql = `
  UPDATE sign_in_link SET expires_at = $2 WHERE user_id = $1 AND used_at IS NULL AND expires_at > $2
`;
