import type * as z from 'zod';
import type { Permission } from './permissions';

/** The HTTP methods in use. */
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Who may call: anyone, anyone signed in (of what concerns themselves alone), or those whose role has a permission. */
export type Allow = 'anyone' | 'signed-in' | Permission;

/** A request of the product: the API serves it, the dashboard and the tests call it. */
export interface Endpoint<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  readonly method: Method;
  /** Below `/api`, with `:name` for each input that stands in the path. The rest goes in the query (GET) or the body. */
  readonly path: `/${string}`;
  readonly allow: Allow;
  readonly input: I;
  readonly output: O;
  /** `table` answers a CSV file; `upload` takes a file beside the input. Left out: JSON both ways. */
  readonly as?: 'table' | 'upload';
}

/** What a handler is given: checked, with defaults filled in. */
export type InputOf<E extends Endpoint> = z.output<E['input']>;
/** What a caller may write: defaults can be left out. */
export type GivenOf<E extends Endpoint> = z.input<E['input']>;
/** What a caller gets. */
export type OutputOf<E extends Endpoint> = z.output<E['output']>;

/** What the API may answer with: the same, and nothing has to be copied to be allowed to change. */
export type AnswerOf<E extends Endpoint> = DeepReadonly<z.input<E['output']>>;

type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** Defines a request once, with its types kept exact. */
export function endpoint<I extends z.ZodType, O extends z.ZodType>(definition: Endpoint<I, O>): Endpoint<I, O> {
  return definition;
}

/** Address and leftover input of a request: what stands in the path is filled in and encoded, the rest is handed back. */
export function addressOf<E extends Endpoint>(
  target: E,
  given: GivenOf<E>,
): { readonly url: string; readonly rest: Readonly<Record<string, unknown>> } {
  const rest: Record<string, unknown> = { ...(given as Record<string, unknown>) };
  const url = target.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name];
    delete rest[name];
    return encodeURIComponent(String(value));
  });
  return { url: `/api${url}`, rest };
}
