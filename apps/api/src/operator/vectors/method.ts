import * as z from 'zod';

/**
 * Computes what a case expects from its input, in the words of the vector files. A method with more than one right answer
 * (a disclosure pattern, say) looks at what is expected and gives back those fields of it that hold.
 */
export type Method = (input: unknown, expected: unknown) => unknown;

/** Makes a method of a function of checked input. */
export function method<Input extends z.ZodType>(input: Input, compute: (given: z.output<Input>) => unknown): Method {
  return (given) => compute(input.parse(given));
}

/** A count that may be missing. */
export const count = z
  .number()
  .nullish()
  .transform((value) => value ?? null);

/** Over-dispersion; 1 is none. */
export const phi = z.number().default(1);

/** The files' words for a figure that is not there. */
export const missing = { status: 'no_data', reason: 'missing' } as const;
/** …and for a group of nobody. */
export const noPupils = { status: 'no_data', reason: 'no_pupils' } as const;

/** One of our names in the files' spelling. */
export function spelled(name: string): string {
  return name.replaceAll('-', '_');
}
