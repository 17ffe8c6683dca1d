import * as z from 'zod';
import { endpoint } from '../endpoint';
import { nothing } from '../measured';

/** The school years the municipality follows up, newest first, and the one that is followed up now. */
export const listSchoolYears = endpoint({
  method: 'GET',
  path: '/school-years',
  allow: 'school-years.read',
  input: nothing,
  output: z.object({ years: z.array(z.number().int()), current: z.number().int() }),
});
