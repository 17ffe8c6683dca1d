import { HttpErrorResponse } from '@angular/common/http';
import { computed, type Signal } from '@angular/core';
import { problem, problemNameOf, type Problem, type ProblemName } from '@vagval/contracts/problem';
import { from, type Observable, switchMap, throwError } from 'rxjs';

/** What went wrong, as a reader can be told it. `offline`: the API could not be reached at all. */
export interface Trouble {
  readonly name: ProblemName | 'offline';
  readonly facts: Problem['facts'];
  readonly fields: Problem['fields'];
}

/** What an error of a request was, or `unexpected` when it is none of ours. */
export function problemOf(error: unknown): Trouble {
  // Angular hands over what it was given wrapped, when a resource was rejected with something that is no Error.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  if (!(cause instanceof HttpErrorResponse)) return nameless('unexpected');
  if (cause.status === 0) return nameless('offline');
  const body = problem.safeParse(cause.error);
  if (!body.success) return nameless('unexpected');
  return { name: problemNameOf(body.data.type), facts: body.data.facts, fields: body.data.fields };
}

/** What went wrong with a read, or null while nothing has. */
export function problemIn(resource: { readonly error: Signal<unknown> }): Signal<Trouble | null> {
  return computed(() => {
    const error = resource.error();
    return error ? problemOf(error) : null;
  });
}

/** Fails again with a response whose body can be read, where a file was asked for and the answer came as bytes. */
export function withReadableProblem(error: unknown): Observable<never> {
  if (!(error instanceof HttpErrorResponse && error.error instanceof Blob)) return throwError(() => error);
  const { status, statusText, url, headers } = error;
  return from(error.error.text()).pipe(
    switchMap((text) =>
      throwError(
        () => new HttpErrorResponse({ error: jsonIn(text), status, statusText, url: url ?? undefined, headers }),
      ),
    ),
  );
}

function nameless(name: Trouble['name']): Trouble {
  return { name, facts: {}, fields: [] };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A proxy between us and the API can answer with a page of its own.
    return null;
  }
}
