/**
 * Which events somebody may read: of units in reach, of the municipality as a whole, and all of them for those who work for the
 * whole municipality. `$1` municipality, `$2` the unit the reader works for, `$3` units in reach.
 */
const readable = `
  municipality_code = $1 AND (
    unit_id IS NULL OR unit_id = ANY($3::uuid[])
    OR unit_id IN (SELECT id FROM unit WHERE municipality_code = $1 AND kind = 'municipality')
    OR EXISTS (SELECT 1 FROM unit WHERE id = $2 AND municipality_code = $1 AND kind = 'municipality')
  )
`;

/**
 * Newest first. After the three of `readable`: `$4` first day, `$5` last day (Swedish ones), `$6` person, `$7` group, `$8` unit,
 * `$9` words as a tsquery, `$10` older than, `$11` at most so many. Null asks for nothing.
 */
export const eventsSql = `
  SELECT id::int8::float8 AS id, at, user_name AS who, role, action, unit_name AS "unitName", subject, before, after, reason
  FROM audit_event
  WHERE ${readable}
    AND ($4::date IS NULL OR at >= $4::date::timestamp AT TIME ZONE 'Europe/Stockholm')
    AND ($5::date IS NULL OR at < ($5::date + 1)::timestamp AT TIME ZONE 'Europe/Stockholm')
    AND ($6::text IS NULL OR user_name = $6)
    AND ($7::text IS NULL OR split_part(action, '.', 1) = $7)
    AND ($8::uuid IS NULL OR unit_id = $8)
    AND ($9::text IS NULL OR words @@ to_tsquery('simple', $9))
    AND ($10::bigint IS NULL OR id < $10)
  ORDER BY id DESC LIMIT $11
`;

/** Who has done something that the reader may read of. */
export const peopleSql = `SELECT DISTINCT user_name AS name FROM audit_event WHERE ${readable} ORDER BY 1 LIMIT 1000`;

/** The units of those events, as they were called last. */
export const unitsSql = `
  SELECT DISTINCT ON (unit_id) unit_id AS id, unit_name AS name FROM audit_event
  WHERE ${readable} AND unit_id IS NOT NULL AND unit_name IS NOT NULL ORDER BY unit_id, id DESC
`;

/** For how long events are kept. `$1` municipality. */
export const yearsSql = `SELECT audit_years AS years, exact_audit_years AS "exactYears" FROM municipality WHERE code = $1`;

/** The same for every municipality. */
export const allYearsSql = `SELECT code, audit_years AS years, exact_audit_years AS "exactYears" FROM municipality ORDER BY code`;

/** Takes away what is older, and writes down that it went. `$1` municipality or null, `$2` years, `$3` years of exact figures. */
export const pruneSql = `
  SELECT prune_audit($1, now() - make_interval(years => $2), now() - make_interval(years => $3)) AS pruned
`;
