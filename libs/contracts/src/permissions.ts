import { roles, type Role } from '@vagval/domain/actor';

/** Everyone who follows up: not those who only register what has been done, nor those who only run the product. */
const followers = [
  'head',
  'counsellor',
  'coordinator',
  'leadership',
  'controller',
  'board-reader',
  'process-leader',
] as const satisfies readonly Role[];

/** Each permission, and the roles that have it. Feature first, then the verb. */
export const permissions = {
  'school-years.read': roles,
  'units.read': roles,
  'units.write': ['administrator'],
  'users.read': ['administrator'],
  'users.write': ['administrator'],
  'users.view-as': ['administrator', 'coordinator'],
  'indicators.read': roles,
  'plans.read': [...followers, 'teacher', 'administrator'],
  'activities.read': ['head', 'counsellor', 'teacher', 'coordinator', 'leadership', 'controller', 'process-leader'],
  'choices.read': followers,
  'follow-up.read': followers,
  'comparison.read': followers,
  'disclosure.read': roles,
  'disclosure.write': ['controller'],
  'imports.read': ['coordinator', 'leadership', 'controller'],
  'imports.write': ['coordinator', 'controller'],
  'admin.read': ['administrator', 'coordinator', 'controller'],
  'admin.write': ['administrator'],
  'audit-log.read': ['coordinator', 'leadership', 'administrator'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do something at all; on which units is another question. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
