import type * as z from 'zod';

/** Input that the contract does not accept. `fields` names what was wrong, never the value. */
export class InvalidInput extends Error {
  readonly fields: readonly { readonly field: string; readonly code: string }[];

  constructor(error: z.ZodError) {
    super('invalid input');
    this.fields = error.issues.map((issue) => ({ field: issue.path.join('.'), code: issue.code }));
  }
}
