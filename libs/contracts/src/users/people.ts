import { roles } from '@vagval/domain/actor';
import { unitKinds } from '@vagval/domain/units/unit';
import { phases } from '@vagval/domain/users/period';
import { personStates } from '@vagval/domain/users/person-state';
import * as z from 'zod';
import { endpoint } from '../endpoint';

const day = z.iso.date().nullable();
const period = { validFrom: day, validTo: day };
const version = z.number().int().min(1);
const name = z.string().trim().min(1).max(120);
const email = z.string().trim().toLowerCase().max(254).pipe(z.email());

/** An assignment of somebody in the caller's municipality, in time. */
export const personAssignment = z.object({
  id: z.uuid(),
  role: z.enum(roles),
  unitId: z.uuid(),
  unitName: z.string(),
  unitKind: z.enum(unitKinds),
  ...period,
  /** Where it lies, seen from today. */
  phase: z.enum(phases),
  /** Grows with every change; a change names the one it was made on. */
  version,
});
/** See `personAssignment`. */
export type PersonAssignment = z.output<typeof personAssignment>;

/** Somebody with an assignment in the caller's municipality, now, before or later. Nothing is told of other municipalities. */
export const person = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string().nullable(),
  state: z.enum(personStates),
  disabled: z.boolean(),
  version,
  assignments: z.array(personAssignment),
});
/** See `person`. */
export type Person = z.output<typeof person>;

/** A person on a page of their own, and what may be done. */
export const onePerson = person.extend({
  /** Whether name, e-mail and account can be changed from here: not where the person works elsewhere too. */
  mayChangeAccount: z.boolean(),
  /** Whether it is the caller themselves. */
  self: z.boolean(),
});
/** See `onePerson`. */
export type OnePerson = z.output<typeof onePerson>;

/** An assignment to be given. */
export const givenAssignment = z.object({ role: z.enum(roles), unitId: z.uuid(), ...period });

/** A link that signs in once. It is answered once and kept nowhere but as a hash. */
export const handedLink = z.object({
  userId: z.uuid(),
  purpose: z.enum(['invitation', 'reset']),
  token: z.string(),
  /** Whether it has been sent to the person by e-mail too. */
  mailed: z.boolean(),
});
/** See `handedLink`. */
export type HandedLink = z.output<typeof handedLink>;

/** People of the municipality by name. A unit stands for itself and everything below it. */
export const listPeople = endpoint({
  method: 'GET',
  path: '/users',
  allow: 'users.read',
  input: z.object({
    /** Part of a name or an e-mail. */
    search: z.string().trim().max(120).optional(),
    role: z.enum(roles).optional(),
    unitId: z.uuid().optional(),
    state: z.enum(personStates).optional(),
  }),
  output: z.array(person),
});

/** One of them. */
export const getPerson = endpoint({
  method: 'GET',
  path: '/users/:userId',
  allow: 'users.read',
  input: z.object({ userId: z.uuid() }),
  output: onePerson,
});

/**
 * Invites somebody. Whether the e-mail is known in another municipality is not told: the answer is the same, and only a link to
 * somebody new signs in; others sign in as they always do.
 */
export const invitePerson = endpoint({
  method: 'POST',
  path: '/users',
  allow: 'users.write',
  input: z.object({ name, email, assignments: z.array(givenAssignment).min(1).max(30) }),
  output: handedLink,
});

/** Hands out a new link: an invitation to somebody who has not come yet, otherwise one to choose a new password. Older ones end. */
export const renewLink = endpoint({
  method: 'POST',
  path: '/users/:userId/link',
  allow: 'users.write',
  input: z.object({ userId: z.uuid() }),
  output: handedLink,
});

/** Changes name and e-mail. */
export const changePerson = endpoint({
  method: 'PUT',
  path: '/users/:userId',
  allow: 'users.write',
  input: z.object({ userId: z.uuid(), name, email, version }),
  output: onePerson,
});

/** Shuts somebody out, at once, or lets them in again. */
export const shutPersonOut = endpoint({
  method: 'PUT',
  path: '/users/:userId/disabled',
  allow: 'users.write',
  input: z.object({ userId: z.uuid(), disabled: z.boolean(), version }),
  output: onePerson,
});

/** Gives somebody one more assignment. */
export const addAssignment = endpoint({
  method: 'POST',
  path: '/users/:userId/assignments',
  allow: 'users.write',
  input: givenAssignment.extend({ userId: z.uuid() }),
  output: onePerson,
});

/** Changes from when and until when an assignment holds. */
export const changeAssignment = endpoint({
  method: 'PUT',
  path: '/users/:userId/assignments/:assignmentId',
  allow: 'users.write',
  input: z.object({ userId: z.uuid(), assignmentId: z.uuid(), ...period, version }),
  output: onePerson,
});

/**
 * Ends an assignment at once: yesterday was its last day. One that has not held on any day before today is taken away; whoever
 * had no other is no longer one of the municipality's people, and null is answered.
 */
export const endAssignment = endpoint({
  method: 'DELETE',
  path: '/users/:userId/assignments/:assignmentId',
  allow: 'users.write',
  input: z.object({ userId: z.uuid(), assignmentId: z.uuid(), version }),
  output: z.object({ person: onePerson.nullable() }),
});
