import { isForChildren } from '@vagval/domain/units/unit';
import { decimalsOf, directionTo, type Figures, wholeOf } from '../figure-facts';
import { formatIn } from '../format';

const format = formatIn('en');

const counted = {
  pupils: ['pupil', 'pupils'],
  activities: ['activity', 'activities'],
  units: ['unit', 'units'],
  answers: ['answer', 'answers'],
} as const;

/** Verbs that stand when "who" is left out: "pupils who answered" becomes "pupils answered". */
const verb = /^(have|had|were|was|met|answered|left|took|are|finished the)(?=\s|$)/;

/** Figures, targets and judgements in English words. */
export const figures: Figures = {
  measuredWords: (measured, { unit, kind }, expected) => {
    switch (measured.kind) {
      case 'value':
        return unit === 'share' ? format.percent(measured.value) : format.number(measured.value, decimalsOf[unit]);
      case 'nearly-all':
        return 'nearly all';
      case 'suppressed':
        return kind === 'survey' ? 'too few answers' : 'Not shown';
      case 'missing':
        return 'no data';
      case 'not-reported':
        return expected ? `expected ${format.shortDate(expected)}` : 'not reported';
      case 'not-applicable':
        return 'not applicable';
    }
  },
  countWords: (measured, indicator) => {
    if (measured.kind === 'nearly-all' && measured.group !== null)
      return `of ${figures.countedWords(measured.group, indicator.counted)}`;
    if (measured.kind !== 'value' || measured.group === null) return null;
    const group = figures.countedWords(measured.group, indicator.counted);
    // A mean or a ratio is not a part of the group: only how many it is worked out from can be told.
    if (indicator.unit !== 'share') return group;
    return measured.count === null ? `of ${group}` : `${format.number(measured.count)} of ${group}`;
  },
  countedWords: (count, thing) => {
    const [one, other] = counted[thing];
    return `${format.number(count)} ${format.plural(count, one, other)}`;
  },
  targetWords: (goal, indicator) => {
    const whole = wholeOf(goal, indicator);
    if (whole) return whole === 'everyone' ? 'everyone' : 'no one';
    const number = (value: number) =>
      indicator.unit === 'share' ? format.percent(value) : format.number(value, decimalsOf[indicator.unit]);
    if (goal.kind === 'at-least') return `at least ${number(goal.value)}`;
    if (goal.kind === 'at-most') return `at most ${number(goal.value)}`;
    return `${number(goal.low).replace(/%$/, '')}–${number(goal.high)}`;
  },
  statusWords: ({ name, left }, indicator) => {
    switch (name) {
      case 'met':
        return { words: 'The target is met', glyph: '✓', tone: 'good' };
      case 'left':
        return {
          words: left === null ? 'Not finished' : `${figures.countedWords(left, indicator.counted)} left`,
          glyph: undefined,
          tone: 'watch',
        };
      case 'at-target':
        return { words: 'on the target’s side', glyph: undefined, tone: 'calm' };
      case 'off-target':
        return { words: 'not at the target', glyph: undefined, tone: 'calm' };
      case 'no-target':
        return { words: 'no target', glyph: undefined, tone: 'calm' };
      case 'unknown':
        return { words: 'cannot be compared', glyph: undefined, tone: 'calm' };
    }
  },
  genderWords: (schoolForms) =>
    isForChildren(schoolForms) ? { girls: 'Girls', boys: 'Boys' } : { girls: 'Women', boys: 'Men' },
  factSentence: (indicator, result, goal, { name, left }, expected) => {
    const title = indicator.name.en;
    switch (result.kind) {
      case 'suppressed':
        return indicator.kind === 'survey'
          ? 'Too few have answered for the figure to be shown.'
          : 'The figure is not shown, so that no single pupil can be recognised.';
      case 'missing':
        return 'The source has no figure for the school year.';
      case 'not-reported':
        return expected
          ? `The figure is expected on ${format.shortDate(expected)}.`
          : 'Nobody has reported for the school year yet.';
      case 'not-applicable':
        return 'The measure does not apply here.';
      case 'nearly-all':
        return result.group === null
          ? `${title}: nearly all.`
          : `${title}: nearly all of ${figures.countedWords(result.group, indicator.counted)}.`;
      case 'value': {
        const counts = indicator.unit === 'share' ? figures.countWords(result, indicator) : null;
        const value = figures.measuredWords(result, indicator);
        const isCounted = counts !== null && result.count !== null;
        const first = isCounted
          ? (told(result.count, result.group ?? 0, indicator.numerator.en) ?? `${title}: ${counts}.`)
          : `${title}: ${counts === null ? value : `${value} ${counts}`}.`;
        const thing = indicator.unit === 'share' ? 'the share' : 'the value';
        if (name === 'met') return `${first} The target is met.`;
        if (name === 'left')
          return left === null
            ? `${first} The target is not met yet.`
            : `${first} ${figures.countedWords(left, indicator.counted)} left to the target.`;
        if (name === 'at-target') return `${first} That is on the target’s side.`;
        if (name !== 'off-target' || goal === null) return first;
        if (left === null) return `${first} That is not at the target.`;
        const way = directionTo(goal, result.value) === 'more' ? 'more' : 'fewer';
        return `${first} With ${left === 1 ? 'one' : format.number(left)} ${way}, ${thing} would have been on the target.`;
      }
    }
  },
};

/** "57 of 61 year 9 pupils have …", where the numerator's own words make such a sentence; null where they do not. */
function told(count: number, group: number, numerator: string): string | null {
  const of = `${format.number(count)} of ${format.number(group)}`;
  if (/^Those of |summed| and were not /.test(numerator)) return null;
  const choice = /^(.+?) whose first choice is (.+)$/.exec(numerator);
  if (choice) return `${of} ${lowered(choice[1])} have as their first choice ${choice[2]}.`;
  const [, who, link, rest] = /^(.+?) (who|that|with|admitted) (.+)$/.exec(numerator) ?? [];
  if (!who || !rest) return null;
  if (link === 'with') return `${of} ${lowered(who)} have ${rest}.`;
  if (link === 'admitted') return `${of} ${lowered(who)} were admitted ${rest}.`;
  return verb.test(rest) ? `${of} ${lowered(who)} ${rest}.` : null;
}

function lowered(words = ''): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}
