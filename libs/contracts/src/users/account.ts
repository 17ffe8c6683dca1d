import { linkPurposes } from '@vagval/domain/users/link';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { session } from './session';

/** Longer than any password that is let through, so that a wrong one is refused as a wrong one. */
const typedPassword = z.string().min(1).max(1000);
const token = z.string().min(20).max(200);

/** An e-mail address, without the spaces around it. */
export const email = z.string().trim().pipe(z.email().max(254));
/** The name of a person or a place, on one line. */
export const name = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,120}$/u);

/** Signs in by e-mail and password. Whatever is wrong, the answer is the same. */
export const signIn = endpoint({
  method: 'POST',
  path: '/session/password',
  allow: 'anyone',
  input: z.object({ email, password: typedPassword }),
  output: session,
});

/** Asks for a link to choose a new password by. The answer tells nothing of whether there is an account. */
export const askForNewPassword = endpoint({
  method: 'POST',
  path: '/account/forgotten',
  allow: 'anyone',
  input: z.object({ email }),
  output: z.object({
    /** Whether this installation sends mails at all; where not, somebody has to hand out the link. */
    sendsMail: z.boolean(),
  }),
});

/** What a link is for and whose it is, without using it up. */
export const readLink = endpoint({
  method: 'POST',
  path: '/account/link',
  allow: 'anyone',
  input: z.object({ token }),
  output: z.object({
    purpose: z.enum(linkPurposes),
    name: z.string(),
    /** Null for somebody without an account: they sign in by the link itself. */
    email: z.string().nullable(),
  }),
});

/** Uses up a link by choosing a password, signs in, and ends every other session of the person. */
export const choosePassword = endpoint({
  method: 'POST',
  path: '/account/password',
  allow: 'anyone',
  input: z.object({ token, password: typedPassword }),
  output: session,
});

/** Changes one's own password and ends every other session. */
export const changePassword = endpoint({
  method: 'PUT',
  path: '/account/password',
  allow: 'signed-in',
  input: z.object({ currentPassword: typedPassword, password: typedPassword }),
  output: session,
});

/** Makes the first administrator, once, with the municipality they are to look after. */
export const setUp = endpoint({
  method: 'POST',
  path: '/account/first',
  allow: 'anyone',
  input: z.object({
    /** Printed where the product was started. */
    code: z.string().trim().min(1).max(100),
    name,
    email,
    password: typedPassword,
    municipalityCode: z
      .string()
      .trim()
      .regex(/^\d{4}$/),
    /** Needed only where the code is none of Sweden's municipalities. */
    municipalityName: name.optional(),
  }),
  output: session,
});
