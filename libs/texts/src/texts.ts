import { formatIn } from './format';
import type { LanguageCode } from './language-code';
import { figures as figuresEn } from './en/figures';
import { figures } from './sv/figures';
import { assessment as assessmentEn } from './en/assessment';
import { assessment } from './sv/assessment';
import { disclosure as disclosureEn } from './en/disclosure';
import { disclosure } from './sv/disclosure';
import { exactFigures as exactFiguresEn } from './en/exact-figures';
import { exactFigures } from './sv/exact-figures';
import { equity as equityEn } from './en/equity';
import { equity } from './sv/equity';
import { comparison as comparisonEn } from './en/comparison';
import { comparison } from './sv/comparison';
import { segregation as segregationEn } from './en/segregation';
import { segregation } from './sv/segregation';
import { methods as methodsEn } from './en/methods';
import { methods } from './sv/methods';
import { matrix as matrixEn } from './en/matrix';
import { matrix } from './sv/matrix';
import { indicatorPage as indicatorPageEn } from './en/indicator-page';
import { indicatorPage } from './sv/indicator-page';
import { headPage as headPageEn } from './en/head-page';
import { headPage } from './sv/head-page';
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

export { languageCodes, type LanguageCode } from './language-code';

const swedish = {
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
};

/** Every text a reader sees, by feature. The Swedish ones decide which there are. */
export type Texts = typeof swedish;

const english: Texts = {
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
};

/** The texts of a language. */
export function textsOf(language: LanguageCode): Texts {
  return language === 'sv' ? swedish : english;
}
