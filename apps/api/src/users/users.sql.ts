/** What is told of the node an assignment is over. */
const ofNode = `u.id AS "unitId", unit_name_on(u.id, municipality_today(m.code, $2)) AS "unitName", u.kind AS "unitKind",
    coalesce((SELECT array_agg(f.school_form ORDER BY f.school_form) FROM unit_school_form f WHERE f.unit_id = u.id), '{}') AS "schoolForms",
    m.code AS "municipalityCode", m.name AS "municipalityName", m.example`;

/**
 * The assignments of a user that hold on a day, with the node and the municipality of each. A made-up municipality has a day of
 * its own. `$1` is the user, `$2` the moment.
 */
export const assignmentsSql = `
  SELECT a.role, ${ofNode}
  FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN municipality m ON m.code = u.municipality_code
  WHERE a.user_id = $1
    AND coalesce(m.today, ($2::timestamptz AT TIME ZONE 'Europe/Stockholm')::date)
      BETWEEN coalesce(a.valid_from, '-infinity') AND coalesce(a.valid_to, 'infinity')
  ORDER BY m.name, "unitName", a.role
`;

/** A role over a node, told as an assignment. `$1` is the node, `$2` the moment, `$3` the role. */
export const assignmentOverSql = `
  SELECT $3::text AS role, ${ofNode}
  FROM unit u JOIN municipality m ON m.code = u.municipality_code WHERE u.id = $1
`;

/** The ids of a node and of every node below it today. `$1` is the node, `$2` the moment. */
export const reachSql = `
  WITH RECURSIVE below AS (
    SELECT id, municipality_today(municipality_code, $2) AS today FROM unit WHERE id = $1
    UNION ALL
    SELECT child.id, below.today FROM below CROSS JOIN LATERAL unit_children_on(below.id, below.today) AS child (id)
  )
  SELECT id FROM below
`;

/** Somebody who is not shut out. `$1` is the user. */
export const activeUserSql = `
  SELECT id, name, email, password_hash IS NOT NULL AS "hasPassword", password_changed_at AS "passwordChangedAt"
  FROM app_user WHERE id = $1 AND disabled_at IS NULL
`;

/**
 * Ready-made users: those with an assignment in a made-up municipality and in no other. Whoever came in by a provider is
 * somebody, also there.
 */
export const exampleUsersSql = `
  SELECT p.id, p.name FROM app_user p
  WHERE p.disabled_at IS NULL AND p.email IS NULL AND EXISTS (SELECT 1 FROM assignment a WHERE a.user_id = p.id)
    AND NOT EXISTS (
      SELECT 1 FROM assignment a JOIN unit u ON u.id = a.unit_id JOIN municipality m ON m.code = u.municipality_code
      WHERE a.user_id = p.id AND NOT m.example
    )
    AND NOT EXISTS (SELECT 1 FROM user_identity i WHERE i.user_id = p.id)
  ORDER BY p.name
`;

/** A link that still works, and whose it is; none of somebody who is shut out. `$1` is the hash of its token, `$2` the moment. */
export const linkSql = `
  SELECT l.purpose, p.id, p.name, p.email FROM sign_in_link l JOIN app_user p ON p.id = l.user_id
  WHERE l.token_hash = $1 AND l.used_at IS NULL AND l.expires_at > $2 AND p.disabled_at IS NULL
`;

/** Uses up a sign-in link, once and in time. `$1` is the hash of its token, `$2` the moment. */
export const useLinkSql = `
  UPDATE sign_in_link SET used_at = $2
  WHERE token_hash = $1 AND used_at IS NULL AND expires_at > $2
    AND user_id IN (SELECT id FROM app_user WHERE disabled_at IS NULL)
  RETURNING user_id AS "userId"
`;
