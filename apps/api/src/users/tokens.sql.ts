/** The keys of a municipality, newest first. `$1` is the municipality. */
export const tokensSql = `
  SELECT t.id, t.name, t.prefix, t.role, t.unit_id AS "unitId", u.name AS "unitName", t.permissions, t.created_by AS "createdBy",
    t.created_at AS "createdAt", t.expires_at AS "expiresAt", t.last_used_at AS "lastUsedAt", t.revoked_at AS "revokedAt"
  FROM api_token t JOIN unit u ON u.id = t.unit_id WHERE t.municipality_code = $1 ORDER BY t.created_at DESC, t.id
`;

/** Stores a key; the parameters are the columns in order. */
export const addTokenSql = `
  INSERT INTO api_token (id, municipality_code, name, token_hash, prefix, role, unit_id, permissions, created_by, created_at, expires_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
`;

/**
 * A key that holds, by its hash. When it was used is written down once a minute: more would be a write for every read.
 * `$1` is the hash, `$2` the moment.
 */
export const useTokenSql = `
  WITH used AS (
    UPDATE api_token SET last_used_at = $2
    WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND created_at <= $2
      AND coalesce(last_used_at, '-infinity') <= $2::timestamptz - interval '1 minute'
  )
  SELECT id, name, municipality_code AS "municipalityCode", role, unit_id AS "unitId", permissions
  FROM api_token WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2
`;
