import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { problemOf } from '../core/problem-of';
import { Session } from './session';

/**
 * When the API no longer knows us: whoever was using the page signs in again on top of it, and what was refused is asked once
 * more. Where nobody was yet, the sign-in page comes first and leads back.
 */
export const whenSessionEnds: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (!isSignedOut(error)) return throwError(() => error);
      // Asked for here and not above: the session itself needs the client that this belongs to.
      const session = injector.get(Session);
      if (session.person()) {
        return from(signedInAgain(injector)).pipe(
          switchMap((isBack) => (isBack ? next(request) : throwError(() => error))),
        );
      }
      const { url } = router;
      void session
        .again()
        .then(() => router.navigate(['/logga-in'], { queryParams: url.startsWith('/logga-in') ? {} : { till: url } }));
      return throwError(() => error);
    }),
  );
};

/** A file is refused in bytes, which cannot be read at once: there the status has to do, and 401 from us means nothing else. */
function isSignedOut(error: unknown): boolean {
  if (error instanceof HttpErrorResponse && error.error instanceof Blob) return error.status === 401;
  return problemOf(error).name === 'not-signed-in';
}

/** Fetched when it is needed: few sessions end while somebody looks. */
async function signedInAgain(injector: Injector): Promise<boolean> {
  const { SignInAgain } = await import('./sign-in-again');
  return injector.get(SignInAgain).ask();
}
