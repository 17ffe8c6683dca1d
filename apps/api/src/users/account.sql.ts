/** Somebody's password, whether they may sign in or not. `$1` is the e-mail. */
export const byEmailSql = `
  SELECT id, name, email, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled"
  FROM app_user WHERE lower(email) = lower($1)
`;

/** See `byEmailSql`. `$1` is the user. */
export const byIdSql = `
  SELECT id, name, email, password_hash AS "passwordHash", disabled_at IS NOT NULL AS "isDisabled" FROM app_user WHERE id = $1
`;

/** Sets a password, and with it ends every session that began before. `$1` user, `$2` hash, `$3` moment. */
export const setPasswordSql = `UPDATE app_user SET password_hash = $2, password_changed_at = $3 WHERE id = $1`;

/** Uses up every link of somebody that is left. `$1` user, `$2` moment. */
export const endLinksSql = `UPDATE sign_in_link SET used_at = $2 WHERE user_id = $1 AND used_at IS NULL`;

/** `$1` user. */
export const endSessionsSql = `DELETE FROM session WHERE sess -> 'person' ->> 'userId' = $1::text`;
