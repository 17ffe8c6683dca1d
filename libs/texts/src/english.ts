import { formatIn } from './format';
import { account as accountEn } from './en/account';
import { figures as figuresEn } from './en/figures';
import { assessment as assessmentEn } from './en/assessment';
import { definitions as definitionsEn } from './en/definitions';
import { disclosure as disclosureEn } from './en/disclosure';
import { exactFigures as exactFiguresEn } from './en/exact-figures';
import { equity as equityEn } from './en/equity';
import { comparison as comparisonEn } from './en/comparison';
import { segregation as segregationEn } from './en/segregation';
import { methods as methodsEn } from './en/methods';
import { matrix as matrixEn } from './en/matrix';
import { indicatorPage as indicatorPageEn } from './en/indicator-page';
import { headPage as headPageEn } from './en/head-page';
import { observationStates as observationStatesEn } from './en/observations';
import { problems as problemsEn } from './en/problems';
import { protection as protectionEn } from './en/protection';
import { readErrors as readErrorsEn } from './en/read-errors';
import { session as sessionEn } from './en/session';
import { mails as mailsEn } from './en/mails';
import { setup as setupEn } from './en/setup';
import { shell as shellEn } from './en/shell';
import { tables as tablesEn } from './en/tables';
import { ui as uiEn } from './en/ui';
import { units as unitsEn } from './en/units';
import { organisation as organisationEn } from './en/organisation';
import { activities as activitiesEn } from './en/activities';
import { choices as choicesEn } from './en/choices';
import { plans as plansEn } from './en/plans';
import { imports as importsEn } from './en/imports';
import { access as accessEn } from './en/access';
import { users as usersEn } from './en/users';
import { auditLog as auditLogEn } from './en/audit-log';
import { signInWays as signInWaysEn } from './en/sign-in-ways';
import { tokens as tokensEn } from './en/tokens';
import type { Texts } from './swedish';

/** Every text in English. */
export const english: Texts = {
  format: formatIn('en'),
  account: accountEn,
  figures: figuresEn,
  assessment: assessmentEn,
  definitions: definitionsEn,
  disclosure: disclosureEn,
  exactFigures: exactFiguresEn,
  equity: equityEn,
  comparison: comparisonEn,
  segregation: segregationEn,
  mails: mailsEn,
  methods: methodsEn,
  matrix: matrixEn,
  indicatorPage: indicatorPageEn,
  headPage: headPageEn,
  observationStates: observationStatesEn,
  problems: problemsEn,
  protection: protectionEn,
  readErrors: readErrorsEn,
  session: sessionEn,
  setup: setupEn,
  shell: shellEn,
  tables: tablesEn,
  ui: uiEn,
  units: unitsEn,
  organisation: organisationEn,
  activities: activitiesEn,
  choices: choicesEn,
  plans: plansEn,
  imports: importsEn,
  users: usersEn,
  auditLog: auditLogEn,
  access: accessEn,
  signInWays: signInWaysEn,
  tokens: tokensEn,
};
