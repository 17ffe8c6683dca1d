import * as z from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

const environment = z
  .object({
    /** The database as the role of the API, which neither owns the tables nor may bypass row level security. */
    API_DATABASE_URL: z.url().optional(),
    /** The database as its owner: migrates, and gives the API its role. */
    OWNER_DATABASE_URL: z.url().optional(),
    PORT: port.default(3000),
    HOST: z.string().default('127.0.0.1'),
    /** Folder of the built dashboard; left out, only the API is served. */
    DASHBOARD_DIR: z.string().optional(),
    /** `off` keeps an empty database empty. */
    EXAMPLE: z.enum(['on', 'off']).default('on'),
    /** `on` where the product is reached over https: the session cookie is then never sent over http. */
    SECURE_COOKIES: z.enum(['on', 'off']).default('off'),
    /** Signs session cookies; left out, it is derived from the password of the database. */
    SESSION_SECRET: z.string().min(32).optional(),
    /** Seals the secrets that are kept in the database; left out, it is derived from the password of the database. */
    SECRETS_KEY: z.string().min(32).optional(),
    /** A session without a request for this long is over. */
    SESSION_IDLE_MINUTES: z.coerce
      .number()
      .int()
      .min(1)
      .max(24 * 60)
      .default(60),
    /** A session is over this long after the sign-in, whatever is done in it. */
    SESSION_HOURS: z.coerce
      .number()
      .min(0.1)
      .max(7 * 24)
      .default(12),
    /** Where readers find the product, for links in mails. Left out, it is the address it listens at. */
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    /** Server that mails are sent by: `smtp://user:password@server:587` or `smtps://…`. Left out, none are sent. */
    SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** Whom mails are from: an address, or `Name <address>`. */
    MAIL_FROM: z
      .string()
      .regex(/^[^\r\n]*@[^\r\n]*$/)
      .optional(),
  })
  .refine(({ SMTP_URL, MAIL_FROM }) => SMTP_URL === undefined || MAIL_FROM !== undefined, {
    path: ['MAIL_FROM'],
    message: 'behövs när SMTP_URL är satt',
  });

/** What the surroundings decide, checked at the start. */
export type Settings = z.output<typeof environment>;

/** Where features are given the settings: `@Inject(SETTINGS)`. */
export const SETTINGS = Symbol('settings');

/** The address of a page of the product, as a reader elsewhere can open it. Never taken from a request, which anyone can write. */
export function publicAddress(
  { PUBLIC_URL, HOST, PORT }: Pick<Settings, 'PUBLIC_URL' | 'HOST' | 'PORT'>,
  path: string,
): string {
  const base = PUBLIC_URL ?? `http://${HOST}:${PORT}`;
  return `${base.replace(/\/+$/, '')}${path}`;
}

/** @throws Error naming every setting that is wrong. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const result = environment.safeParse(env);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new Error(`Fel i miljövariablerna. ${faults.join('; ')}`);
}
