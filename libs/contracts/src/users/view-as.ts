import { roles } from '@vagval/domain/actor';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';
import { session } from './session';

/**
 * Sees the product as a role on a unit sees it, until it is ended. Only reads are served meanwhile, and nothing exactly. Who one
 * is now is asked anew.
 */
export const viewAs = endpoint({
  method: 'POST',
  path: '/session/view-as',
  allow: 'users.view-as',
  input: z.object({ role: z.enum(roles), unitId: z.uuid() }),
  output: nothing,
});

/** Goes back to one's own assignment. */
export const endViewAs = endpoint({
  method: 'DELETE',
  path: '/session/view-as',
  allow: 'anyone',
  input: nothing,
  output: session,
});
