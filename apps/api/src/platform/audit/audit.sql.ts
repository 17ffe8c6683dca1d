/**
 * Adds an event. The unit's name is what it is at that moment. `$1` municipality, `$2` moment, `$3` person, `$4` name, `$5` role,
 * `$6` action, `$7` unit, `$8` subject, `$9` before, `$10` after, `$11` reason.
 */
export const recordSql = `
  INSERT INTO audit_event (municipality_code, at, user_id, user_name, role, action, unit_id, unit_name, subject, before, after, reason)
  SELECT $1, $2, $3, $4, $5, $6, $7::uuid, (SELECT name FROM unit WHERE id = $7::uuid), $8, $9::jsonb, $10::jsonb, $11
`;
