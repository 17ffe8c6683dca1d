import * as z from 'zod';
import { endpoint } from './endpoint';
import { nothing } from './measured';

/** Whether the product answers and reaches its database. */
export const getHealth = endpoint({
  method: 'GET',
  path: '/health',
  allow: 'anyone',
  input: nothing,
  output: z.object({ status: z.literal('ok'), version: z.string() }),
});
