import { listDefinitions } from '@vagval/contracts/admin/definitions';
import { getProtection, getSights } from '@vagval/contracts/admin/protection';
import { listActivities, listActivitiesTable } from '@vagval/contracts/activities/activities';
import { getEventChoices, listEvents, listEventsTable } from '@vagval/contracts/audit-log/audit-log';
import { getChoices, getChoicesTable } from '@vagval/contracts/choices/choices';
import { compareUnits, compareUnitsTable } from '@vagval/contracts/comparison/comparison';
import { getExactState } from '@vagval/contracts/disclosure/disclosure';
import { getHeadPage } from '@vagval/contracts/follow-up/head-page';
import { getIndicatorPage, getIndicatorTable } from '@vagval/contracts/follow-up/indicator-page';
import { getMatrix, getMatrixTable, matrixSorts } from '@vagval/contracts/follow-up/matrix';
import { getHealth } from '@vagval/contracts/health';
import { getImport, getImportErrors, listImports, listImportsTable } from '@vagval/contracts/imports/imports';
import { listIndicators } from '@vagval/contracts/indicators/indicators';
import { getPlan, getPlanTable } from '@vagval/contracts/plans/plans';
import { listSchoolYears } from '@vagval/contracts/school-years/school-years';
import { getUnitTree } from '@vagval/contracts/units/unit-tree';
import { listUnits } from '@vagval/contracts/units/units';
import { getPerson, listPeople } from '@vagval/contracts/users/people';
import { listProviders } from '@vagval/contracts/users/providers';
import { getSession } from '@vagval/contracts/users/session';
import { listTokens } from '@vagval/contracts/users/tokens';
import { genders } from '@vagval/domain/gender';
import { readChoices } from './read-choices';
import { readComparison } from './read-comparison';
import { readHeadPage, readIndicatorPage, readMatrix, readPlan } from './read-follow-up';
import { readImport } from './read-imports';
import { readTable } from './read-tables';
import { reading, type AnyReading, type Asked } from './reading';

const plain = ['schoolYear', 'marks'];
const catalogue = (path: string) => ['range', 'lagYears', 'measured', 'published'].map((name) => `${path}.${name}`);
const activity = (path: string) =>
  ['goalNumber', 'week', 'reached', 'reachedGirls', 'reachedBoys'].map((name) => `${path}.${name}`);
const perNode = ({ schoolYears, nodes }: Asked) =>
  schoolYears.flatMap((schoolYear) => nodes.map((unitId) => ({ schoolYear, unitId })));
const perMatrix = ({ schoolYears, schoolForms }: Asked) =>
  schoolYears.flatMap((schoolYear) =>
    schoolForms.flatMap((schoolForm) => genders.map((gender) => ({ schoolYear, schoolForm, gender }))),
  );
const perIndicator = ({ schoolYears, indicators }: Asked) =>
  schoolYears.flatMap((schoolYear) =>
    indicators.flatMap((indicatorId) => genders.map((gender) => ({ schoolYear, indicatorId, gender }))),
  );
const perPage = (asked: Asked) =>
  perIndicator(asked).flatMap((one) => asked.nodes.map((unitId) => ({ ...one, unitId })));

