import { roles } from '@vagval/domain/actor';
import type { ProviderRule } from '@vagval/domain/users/provider-rules';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';

const text = (most: number) => z.string().trim().min(1).max(most);

/** What one value of the claim of groups gives, and where. See `domain/users/provider-rules`. */
export const providerRule = z.object({
  value: text(300),
  role: z.enum(roles),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('unit'), unitId: z.uuid() }),
    z.object({ kind: z.literal('claim'), claim: text(100) }),
  ]),
}) satisfies z.ZodType<ProviderRule>;

/** What somebody decides about a provider. The issuer is the address its metadata is found below. */
const decided = z.object({
  name: text(60),
  issuer: z.url({ protocol: /^https?$/ }).max(500),
  clientId: text(300),
  scopes: text(300)
    .regex(/^[\x21-\x7e]+( [\x21-\x7e]+)*$/)
    .refine((scopes) => scopes.split(' ').includes('openid')),
  groupClaim: text(100),
  enabled: z.boolean(),
  rules: z.array(providerRule).max(300),
});

/** A provider as administrators see it. Its secret is never told. */
export const signInProvider = decided.extend({ id: z.uuid() });
/** See `signInProvider`. */
export type SignInProvider = z.output<typeof signInProvider>;

const secret = z.string().min(1).max(1000);

/** The municipality's providers, by name. */
export const listProviders = endpoint({
  method: 'GET',
  path: '/users/providers',
  allow: 'users.write',
  input: nothing,
  output: z.array(signInProvider),
});

/** Adds a provider. Its rules may only name units in reach. */
export const addProvider = endpoint({
  method: 'POST',
  path: '/users/providers',
  allow: 'users.write',
  input: decided.extend({ clientSecret: secret }),
  output: signInProvider,
});

/**
 * Changes a provider. The secret is kept when it is left out; a new issuer needs a new one, so that the old is never sent
 * elsewhere. Whoever came in by the provider signs in again, unless only its name changed.
 */
export const changeProvider = endpoint({
  method: 'PUT',
  path: '/users/providers/:id',
  allow: 'users.write',
  input: decided.extend({ id: z.uuid(), clientSecret: secret.optional() }),
  output: signInProvider,
});

/** What can be wrong with a provider, as seen from here; `none` when it can be used. */
export const providerFaults = [
  'none',
  'insecure',
  'no-answer',
  'no-metadata',
  'other-issuer',
  'lacks-what-is-needed',
  'secret-unreadable',
] as const;
/** See `providerFaults`. */
export type ProviderFault = (typeof providerFaults)[number];

/** Fetches the metadata of a provider anew and says what is wrong. Nobody is signed in. */
export const testProvider = endpoint({
  method: 'POST',
  path: '/users/providers/:id/test',
  allow: 'users.write',
  input: z.object({ id: z.uuid() }),
  output: z.object({ fault: z.enum(providerFaults), endsSession: z.boolean() }),
});

/** Removes a provider, its rules, and every assignment that came from it. */
export const removeProvider = endpoint({
  method: 'DELETE',
  path: '/users/providers/:id',
  allow: 'users.write',
  input: z.object({ id: z.uuid() }),
  output: nothing,
});
