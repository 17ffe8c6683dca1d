import type { Role } from '@vagval/domain/actor';

/** Each permission, and the roles that have it. Feature first, then the verb. */
export const permissions = {
  'units.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'indicators.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'plans.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'activities.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'choices.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'follow-up.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'comparison.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'disclosure.read': ['head', 'counsellor', 'coordinator', 'leadership', 'controller'],
  'disclosure.write': ['controller'],
  'imports.read': ['coordinator', 'leadership', 'controller'],
  'imports.write': ['coordinator', 'controller'],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Whether a role may do something at all; on which units is another question. */
export function may(role: Role, permission: Permission): boolean {
  return (permissions[permission] as readonly Role[]).includes(role);
}
