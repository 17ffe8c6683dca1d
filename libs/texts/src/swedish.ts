import { formatIn } from './format';
import { account } from './sv/account';
import { figures } from './sv/figures';
import { assessment } from './sv/assessment';
import { definitions } from './sv/definitions';
import { disclosure } from './sv/disclosure';
import { exactFigures } from './sv/exact-figures';
import { equity } from './sv/equity';
import { comparison } from './sv/comparison';
import { segregation } from './sv/segregation';
import { mails } from './sv/mails';
import { methods } from './sv/methods';
import { matrix } from './sv/matrix';
import { indicatorPage } from './sv/indicator-page';
import { headPage } from './sv/head-page';
import { observationStates } from './sv/observations';
import { problems } from './sv/problems';
import { protection } from './sv/protection';
import { readErrors } from './sv/read-errors';
import { session } from './sv/session';
import { setup } from './sv/setup';
import { shell } from './sv/shell';
import { tables } from './sv/tables';
import { ui } from './sv/ui';
import { units } from './sv/units';
import { organisation } from './sv/organisation';
import { activities } from './sv/activities';
import { choices } from './sv/choices';
import { plans } from './sv/plans';
import { imports } from './sv/imports';
import { access } from './sv/access';
import { users } from './sv/users';
import { auditLog } from './sv/audit-log';
import { signInWays } from './sv/sign-in-ways';
import { tokens } from './sv/tokens';

/** Every text in Swedish. They decide which texts there are. */
export const swedish = {
  format: formatIn('sv'),
  account,
  figures,
  assessment,
  definitions,
  disclosure,
  exactFigures,
  equity,
  comparison,
  segregation,
  mails,
  methods,
  matrix,
  indicatorPage,
  headPage,
  observationStates,
  problems,
  protection,
  readErrors,
  session,
  setup,
  shell,
  tables,
  ui,
  units,
  organisation,
  activities,
  choices,
  plans,
  imports,
  users,
  auditLog,
  access,
  signInWays,
  tokens,
};

/** Every text a reader sees, by feature. */
export type Texts = typeof swedish;
