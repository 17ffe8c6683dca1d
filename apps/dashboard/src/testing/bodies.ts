import type { ActivityAnswer } from '@vagval/contracts/activities/activities';
import type { ExactState } from '@vagval/contracts/disclosure/disclosure';
import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { AssignmentAnswer, Session } from '@vagval/contracts/users/session';
import type { ChangeTest } from '@vagval/domain/assessment/assessment';
import type { Measured } from '@vagval/domain/measured';

/** Ids that tell themselves apart. */
export const ids = {
  municipality: '11111111-1111-4111-8111-111111111111',
  kullen: '22222222-2222-4222-8222-222222222222',
  sjo: '33333333-3333-4333-8333-333333333333',
  maria: '44444444-4444-4444-8444-444444444444',
  activity: '55555555-5555-4555-8555-555555555555',
} as const;

/** The head's assignment at a school of the example. */
export function anAssignment(changes: Partial<AssignmentAnswer> = {}): AssignmentAnswer {
  return {
    role: 'head',
    unitId: ids.kullen,
    unitName: 'Kullens skola',
    unitKind: 'school-unit',
    schoolForms: ['compulsory'],
    municipalityCode: '9999',
    municipalityName: 'Exempelkommunen',
    example: true,
    ...changes,
  };
}

/** Somebody who is signed in. */
export function aSession(assignment = anAssignment(), assignments = [assignment]): Session {
  return {
    kind: 'signed-in',
    userId: ids.maria,
    name: 'Maria Lindqvist',
    email: null,
    hasPassword: false,
    assignment,
    assignments,
    viewedFrom: null,
  };
}

/** A head's: the own unit exactly, nothing to open. */
export function anExactState(changes: Partial<ExactState> = {}): ExactState {
  return { seesOwn: true, mayOpen: false, opened: null, exportsExact: false, ...changes };
}

/** The test behind a change: 19 of 31 against 80 of 92. */
export function aChangeTest(changes: Partial<ChangeTest> = {}): ChangeTest {
  return {
    prior: { count: 80, group: 92, years: 3 },
    latest: { count: 19, group: 31 },
    differencePoints: -25.7,
    differenceInterval: { low: -44.1, high: -8.6 },
    stepP: 0.0032,
    trendP: null,
    trendPointsPerYear: null,
    p: 0.0032,
    sign: -1,
    smallestVisiblePoints: 21.4,
    dispersion: 1,
    ...changes,
  };
}

/** A share that was counted. */
export function aShare(count: number, group: number): Measured {
  return { kind: 'value', value: count / group, count, group };
}

/** A promise to every pupil, unless told otherwise. */
export function anIndicator(changes: Partial<IndicatorAnswer> = {}): IndicatorAnswer {
  return {
    id: 'work-experience',
    code: 'D7',
    area: 'guidance',
    name: { sv: 'Prao, minst tio dagar', en: 'Work experience, ten days or more' },
    shortName: { sv: 'Prao, 10 dagar', en: 'Work experience' },
    numerator: { sv: 'Elever som har haft minst tio dagars prao', en: 'Pupils with ten days of work experience' },
    denominator: { sv: 'Elever som slutar åk 9', en: 'Pupils leaving year 9' },
    note: { sv: 'Räkna dagar som genomförts.', en: 'Count the days that took place.' },
    unit: 'share',
    range: null,
    counted: 'pupils',
    direction: 'higher',
    kind: 'promise',
    disclosure: 'open',
    schoolForm: 'compulsory',
    population: 'own-schools',
    breakdowns: ['gender'],
    measured: { day: '06-30', yearsAfterStart: 1 },
    published: { day: '06-30', yearsAfterStart: 1 },
    lagYears: 0,
    source: { sv: 'Enhetens egen registrering', en: 'The unit’s own registration' },
    derived: null,
    ...changes,
  };
}

/** An outcome, which chance moves from year to year. */
export function anOutcome(changes: Partial<IndicatorAnswer> = {}): IndicatorAnswer {
  return anIndicator({
    id: 'eligible-vocational',
    code: 'B1',
    area: 'eligibility',
    name: { sv: 'Behöriga till yrkesprogram', en: 'Eligible for vocational programmes' },
    shortName: { sv: 'Behöriga, yrkesprogram', en: 'Eligible, vocational' },
    numerator: { sv: 'Behöriga elever', en: 'Eligible pupils' },
    denominator: { sv: 'Elever med slutbetyg', en: 'Pupils with final grades' },
    kind: 'rate',
    disclosure: 'ordinary',
    ...changes,
  });
}

/** An activity that was done, with its reach. */
export function anActivity(changes: Partial<ActivityAnswer> = {}): ActivityAnswer {
  return {
    id: ids.activity,
    unitId: ids.kullen,
    unitName: 'Kullens skola',
    title: 'Samtal före jul',
    goalNumber: 3,
    sense: 'narrow',
    aim: 'decision',
    yearGroup: 'åk 9',
    responsible: 'counsellor',
    week: 49,
    state: 'done',
    reached: aShare(52, 61),
    reachedGirls: aShare(26, 30),
    reachedBoys: aShare(26, 31),
    ...changes,
  };
}
