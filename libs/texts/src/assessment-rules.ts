import type { Assessment, Change, Pace, Status } from '@vagval/domain/assessment/assessment';
import type { Measured } from '@vagval/domain/measured';

/** Every way a status can be told. */
export const statusRules = [
  'status-met',
  'status-not-met',
  'status-promise-met',
  'status-left',
  'status-uncertain',
  'status-toward-met',
  'status-toward-not-met',
  'status-too-few',
  'status-low-response',
  'status-unknown-response',
  'status-no-target',
  'status-missing',
  'status-no-pupils',
  'status-hidden',
  'status-no-counts',
] as const;
export type StatusRule = (typeof statusRules)[number];

/** Which of them a status is told by. */
export function statusRule({ name, reason, lean }: Status): StatusRule {
  switch (name) {
    case 'met':
      return reason === 'counted' ? 'status-promise-met' : 'status-met';
    case 'not-met':
      return reason === 'counted' ? 'status-left' : 'status-not-met';
    case 'no-target':
      return 'status-no-target';
    case 'cannot-tell':
    case 'no-data':
      if (reason === null || reason === 'counted') return name === 'no-data' ? 'status-missing' : 'status-uncertain';
      return reason === 'uncertain' && lean !== null ? `status-${lean}` : `status-${reason}`;
  }
}

/** Every way a change can be told. */
export const changeRules = [
  'change-better',
  'change-worse',
  'change-up',
  'change-down',
  'change-no-certain',
  'change-possibly-better',
  'change-possibly-worse',
  'change-possibly-up',
  'change-possibly-down',
  'change-low-power',
  'change-too-few',
  'change-no-history',
  'change-break',
  'change-low-response',
  'change-missing',
  'change-hidden',
  'change-no-counts',
  'change-counted',
] as const;
export type ChangeRule = (typeof changeRules)[number];

/** Which of them a change is told by. A possible change is told as one also where too few pupils make it hard to see. */
export function changeRule({ name, reason, lean }: Change): ChangeRule {
  switch (name) {
    case 'better':
    case 'worse':
    case 'counted':
      return `change-${name}`;
    case 'changed-up':
      return 'change-up';
    case 'changed-down':
      return 'change-down';
    case 'no-certain-change':
      return lean === null ? 'change-no-certain' : `change-${lean}`;
    case 'cannot-tell':
      if (lean !== null) return `change-${lean}`;
      return reason === null ? 'change-no-certain' : `change-${reason}`;
  }
}

/** The changes that are certain: all others are told in calm words. */
export const certainChanges: readonly ChangeRule[] = ['change-better', 'change-worse', 'change-up', 'change-down'];

/** Every way a pace can be told. */
export const paceRules = [
  'pace-reached',
  'pace-missed',
  'pace-on-track',
  'pace-behind',
  'pace-cannot-tell',
  'pace-not-applicable',
] as const;
export type PaceRule = (typeof paceRules)[number];

/** Which of them a pace is told by. */
export function paceRule({ name }: Pace): PaceRule {
  return `pace-${name}`;
}

/** Every way a page of an indicator can open where there is no value. */
export const noValueRules = [
  'headline-few',
  'headline-nearly-all',
  'headline-hidden',
  'headline-missing',
  'headline-not-reported',
  'headline-not-applicable',
] as const;
export type NoValueRule = (typeof noValueRules)[number];

/** Which of them a figure without a value is told by. */
export function noValueRule(kind: Exclude<Measured['kind'], 'value'>): NoValueRule {
  return kind === 'suppressed' ? 'headline-hidden' : `headline-${kind}`;
}

/** What follows the fact in the first sentence of a page. */
export const headlineRules = [
  'headline-met',
  'headline-left',
  'headline-not-met',
  'headline-uncertain',
  'headline-too-few',
  'headline-low-response',
  'headline-unknown-response',
  'headline-target',
  'headline-fact',
] as const;
export type HeadlineRule = (typeof headlineRules)[number];

const headlineOf = {
  'status-met': 'headline-met',
  'status-not-met': 'headline-not-met',
  'status-promise-met': 'headline-met',
  'status-left': 'headline-left',
  'status-uncertain': 'headline-uncertain',
  'status-toward-met': 'headline-uncertain',
  'status-toward-not-met': 'headline-uncertain',
  'status-too-few': 'headline-too-few',
  'status-low-response': 'headline-low-response',
  'status-unknown-response': 'headline-unknown-response',
  'status-no-target': 'headline-fact',
  'status-missing': 'headline-fact',
  'status-no-pupils': 'headline-fact',
  'status-hidden': 'headline-fact',
  'status-no-counts': 'headline-target',
} as const satisfies Record<StatusRule, HeadlineRule>;

/** What follows the fact, for a status. */
export function headlineRule(status: Status): HeadlineRule {
  return headlineOf[statusRule(status)];
}

/** What the one mark of a row is about: a certain change first, then the target, then nothing certain. */
export type Topic = 'change' | 'status' | 'nothing';

/** See `Topic`. A target that is met yields to a certain change; so does one that is not, for the direction is the news. */
export function topicOf({ status, change }: Pick<Assessment, 'status' | 'change'>): Topic {
  if (certainChanges.includes(changeRule(change))) return 'change';
  return status.name === 'met' || status.name === 'not-met' ? 'status' : 'nothing';
}
