import { isForChildren } from '@vagval/domain/units/unit';
import { decimalsOf, type Figures, wholeOf } from '../figure-facts';
import { formatIn } from '../format';

const format = formatIn('en');

const counted = {
  pupils: ['pupil', 'pupils'],
  activities: ['activity', 'activities'],
  units: ['unit', 'units'],
  answers: ['answer', 'answers'],
} as const;

/** Figures, targets and judgements in English words. */
export const figures: Figures = {
  measuredWords: (measured, { unit }, expected) => {
    switch (measured.kind) {
      case 'value':
        return unit === 'share' ? format.percent(measured.value) : format.number(measured.value, decimalsOf[unit]);
      case 'nearly-all':
        return 'all or nearly all';
      case 'few':
        return 'fewer than 5';
      case 'suppressed':
        return 'Not shown';
      case 'missing':
        return 'no data';
      case 'not-reported':
        return expected ? `expected ${format.shortDate(expected)}` : 'not reported';
      case 'not-applicable':
        return 'not applicable';
    }
  },
  countWords: (measured, indicator) => {
    if ((measured.kind === 'nearly-all' || measured.kind === 'few') && measured.group !== null)
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
  genderWords: (schoolForms) =>
    isForChildren(schoolForms) ? { girls: 'Girls', boys: 'Boys' } : { girls: 'Women', boys: 'Men' },
};
