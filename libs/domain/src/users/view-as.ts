import { roles, type Role } from '../actor';
import { RuleBroken } from '../rule-broken';
import type { UnitKind } from '../units/unit';
import { canHold } from './given-assignment';

/** A role one can see the product as. Not as an administrator: that would show people to those who may not see them. */
export const viewableRoles: readonly Role[] = roles.filter((role) => role !== 'administrator');

/** Whether somebody with a role over such a node exists, and may be looked over the shoulder. */
export function canBeViewed(role: Role, kind: UnitKind): boolean {
  return viewableRoles.includes(role) && canHold(role, kind);
}

/** @throws RuleBroken `role-not-viewable` */
export function checkViewed(role: Role, kind: UnitKind): void {
  if (!canBeViewed(role, kind)) throw new RuleBroken('role-not-viewable');
}