/** Every read of the contract. The attack knows them all: a spec compares this list with the contract's folder. */
export const readings: readonly AnyReading[] = [
  reading({
    endpoint: getMatrix,
    requests: (asked) =>
      perMatrix(asked).flatMap((one) => [
        ...matrixSorts.map((sort) => ({ ...one, sort })),
        { ...one, sort: 'name' as const, goal: 1 },
      ]),
    read: (answer, { gender = 'all', sort = 'evidence' }, _, notes) => readMatrix(answer, { gender, sort }, notes),
    numbers: [
      ...plain,
      'goals.number',
      'columns.goalNumber',
      ...catalogue('columns.indicator'),
      'rows.reported',
      'rows.concerned',
      ...['result', 'target', 'assessment'].map((name) => `rows.cells.${name}`),
    ],
  }),
  reading({
    endpoint: getMatrixTable,
    requests: perMatrix,
    read: ({ text }, given, asked, notes) =>
      readTable(text, { schoolYear: Number(given.schoolYear) }, asked, 'matrix table', notes),
    numbers: [],
  }),
  reading({
    endpoint: getIndicatorPage,
    requests: perPage,
    read: (page, _, { municipalityId }, notes) => readIndicatorPage(page, municipalityId, notes),
    numbers: [
      ...plain,
      ...catalogue('indicator'),
      'goal.number',
      'result',
      'target',
      'assessment',
      'genders',
      'series',
      'breaks',
      ...['all', 'girls', 'boys', 'assessment'].map((name) => `units.${name}`),
      ...activity('activities'),
      'provenance.row',
    ],
  }),
  reading({
    endpoint: getIndicatorTable,
    requests: perPage,
    read: ({ text }, { unitId, indicatorId, schoolYear, gender }, asked, notes) =>
      readTable(
        text,
        { unitId, indicatorId, schoolYear: Number(schoolYear), gender },
        asked,
        `table of ${indicatorId} ${unitId}`,
        notes,
      ),
    numbers: [],
  }),
  reading({
    endpoint: getHeadPage,
    requests: perNode,
    read: (page, _, __, notes) => readHeadPage(page, notes),
    numbers: [
      ...plain,
      'indicators',
      'reported',
      ...catalogue('attention.indicator'),
      ...['result', 'all', 'girls', 'boys', 'target', 'assessment', 'other'].map((name) => `attention.${name}`),
      'visible',
      'todo.left',
      'todo.of',
      'pupils',
    ],
  }),
  reading({
    endpoint: getPlan,
    requests: perNode,
    read: (plan, { unitId }, { municipalityId }, notes) => readPlan(plan, unitId ?? municipalityId, notes),
    numbers: [
      ...plain,
      'plan',
      'versions',
      'goals.number',
      ...catalogue('goals.indicators.indicator'),
      ...['target', 'result', 'assessment'].map((name) => `goals.indicators.${name}`),
    ],
  }),
  reading({
    endpoint: getPlanTable,
    requests: perNode,
    read: ({ text }, { unitId, schoolYear }, asked, notes) =>
      readTable(
        text,
        { unitId: unitId ?? asked.municipalityId, schoolYear: Number(schoolYear) },
        asked,
        'plan table',
        notes,
      ),
    numbers: [],
  }),
  reading({
    endpoint: getChoices,
    requests: perNode,
    read: (patterns, _, __, notes) => readChoices(patterns, notes),
    numbers: [
      ...plain,
      'goal.number',
      ...['all', 'girls', 'boys', 'programmes', 'balanced', 'vocational', 'segregation', 'years', 'breaks'],
      ...['nonTraditional', 'nonTraditionalGirls', 'nonTraditionalBoys'],
    ],
  }),
  reading({
    endpoint: getChoicesTable,
    requests: perNode,
    read: ({ text }, { unitId, schoolYear }, asked, notes) =>
      readTable(
        text,
        { unitId, indicatorId: 'first-choice-programme', schoolYear: Number(schoolYear) },
        asked,
        'choices table',
        notes,
      ),
    numbers: [],
  }),
  reading({
    endpoint: compareUnits,
    requests: perIndicator,
    read: (comparison, _, asked, notes) => readComparison(comparison, asked, notes),
    numbers: [
      ...plain,
      ...catalogue('indicator'),
      ...catalogue('indicators'),
      'municipality',
      'centre',
      'spread',
      ...['result', 'shrunkenShare'].map((name) => `units.${name}`),
      'limits',
    ],
  }),
  reading({
    endpoint: compareUnitsTable,
    requests: perIndicator,
    read: ({ text }, { indicatorId, schoolYear, gender }, asked, notes) =>
      readTable(text, { indicatorId, schoolYear: Number(schoolYear), gender }, asked, 'comparison table', notes),
    numbers: [],
  }),
  reading({
    endpoint: getImport,
    requests: ({ importIds }) => importIds.map((id) => ({ id })),
    read: (preview, _, asked, notes) => readImport(preview, asked, notes),
    numbers: ['bytes', 'summary', 'sample'],
  }),
];

/** Reads that tell nothing of how many pupils, and why. */
export const silentReads = [
  { endpoint: getHealth, why: 'speaks of the product' },
  { endpoint: getSession, why: 'speaks of who is signed in' },
  { endpoint: getExactState, why: 'speaks of what somebody may see' },
  { endpoint: listProviders, why: 'speaks of who may sign in, and how' },
  { endpoint: listTokens, why: 'speaks of other programs' },
  { endpoint: listSchoolYears, why: 'speaks of years' },
  { endpoint: listUnits, why: 'speaks of the organisation' },
  { endpoint: listIndicators, why: 'speaks of what is measured' },
  { endpoint: listActivities, why: 'what the school has done is open' },
  { endpoint: listActivitiesTable, why: 'what the school has done is open' },
  { endpoint: listImports, why: 'counts cells, not pupils' },
  { endpoint: listImportsTable, why: 'counts cells, not pupils' },
  { endpoint: getProtection, why: 'speaks of the rules' },
  { endpoint: getSights, why: 'says whether figures are shown, and none of them' },
  { endpoint: getUnitTree, why: 'counts cells, not pupils' },
  { endpoint: listPeople, why: 'speaks of those who work' },
  { endpoint: getPerson, why: 'speaks of those who work' },
  { endpoint: listDefinitions, why: 'speaks of what is measured' },
  { endpoint: listEvents, why: 'counts cells and events, not pupils' },
  { endpoint: listEventsTable, why: 'counts cells and events, not pupils' },
  { endpoint: getEventChoices, why: 'speaks of people and units' },
  { endpoint: getImportErrors, why: 'gives the rows of a file that has not been taken in back to whoever holds it' },
] as const;
