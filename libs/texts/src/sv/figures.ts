import { isForChildren } from '@vagval/domain/units/unit';
import { decimalsOf, type Figures, wholeOf } from '../figure-facts';
import { formatIn } from '../format';

const format = formatIn('sv');

const counted = {
  pupils: ['elev', 'elever'],
  activities: ['aktivitet', 'aktiviteter'],
  units: ['enhet', 'enheter'],
  answers: ['svar', 'svar'],
} as const;

/** Figures, targets and judgements in Swedish words. */
export const figures: Figures = {
  measuredWords: (measured, { unit }, expected) => {
    switch (measured.kind) {
      case 'value':
        return unit === 'share' ? format.percent(measured.value) : format.number(measured.value, decimalsOf[unit]);
      case 'nearly-all':
        return 'alla eller nästan alla';
      case 'few':
        return 'färre än 5';
      case 'suppressed':
        return 'Visas inte';
      case 'missing':
        return 'uppgift saknas';
      case 'not-reported':
        return expected ? `väntas ${format.shortDate(expected)}` : 'ej rapporterat';
      case 'not-applicable':
        return 'gäller inte';
    }
  },
  countWords: (measured, indicator) => {
    if ((measured.kind === 'nearly-all' || measured.kind === 'few') && measured.group !== null)
      return `av ${figures.countedWords(measured.group, indicator.counted)}`;
    if (measured.kind !== 'value' || measured.group === null) return null;
    const group = figures.countedWords(measured.group, indicator.counted);
    // A mean or a ratio is not a part of the group: only how many it is worked out from can be told.
    if (indicator.unit !== 'share') return group;
    return measured.count === null ? `av ${group}` : `${format.number(measured.count)} av ${group}`;
  },
  countedWords: (count, thing) => {
    const [one, other] = counted[thing];
    return `${format.number(count)} ${format.plural(count, one, other)}`;
  },
  targetWords: (goal, indicator) => {
    const whole = wholeOf(goal, indicator);
    if (whole) return whole === 'everyone' ? 'alla' : 'ingen';
    const number = (value: number) =>
      indicator.unit === 'share' ? format.percent(value) : format.number(value, decimalsOf[indicator.unit]);
    if (goal.kind === 'at-least') return `minst ${number(goal.value)}`;
    if (goal.kind === 'at-most') return `högst ${number(goal.value)}`;
    return `${number(goal.low).replace(/\s?%$/, '')}–${number(goal.high)}`;
  },
  genderWords: (schoolForms) =>
    isForChildren(schoolForms) ? { girls: 'Flickor', boys: 'Pojkar' } : { girls: 'Kvinnor', boys: 'Män' },
};
