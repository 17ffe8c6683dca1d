/** The leave to see exact figures that a person has now. `$1` person, `$2` node they work for, `$3` role, `$4` moment. */
export const openViewSql = `
  SELECT purpose, expires_at AS until FROM exact_view
  WHERE user_id = $1 AND unit_id = $2 AND role = $3 AND closed_at IS NULL AND expires_at > $4
  ORDER BY expires_at DESC LIMIT 1
`;

/** `$1` id, `$2` municipality, `$3` person, `$4` name, `$5` role, `$6` node, `$7` purpose, `$8` from, `$9` until. */
export const addViewSql = `
  INSERT INTO exact_view (id, municipality_code, user_id, user_name, role, unit_id, purpose, opened_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
`;

/** `$1` person, `$2` moment. */
export const closeViewsSql = `
  UPDATE exact_view SET closed_at = $2 WHERE user_id = $1 AND closed_at IS NULL AND expires_at > $2
`;

/** `$1` id, `$2` municipality, `$3` person, `$4` name, `$5` role, `$6` purpose, `$7` title of the file, `$8` moment. */
export const addExportSql = `
  INSERT INTO exact_export (id, municipality_code, user_id, user_name, role, purpose, file_title, taken_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
`;
