import type { Gender } from '@vagval/domain/gender';
import { isForChildren, type SchoolForm } from '@vagval/domain/units/unit';
import type { JudgedIndicator } from '../assessment-facts';
import { formatIn } from '../format';

const format = formatIn('en');

const counted = {
  pupils: ['pupil', 'pupils'],
  activities: ['activity', 'activities'],
  units: ['unit', 'units'],
  answers: ['answer', 'answers'],
} as const;

const others = {
  People: ['person', 'people'],
  Inhabitants: ['inhabitant', 'inhabitants'],
  'Course participants': ['course participant', 'course participants'],
} as const;

const sexes = {
  children: { girls: ['girl', 'girls'], boys: ['boy', 'boys'] },
  adults: { girls: ['woman', 'women'], boys: ['man', 'men'] },
} as const;

/** "girls", "men", "pupils": those a figure is about, without a number. */
export function peopleWords(
  { counted: thing, denominator }: JudgedIndicator,
  gender: Gender,
  forms: readonly SchoolForm[],
  count = 2,
): string {
  const [one, many] =
    gender === 'all'
      ? (Object.entries(others).find(([word]) => denominator.en.startsWith(word))?.[1] ?? counted[thing])
      : sexes[isForChildren(forms) ? 'children' : 'adults'][gender];
  return thing === 'answers' && gender !== 'all' ? `answers from ${many}` : format.plural(count, one, many);
}

/** Verbs that stand when "who" is left out: "pupils who answered" becomes "pupils answered". */
const verb = /^(have|had|were|was|met|answered|left|took|are|finished the)(?=\s|$)/;

/** "57 of 61 year 9 pupils have …", or "Eligible for …: 57 of 61 pupils." where the numerator makes no such sentence. */
export function countedSentence(
  indicator: JudgedIndicator,
  gender: Gender,
  forms: readonly SchoolForm[],
  count: number,
  group: number,
): string {
  const of = `${format.number(count)} of ${format.number(group)}`;
  const plain = `${indicator.name.en}: ${of} ${peopleWords(indicator, gender, forms, group)}.`;
  const numerator = indicator.numerator.en;
  if (group < 2 || count <= 1 || /^Those of |summed| and were not /.test(numerator)) return plain;
  const start = count === group ? `All ${format.number(group)}` : of;
  const those = (who: string) => {
    const small = who.charAt(0).toLowerCase() + who.slice(1);
    return gender === 'all'
      ? small
      : small.replace(/\bpupils\b/, peopleWords({ ...indicator, counted: 'pupils' }, gender, forms));
  };
  const [, chooser = '', choice] = /^(.+?) whose first choice is (.+)$/.exec(numerator) ?? [];
  if (choice) return `${start} ${those(chooser)} have as their first choice ${choice}.`;
  const [, who, link, rest] = /^(.+?) (who|that|with|admitted) (.+)$/.exec(numerator) ?? [];
  if (!who || !rest) return plain;
  if (link === 'with') return `${start} ${those(who)} have ${rest}.`;
  if (link === 'admitted') return `${start} ${those(who)} were admitted ${rest}.`;
  return verb.test(rest) ? `${start} ${those(who)} ${rest}.` : plain;
}
