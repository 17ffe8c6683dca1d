import { schoolForms, unitKinds } from '@vagval/domain/units/unit';
import { roles } from '@vagval/domain/actor';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';

/** A person's role over a node of the organisation. */
export const assignment = z.object({
  role: z.enum(roles),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: z.enum(unitKinds),
  schoolForms: z.array(z.enum(schoolForms)),
  municipalityCode: z.string(),
  municipalityName: z.string(),
  /** The municipality and all its figures are made up. */
  example: z.boolean(),
});
export type AssignmentAnswer = z.output<typeof assignment>;

const signedIn = z.object({
  kind: z.literal('signed-in'),
  userId: z.uuid(),
  name: z.string(),
  /** Null for somebody without an account of their own. */
  email: z.string().nullable(),
  /** Whether the person can sign in by e-mail and password. */
  hasPassword: z.boolean(),
  /** The assignment the person works in now, and all they can choose between. */
  assignment,
  assignments: z.array(assignment),
  /** The person's own assignment while they see the product as another; `assignment` is then the one they see it as. */
  viewedFrom: assignment.nullable(),
});

/** A way in by a municipality's own provider: what its button says, and whose it is. */
export const providerButton = z.object({ id: z.uuid(), name: z.string(), municipalityName: z.string() });
/** See `providerButton`. */
export type ProviderButton = z.output<typeof providerButton>;

const signedOut = z.object({
  kind: z.literal('signed-out'),
  providers: z.array(providerButton),
  /** The example's ready-made users; empty where there is no example municipality. */
  exampleUsers: z.array(z.object({ id: z.uuid(), name: z.string(), assignment })),
  /** Nobody at all can sign in yet: the first administrator is asked for. */
  needsSetup: z.boolean(),
});

/** Nobody: the ways in. */
export type SignedOut = z.output<typeof signedOut>;

/** Who is signed in, or as whom one could. */
export const session = z.discriminatedUnion('kind', [signedIn, signedOut]);
/** See `session`. */
export type Session = z.output<typeof session>;

/** Who I am, or as whom I could sign in. */
export const getSession = endpoint({
  method: 'GET',
  path: '/session',
  allow: 'anyone',
  input: nothing,
  output: session,
});

/** Signs in as one of the example's ready-made users. Only those of a made-up municipality can be had this way. */
export const signInToExample = endpoint({
  method: 'POST',
  path: '/session/example',
  allow: 'anyone',
  input: z.object({ userId: z.uuid() }),
  output: session,
});

/** Signs in with a one-time link, without choosing a password: for people who have no account of their own. */
export const signInWithLink = endpoint({
  method: 'POST',
  path: '/session/link',
  allow: 'anyone',
  input: z.object({ token: z.string().min(20).max(200) }),
  output: session,
});

/** Works in another of one's assignments from now on. */
export const chooseAssignment = endpoint({
  method: 'PUT',
  path: '/session/assignment',
  allow: 'signed-in',
  input: z.object({ unitId: z.uuid(), role: z.enum(roles) }),
  output: session,
});

/** Where the browser goes to sign in by a provider, and then on to a page of our own (`?till=`). No contract: it redirects. */
export const providerAddress = ({ id }: Pick<ProviderButton, 'id'>, till: string): string =>
  `/api/session/provider/${id}?till=${encodeURIComponent(till)}`;

/** Ends the session: its cookie is worth nothing afterwards. Whoever came in by a provider goes on to `endAt` and signs out there. */
export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  allow: 'anyone',
  input: nothing,
  output: signedOut.extend({ endAt: z.url({ protocol: /^https?$/ }).nullable() }),
});
