import { createHmac } from 'node:crypto';
import { DataSource } from 'typeorm';

const role = 'vagval_api';

/** Written by migrations and by the catalogue alone. */
const readOnlyTables = ['migration', 'indicator', 'programme'];

/** Written once and never changed: what has been published and what was meant by it, who has seen what is not, who has done what. */
const appendOnlyTables = ['release', 'release_cell', 'own_definition', 'exact_export', 'audit_event'];

/**
 * Makes sure of the role the API works under, and gives the address it signs in at. The role is no superuser, owns nothing
 * and cannot bypass row level security. Its password follows from the owner's, so that several processes agree without
 * keeping it anywhere.
 *
 * @throws Error telling the operator what to do, when the owner may not make roles.
 */
export async function ensureApiRole(owner: DataSource, ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(role).digest('base64url');
  const [known] = await owner.query<{ rolsuper: boolean; rolbypassrls: boolean }[]>(
    'SELECT rolsuper, rolbypassrls FROM pg_roles WHERE rolname = $1',
    [role],
  );
  if (known?.rolsuper || known?.rolbypassrls) {
    throw new Error(`Databasrollen ${role} har för stora rättigheter. Ta ifrån den SUPERUSER och BYPASSRLS.`);
  }
  if (!known) {
    await owner
      .query(`CREATE ROLE ${role} LOGIN PASSWORD '${password}' NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`)
      .catch((error: unknown) => {
        // 42501: the owner may not make roles. 42710: another process made it just now, which is as good.
        const code = (error as { code?: string }).code;
        if (code === '42501') {
          throw new Error(`Databasens ägare får inte skapa rollen ${role}. Skapa den själv och ange API_DATABASE_URL.`);
        }
        if (code !== '42710') throw error;
      });
  }
  await grant(owner);
  url.username = role;
  url.password = password;
  if (known && !(await signsIn(url.href))) await owner.query(`ALTER ROLE ${role} PASSWORD '${password}'`);
  return url.href;
}

/** What the role may do: read and write rows, never change tables. */
async function grant(owner: DataSource): Promise<void> {
  await owner.query(`
    GRANT USAGE ON SCHEMA public TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${role};
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO ${role};
    REVOKE INSERT, UPDATE, DELETE ON ${readOnlyTables.join(', ')} FROM ${role};
    REVOKE UPDATE, DELETE ON ${appendOnlyTables.join(', ')} FROM ${role};
    REVOKE UPDATE, DELETE ON exact_view FROM ${role};
    GRANT UPDATE (closed_at) ON exact_view TO ${role};
  `);
}

/** Whether an address lets one in. A role from before the owner changed password has another one. */
async function signsIn(url: string): Promise<boolean> {
  const source = new DataSource({ type: 'postgres', url, poolSize: 1, logging: false });
  try {
    await source.initialize();
    await source.destroy();
    return true;
  } catch (error) {
    // 28P01: wrong password. Anything else is for the API itself to meet and tell of.
    return (error as { code?: string }).code !== '28P01';
  }
}
