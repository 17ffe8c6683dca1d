import { formatIn } from './format';
import { figures } from './sv/figures';
import { assessment } from './sv/assessment';
import { disclosure } from './sv/disclosure';
import { exactFigures } from './sv/exact-figures';
import { equity } from './sv/equity';
import { comparison } from './sv/comparison';
import { segregation } from './sv/segregation';
import { methods } from './sv/methods';
import { matrix } from './sv/matrix';
import { indicatorPage } from './sv/indicator-page';
import { headPage } from './sv/head-page';
import { observationStates } from './sv/observations';
import { problems } from './sv/problems';
import { readErrors } from './sv/read-errors';
import { session } from './sv/session';
import { shell } from './sv/shell';
import { tables } from './sv/tables';
import { ui } from './sv/ui';
import { units } from './sv/units';
import { activities } from './sv/activities';
import { choices } from './sv/choices';
import { plans } from './sv/plans';
import { imports } from './sv/imports';
import { users } from './sv/users';
import { signInWays } from './sv/sign-in-ways';
import { tokens } from './sv/tokens';

/** Every text in Swedish. They decide which texts there are. */
export const swedish = {
  format: formatIn('sv'),
  figures,
  assessment,
  disclosure,
  exactFigures,
  equity,
  comparison,
  segregation,
  methods,
  matrix,
  indicatorPage,
  headPage,
  observationStates,
  problems,
  readErrors,
  session,
  shell,
  tables,
  ui,
  units,
  activities,
  choices,
  plans,
  imports,
  users,
  signInWays,
  tokens,
};

/** Every text a reader sees, by feature. */
export type Texts = typeof swedish;
