import { inject } from '@angular/core';
import { type CanActivateFn, Router } from '@angular/router';
import type { Permission } from '@vagval/contracts/permissions';
import { Session } from './users/session';

/** Where those begin who do not follow up: the first page that is theirs. */
const beginnings: readonly { readonly permission: Permission; readonly link: string }[] = [
  { permission: 'admin.read', link: '/administration' },
  { permission: 'activities.read', link: '/aktiviteter' },
];

/** Lets those pass to the first page who follow up; whoever only registers or runs the product begins elsewhere. */
export const whereWorkBegins: CanActivateFn = () => {
  const session = inject(Session);
  if (session.may('follow-up.read')) return true;
  const link = beginnings.find(({ permission }) => session.may(permission))?.link;
  return link === undefined || inject(Router).createUrlTree([link]);
};
