import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@vagval/contracts/permissions';
import { Session } from './session';

/** Lets those who are signed in pass; others go to the sign-in page and come back to where they were going. */
export const signedIn: CanActivateFn = async (_, { url }) => {
  const session = inject(Session);
  const router = inject(Router);
  await session.ready();
  if (session.person()) return true;
  // Without an answer the shell shows what is wrong, in place of the page.
  if (!session.current()) return false;
  return router.createUrlTree(['/logga-in'], { queryParams: url === '/' ? {} : { till: url } });
};

/** Lets those pass whose role has the permission; others go to the first page. */
export function withPermission(permission: Permission): CanActivateFn {
  return () => inject(Session).may(permission) || inject(Router).createUrlTree(['/']);
}

/** Where those begin whose role has no part in the follow-up: an administrator, a teacher. */
const beginnings = [
  { permission: 'users.read', link: '/administration/anvandare' },
  { permission: 'activities.read', link: '/aktiviteter' },
] as const satisfies readonly { readonly permission: Permission; readonly link: string }[];

/** Lets those pass who follow up; others go to the first page that is theirs. */
export const firstPage: CanActivateFn = () => {
  const session = inject(Session);
  if (session.may('follow-up.read')) return true;
  const own = beginnings.find(({ permission }) => session.may(permission));
  return own ? inject(Router).createUrlTree([own.link]) : true;
};
