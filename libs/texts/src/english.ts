import { formatIn } from './format';
import { figures as figuresEn } from './en/figures';
import { assessment as assessmentEn } from './en/assessment';
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
import { readErrors as readErrorsEn } from './en/read-errors';
import { session as sessionEn } from './en/session';
import { shell as shellEn } from './en/shell';
import { tables as tablesEn } from './en/tables';
import { ui as uiEn } from './en/ui';
import { units as unitsEn } from './en/units';
import { activities as activitiesEn } from './en/activities';
import { choices as choicesEn } from './en/choices';
import { plans as plansEn } from './en/plans';
import { imports as importsEn } from './en/imports';
import { users as usersEn } from './en/users';
import { signInWays as signInWaysEn } from './en/sign-in-ways';
import { tokens as tokensEn } from './en/tokens';
import type { Texts } from './swedish';

/** Every text in English. */
export const english: Texts = {
  format: formatIn('en'),
  figures: figuresEn,
  assessment: assessmentEn,
  disclosure: disclosureEn,
  exactFigures: exactFiguresEn,
  equity: equityEn,
  comparison: comparisonEn,
  segregation: segregationEn,
  methods: methodsEn,
  matrix: matrixEn,
  indicatorPage: indicatorPageEn,
  headPage: headPageEn,
  observationStates: observationStatesEn,
  problems: problemsEn,
  readErrors: readErrorsEn,
  session: sessionEn,
  shell: shellEn,
  tables: tablesEn,
  ui: uiEn,
  units: unitsEn,
  activities: activitiesEn,
  choices: choicesEn,
  plans: plansEn,
  imports: importsEn,
  users: usersEn,
  signInWays: signInWaysEn,
  tokens: tokensEn,
};
