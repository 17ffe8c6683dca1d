import type { HttpInterceptorFn } from '@angular/common/http';
import { inject, Injector } from '@angular/core';
import { Router } from '@angular/router';
import { catchError, throwError } from 'rxjs';
import { problemOf } from '../core/problem-of';
import { Session } from './session';

/** When the API no longer knows us, the reader signs in again and comes back to the same page. */
export const whenSessionEnds: HttpInterceptorFn = (request, next) => {
  const injector = inject(Injector);
  const router = inject(Router);
  return next(request).pipe(
    catchError((error: unknown) => {
      if (problemOf(error).name === 'not-signed-in') {
        const { url } = router;
        // Asked for here and not above: the session itself needs the client that this belongs to.
        void injector
          .get(Session)
          .again()
          .then(() =>
            router.navigate(['/logga-in'], { queryParams: url.startsWith('/logga-in') ? {} : { till: url } }),
          );
      }
      return throwError(() => error);
    }),
  );
};
