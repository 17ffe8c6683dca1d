/**
 * The assignments of a user that hold on a day, with the node and the municipality of each. A made-up municipality has a day of
 * its own. `$1` is the user, `$2` the moment.
 */
export const assignmentsSql = `
  SELECT a.role, u.id AS "unitId", u.name AS "unitName", u.kind AS "unitKind",
    coalesce((SELECT array_agg(f.school_form ORDER BY f.school_form) FROM unit_school_form f WHERE f.unit_id = u.id), '{}') AS "schoolForms",
    m.code AS "municipalityCode", m.name AS "municipalityName", m.example
  FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN municipality m ON m.code = u.municipality_code
  WHERE a.user_id = $1
    AND coalesce(m.today, ($2::timestamptz AT TIME ZONE 'Europe/Stockholm')::date)
      BETWEEN coalesce(a.valid_from, '-infinity') AND coalesce(a.valid_to, 'infinity')
  ORDER BY m.name, u.name, a.role
`;

/** The ids of a node and of every node below it. `$1` is the node. */
export const reachSql = `
  WITH RECURSIVE below AS (
    SELECT id FROM unit WHERE id = $1
    UNION ALL
    SELECT u.id FROM unit u JOIN below ON u.parent_id = below.id
  )
  SELECT id FROM below
`;

/**
 * Ready-made users: those with an assignment in a made-up municipality and in no other. Whoever came in by a provider is
 * somebody, also there.
 */
export const exampleUsersSql = `
  SELECT p.id, p.name FROM app_user p
  WHERE EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = p.id)
    AND NOT EXISTS (
      SELECT 1 FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN municipality m ON m.code = u.municipality_code
      WHERE a.user_id = p.id AND NOT m.example
    )
    AND NOT EXISTS (SELECT 1 FROM user_identity i WHERE i.user_id = p.id)
  ORDER BY p.name
`;

/** Uses up a sign-in link, once and in time. `$1` is the hash of its token, `$2` the moment. */
export const useLinkSql = `
  UPDATE sign_in_link SET used_at = $2 WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING user_id AS "userId"
`;
