import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const environment = z.object({
  /** The database as the role of the API, which neither owns the tables nor may bypass row level security. */
  API_DATABASE_URL: z.url().optional(),
  /** The database as its owner: migrates, and gives the API its role. */
  OWNER_DATABASE_URL: z.url().optional(),
  PORT: port.default(3000),
  HOST: z.string().default('127.0.0.1'),
  /** Where readers find the product. Left out, providers of sign-in send people back to where they came from. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Folder of the built dashboard; left out, only the API is served. */
  DASHBOARD_DIR: z.string().optional(),
  /** `off` keeps an empty database empty. */
  EXAMPLE: z.enum(['on', 'off']).default('on'),
  /** Seals the secrets that are kept in the database; left out, it is derived from the password of the database. */
  SECRETS_KEY: z.string().min(32).optional(),
  /** `on` where the product is reached over https: the session cookie is then never sent over http. */
  SECURE_COOKIES: z.enum(['on', 'off']).default('off'),
  /** Signs session cookies; left out, it is derived from the password of the database. */
  SESSION_SECRET: z.string().min(32).optional(),
});

/** What the surroundings decide, checked at the start. */
export type Settings = z.output<typeof environment>;

/** @throws Error naming every setting that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const result = environment.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Fel i miljövariablerna. ${faults.join('; ')}`);
}
