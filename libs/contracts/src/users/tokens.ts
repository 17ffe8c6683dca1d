import { roles } from '@vagval/domain/actor';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';
import { permissions, type Permission } from '../permissions';

/** What concerns people, and what is of one person alone, is not for programs. */
const notForTokens = ['users.read', 'disclosure.read', 'admin.read'] as const satisfies readonly Permission[];

/** A permission a token can be scoped to: one that reads, or taking in files. */
export type TokenPermission =
  Exclude<Extract<Permission, `${string}.read`>, (typeof notForTokens)[number]> | 'imports.write';

/** Every one of them. */
export const tokenPermissions = (Object.keys(permissions) as Permission[]).filter(isForTokens);

function isForTokens(name: Permission): name is TokenPermission {
  const isOfPeople = (notForTokens as readonly Permission[]).includes(name);
  return (name.endsWith('.read') && !isOfPeople) || name === 'imports.write';
}

/** A key of another program. The key itself is told once, when it is made. */
export const apiToken = z.object({
  id: z.uuid(),
  name: z.string(),
  /** The first characters, to tell it by. */
  prefix: z.string(),
  role: z.enum(roles),
  unitId: z.uuid(),
  unitName: z.string(),
  permissions: z.array(z.enum(tokenPermissions)),
  createdBy: z.string(),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  /** To the minute. */
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
/** See `apiToken`. */
export type ApiToken = z.output<typeof apiToken>;

/** The municipality's keys, newest first, also those that no longer hold. */
export const listTokens = endpoint({
  method: 'GET',
  path: '/users/tokens',
  allow: 'users.write',
  input: nothing,
  output: z.array(apiToken),
});

/** Makes a key for a role over a unit in reach, with some of the role's permissions, for at most a year. */
export const makeToken = endpoint({
  method: 'POST',
  path: '/users/tokens',
  allow: 'users.write',
  input: z.object({
    name: z.string().trim().min(1).max(100),
    role: z.enum(roles),
    unitId: z.uuid(),
    permissions: z.array(z.enum(tokenPermissions)).min(1).max(tokenPermissions.length),
    days: z.number().int().min(1).max(365),
  }),
  output: apiToken.extend({ token: z.string() }),
});

/** Ends a key now. */
export const revokeToken = endpoint({
  method: 'DELETE',
  path: '/users/tokens/:id',
  allow: 'users.write',
  input: z.object({ id: z.uuid() }),
  output: apiToken,
});
