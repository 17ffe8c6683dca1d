import type { Permission } from '@vagval/contracts/permissions';

/** The pages under "Administration": the title of each (a text in `shell.titles`), its address, and who may go there. */
export const administrationWays = [
  { title: 'signInWays', link: '/administration/inloggning', permission: 'users.write' },
] as const satisfies readonly { readonly permission: Permission; readonly [key: string]: unknown }[];
