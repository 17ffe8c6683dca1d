import { tiers } from '@vagval/domain/disclosure/tier';
import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';

/** Which figures an answer holds: published, exact for one's own unit, or exact because they were opened. */
export const tier = z.enum(tiers);

/** What somebody may see exactly, and whether files may hold it. */
export const exactState = z.object({
  /** Sees the figures of the own unit exactly. */
  seesOwn: z.boolean(),
  /** May open exact figures of every unit in reach, for a purpose. */
  mayOpen: z.boolean(),
  /** Opened now: for what, and until when. */
  opened: z.object({ purpose: z.string(), until: z.iso.datetime() }).nullable(),
  /** Whether the municipality lets exact figures into files; off unless the operator has turned it on. */
  exportsExact: z.boolean(),
});
export type ExactState = z.output<typeof exactState>;

/** Whether I see exact figures now. */
export const getExactState = endpoint({
  method: 'GET',
  path: '/disclosure/exact',
  allow: 'disclosure.read',
  input: nothing,
  output: exactState,
});

/** Opens exact figures for an hour. Who, when and for what is written down for good. */
export const openExact = endpoint({
  method: 'POST',
  path: '/disclosure/exact',
  allow: 'disclosure.write',
  input: z.object({ purpose: z.string().trim().min(10).max(500) }),
  output: exactState,
});

/** Goes back to the published figures. */
export const closeExact = endpoint({
  method: 'DELETE',
  path: '/disclosure/exact',
  allow: 'disclosure.write',
  input: nothing,
  output: exactState,
});
