import type { Permission } from '@vagval/contracts/permissions';

/** The pages under "Administration": the title of each (a text in `shell.titles`), its address, and who may go there. */
export const administrationWays = [
  { title: 'people', link: '/administration/anvandare', permission: 'users.read' },
  { title: 'units', link: '/administration/enheter', permission: 'units.write' },
  { title: 'definitions', link: '/administration/matt', permission: 'admin.read' },
  { title: 'protection', link: '/administration/skydd', permission: 'admin.read' },
  { title: 'viewAs', link: '/administration/visa-som', permission: 'users.view-as' },
  { title: 'auditLog', link: '/administration/handelser', permission: 'audit-log.read' },
  { title: 'signInWays', link: '/administration/inloggning', permission: 'users.write' },
] as const satisfies readonly { readonly permission: Permission; readonly [key: string]: unknown }[];
