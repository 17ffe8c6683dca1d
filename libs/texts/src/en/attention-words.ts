import type { attentionWords as swedish } from '../sv/attention-words';

const calm = 'no certain change';

export const attentionWords: typeof swedish = {
  headline: {
    'headline-met': () => 'Target met.',
    'headline-left': ({ left }) => (left === null ? 'The promise is not kept yet.' : `${left} left to the target.`),
    'headline-not-met': ({ distance }) => `Target not met.${distance === null ? '' : ` ${distance}`}`,
    'headline-uncertain': ({ distance }) =>
      distance ?? 'The share is on the target’s side, but the distance is within chance.',
    'headline-too-few': () => 'That is too few to say anything certain.',
    'headline-low-response': () => 'Too few answered: we do not know what the others think.',
    'headline-unknown-response': () => 'How many were asked is not known.',
    'headline-target': ({ target }) => (target === null ? '' : `The target is ${target}.`),
    'headline-fact': () => '',
  },
  distance: (left, isOne, way) =>
    `With ${isOne ? 'one' : left} ${way === 'more' ? 'more' : 'fewer'}, the share would have been on the target.`,
  noValue: {
    'headline-few': ({ name, figure, of }) => `${name}: ${figure}${of === null ? '' : ` of ${of}`}.`,
    'headline-nearly-all': ({ name, figure, of }) => `${name}: ${figure}${of === null ? '' : ` of ${of}`}.`,
    'headline-hidden': () => 'The figure is not shown, to protect individual pupils.',
    'headline-missing': () => 'The source has no figure for the school year.',
    'headline-not-reported': ({ expected }) =>
      expected === null ? 'Nobody has reported for the school year yet.' : `The figure is expected on ${expected}.`,
    'headline-not-applicable': () => 'The measure does not apply here.',
  },
  valued: (name, value, of) => `${name}: ${value}${of === null ? '' : ` of ${of}`}.`,
  title: {
    change: (name, what, who) => `${name}: ${what}${who === null ? '' : ` among ${who}`}.`,
    left: (name, left, who) =>
      `${name}: ${left === null ? 'not finished' : `${left} left`}${who === null ? '' : ` among ${who}`}.`,
    status: (name, status, who) => `${name}: ${status}${who === null ? '' : ` among ${who}`}.`,
  },
  counts: (count, group, people, share) => `${count} of ${group} ${people} (${share})`,
  against: (latest, prior, years) =>
    `${latest} against ${prior} ${years === 1 ? 'in one earlier year' : years === 2 ? 'in two earlier years' : 'in the three years before'}.`,
  prior: (count, group, share) => `${count} of ${group} (${share})`,
  trend: (latest, perYear) => `${latest}. On average ${perYear} a year, over five years.`,
  counted: (counts) => `${counts}.`,
  promised: (target, due) =>
    `The plan promises ${target}.${due === null ? '' : ` The promise is followed up on ${due}.`}`,
  targetIs: (target, status) => `The target (${target}) ${status}`,
  targetStatus: { met: 'is met.', 'not-met': 'is not met.' },
  otherFigure: (who, figure, state) => `${who}: ${figure}${state === null ? '' : `, ${state}`}.`,
  otherCounts: (count, group) => `${count} of ${group}`,
  otherChange: {
    'change-better': 'certain improvement',
    'change-worse': 'certain decline',
    'change-up': 'certain increase',
    'change-down': 'certain decrease',
    'change-no-certain': calm,
    'change-possibly-better': calm,
    'change-possibly-worse': calm,
    'change-possibly-up': calm,
    'change-possibly-down': calm,
    'change-low-power': 'too few to see a change',
    'change-too-few': 'too few to compare',
    'change-no-history': 'nothing to compare with',
    'change-break': 'the definition changed this year',
    'change-low-response': 'too few answered',
    'change-missing': null,
    'change-hidden': null,
    'change-no-counts': null,
    'change-counted': null,
  },
  otherStatus: { 'status-met': 'target met', 'status-not-met': 'target not met' },
  bothSexes: (girls, girlsFigure, boys, boysFigure) => `${girls}: ${girlsFigure}, ${boys}: ${boysFigure}.`,
  rest: {
    'rest-no-figures': {
      lead: 'No figures have come in for the school year yet.',
      text: 'When the first have, what is worth seeing is shown here.',
    },
    'rest-untested': {
      lead: 'This year’s outcomes cannot be compared with earlier years yet.',
      text: 'It takes at least ten pupils this year, at least ten in earlier years and a definition that has not changed.',
    },
    'rest-nothing': { lead: 'This year’s figures cannot be told from chance.', text: '' },
    'rest-otherwise': { lead: 'Otherwise this year’s figures cannot be told from chance.', text: '' },
  },
  visible: (group, people, points) => `With ${group} ${people} only changes above about ${points} show.`,
  visibleMany: (group, people, points) => `With ${group} ${people}, changes above about ${points} show.`,
  visibleUnknown: 'With few pupils only large changes show.',
  arithmetic: 'That is arithmetic, not a fault in your work.',
  pupils: (count) => (count === 1 ? 'pupil' : 'pupils'),
};
