import type { Gender } from '@vagval/domain/gender';
import { isForChildren, type SchoolForm } from '@vagval/domain/units/unit';
import type { JudgedIndicator } from '../assessment-facts';
import { formatIn } from '../format';

const format = formatIn('sv');

/** One and many of what an indicator counts. */
const counted = {
  pupils: ['elev', 'elever'],
  activities: ['aktivitet', 'aktiviteter'],
  units: ['enhet', 'enheter'],
  answers: ['svar', 'svar'],
} as const;

/** Some indicators count pupils who are called something else; their denominator begins with the word. */
const others = {
  Personer: ['person', 'personer'],
  Invånare: ['invånare', 'invånare'],
  Kursdeltagare: ['kursdeltagare', 'kursdeltagare'],
} as const;

const sexes = {
  children: { girls: ['flicka', 'flickor'], boys: ['pojke', 'pojkar'] },
  adults: { girls: ['kvinna', 'kvinnor'], boys: ['man', 'män'] },
} as const;

/** "flickor", "män", "elever": those a figure is about, without a number. */
export function peopleWords(
  { counted: thing, denominator }: JudgedIndicator,
  gender: Gender,
  forms: readonly SchoolForm[],
  count = 2,
): string {
  const [one, many] =
    gender === 'all'
      ? (Object.entries(others).find(([word]) => denominator.sv.startsWith(word))?.[1] ?? counted[thing])
      : sexes[isForChildren(forms) ? 'children' : 'adults'][gender];
  const words = format.plural(count, one, many);
  return thing === 'answers' && gender !== 'all' ? `svar från ${many}` : words;
}

/** Supines take "har" where the numerator leaves it out: "elever som haft" becomes "elever har haft". */
const supine = /^(inte )?(haft|fått|svarat|deltagit|genomförts|uppfyllt|lämnat)(?=\s|$)/;
const preterite = /^(antogs|gick|avbröt|avslutade|är)(?=\s|$)/;

/**
 * "57 av 61 elever i åk 9 har godkänt i …", where the numerator's own words make such a sentence, and "Behöriga till
 * yrkesprogram: 57 av 61 elever." where they do not: half a grammar is worse than a plain one.
 */
export function countedSentence(
  indicator: JudgedIndicator,
  gender: Gender,
  forms: readonly SchoolForm[],
  count: number,
  group: number,
): string {
  const of = `${format.number(count)} av ${format.number(group)}`;
  const plain = `${indicator.name.sv}: ${of} ${peopleWords(indicator, gender, forms, group)}.`;
  const numerator = indicator.numerator.sv;
  const parts = /^(\p{Lu}.*?) (som|med|vars förstahandsval är) (.+)$/u.exec(numerator);
  const [, who, link, rest] = parts ?? [];
  if (!who || !rest || group < 2 || /^De av |summerat| och inte /.test(numerator)) return plain;
  const verb = link === 'med' ? 'har ' : link !== 'som' ? 'har som förstahandsval ' : supine.test(rest) ? 'har ' : '';
  if (link === 'som' && verb === '' && !preterite.test(rest)) return plain;
  // An adjective bends: one of them is "behörig", and that is more than can be done here.
  if (count <= 1 && rest.startsWith('är ')) return plain;
  const small = who.charAt(0).toLowerCase() + who.slice(1);
  const those =
    gender === 'all'
      ? small
      : small.replace(/\belever\b/, peopleWords({ ...indicator, counted: 'pupils' }, gender, forms));
  const start =
    count === group ? `Alla ${format.number(group)}` : count === 0 ? `Ingen av ${format.number(group)}` : of;
  return `${start} ${those} ${verb}${rest}.`;
}
