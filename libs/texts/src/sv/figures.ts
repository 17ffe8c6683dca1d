import { isForChildren } from '@vagval/domain/units/unit';
import { decimalsOf, directionTo, type Figures, wholeOf } from '../figure-facts';
import { formatIn } from '../format';

const format = formatIn('sv');

const counted = {
  pupils: ['elev', 'elever'],
  activities: ['aktivitet', 'aktiviteter'],
  units: ['enhet', 'enheter'],
  answers: ['svar', 'svar'],
} as const;

/** Supines take "har" where the numerator leaves it out: "elever som haft" becomes "elever har haft". */
const supine = /^(inte )?(haft|fått|svarat|deltagit|genomförts|uppfyllt|lämnat)(?=\s|$)/;
const preterite = /^(antogs|gick|avbröt|avslutade|är)(?=\s|$)/;

/** Figures, targets and judgements in Swedish words. */
export const figures: Figures = {
  measuredWords: (measured, { unit, kind }, expected) => {
    switch (measured.kind) {
      case 'value':
        return unit === 'share' ? format.percent(measured.value) : format.number(measured.value, decimalsOf[unit]);
      case 'nearly-all':
        return 'nästan alla';
      case 'suppressed':
        return kind === 'survey' ? 'för få svar' : 'Visas inte';
      case 'missing':
        return 'uppgift saknas';
      case 'not-reported':
        return expected ? `väntas ${format.shortDate(expected)}` : 'ej rapporterat';
      case 'not-applicable':
        return 'gäller inte';
    }
  },
  countWords: (measured, indicator) => {
    if (measured.kind === 'nearly-all' && measured.group !== null)
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
  statusWords: ({ name, left }, indicator) => {
    switch (name) {
      case 'met':
        return { words: 'Målet är nått', glyph: '✓', tone: 'good' };
      case 'left':
        return {
          words: left === null ? 'Inte klart' : `${figures.countedWords(left, indicator.counted)} kvar`,
          glyph: undefined,
          tone: 'watch',
        };
      case 'at-target':
        return { words: 'på målets sida', glyph: undefined, tone: 'calm' };
      case 'off-target':
        return { words: 'inte vid målet', glyph: undefined, tone: 'calm' };
      case 'no-target':
        return { words: 'inget mål', glyph: undefined, tone: 'calm' };
      case 'unknown':
        return { words: 'går inte att jämföra', glyph: undefined, tone: 'calm' };
    }
  },
  genderWords: (schoolForms) =>
    isForChildren(schoolForms) ? { girls: 'Flickor', boys: 'Pojkar' } : { girls: 'Kvinnor', boys: 'Män' },
  factSentence: (indicator, result, goal, { name, left }, expected) => {
    const title = indicator.name.sv;
    switch (result.kind) {
      case 'suppressed':
        return indicator.kind === 'survey'
          ? 'För få har svarat för att siffran ska kunna visas.'
          : 'Siffran visas inte, för att ingen enskild elev ska gå att känna igen.';
      case 'missing':
        return 'Källan har ingen uppgift för läsåret.';
      case 'not-reported':
        return expected ? `Uppgiften väntas ${format.shortDate(expected)}.` : 'Ingen har rapporterat för läsåret än.';
      case 'not-applicable':
        return 'Måttet gäller inte här.';
      case 'nearly-all':
        return result.group === null
          ? `${title}: nästan alla.`
          : `${title}: nästan alla av ${figures.countedWords(result.group, indicator.counted)}.`;
      case 'value': {
        const counts = indicator.unit === 'share' ? figures.countWords(result, indicator) : null;
        const value = figures.measuredWords(result, indicator);
        const isCounted = counts !== null && result.count !== null;
        const first = isCounted
          ? (told(result.count, result.group ?? 0, indicator.numerator.sv) ?? `${title}: ${counts}.`)
          : `${title}: ${counts === null ? value : `${value} ${counts}`}.`;
        const thing = indicator.unit === 'share' ? 'andelen' : 'värdet';
        if (name === 'met') return `${first} Målet är nått.`;
        if (name === 'left')
          return left === null
            ? `${first} Målet är inte nått än.`
            : `${first} ${figures.countedWords(left, indicator.counted)} kvar till målet.`;
        if (name === 'at-target') return `${first} Det ligger på målets sida.`;
        if (name !== 'off-target' || goal === null) return first;
        if (left === null) return `${first} Det ligger inte vid målet.`;
        const way = directionTo(goal, result.value) === 'more' ? 'till' : left === 1 ? 'mindre' : 'färre';
        return `${first} Med ${left === 1 ? 'en' : format.number(left)} ${way} hade ${thing} legat på målet.`;
      }
    }
  },
};

/**
 * "57 av 61 elever i åk 9 har godkänt i …", where the numerator's own words make such a sentence; null where they do not,
 * because half a grammar is worse than a plain one.
 */
function told(count: number, group: number, numerator: string): string | null {
  const parts = /^(\p{Lu}.*?) (som|med|vars förstahandsval är) (.+)$/u.exec(numerator);
  const [, who, link, rest] = parts ?? [];
  if (!who || !rest || /^De av |summerat| och inte /.test(numerator)) return null;
  const verb = link === 'med' ? 'har ' : link !== 'som' ? 'har som förstahandsval ' : supine.test(rest) ? 'har ' : '';
  if (link === 'som' && verb === '' && !preterite.test(rest)) return null;
  return `${format.number(count)} av ${format.number(group)} ${who.charAt(0).toLowerCase()}${who.slice(1)} ${verb}${rest}.`;
}
