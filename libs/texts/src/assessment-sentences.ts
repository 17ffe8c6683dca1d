import type { Assessment, Change, Pace, PooledStatus, Status } from '@vagval/domain/assessment/assessment';
import type { AssessmentTexts, JudgedIndicator, Mark } from './assessment-facts';
import { basisOf, lowered, outwards, printedEnds, signedPoints, smallestPoints } from './assessment-numbers';
import {
  changeRule,
  paceRule,
  statusRule,
  topicOf,
  type ChangeRule,
  type PaceRule,
  type StatusRule,
} from './assessment-rules';
import type { Format } from './format';
import type { peopleWords } from './sv/people';
import type { assessmentWords } from './sv/assessment-words';

/** What a language gives to make verdicts of. */
export interface VerdictWords {
  readonly format: Format;
  readonly words: typeof assessmentWords;
  readonly people: typeof peopleWords;
}

type Verdicts = Pick<
  AssessmentTexts,
  | 'status'
  | 'threeYears'
  | 'change'
  | 'pace'
  | 'projection'
  | 'statusMark'
  | 'changeMark'
  | 'paceMark'
  | 'attentionMark'
  | 'intervalHelp'
  | 'intervalWords'
  | 'bandHelp'
  | 'familyHelp'
  | 'familyNote'
>;

const statusGlyphs: Partial<Record<StatusRule, Pick<Mark, 'glyph' | 'tone'>>> = {
  'status-met': { glyph: '✓', tone: 'good' },
  'status-promise-met': { glyph: '✓', tone: 'good' },
  'status-not-met': { glyph: '✗', tone: 'bad' },
};
const changeGlyphs: Partial<Record<ChangeRule, Pick<Mark, 'glyph' | 'tone'>>> = {
  'change-better': { glyph: '▲', tone: 'good' },
  'change-worse': { glyph: '▼', tone: 'bad' },
  // Certain, and neither good nor bad: other arrows than those of better and worse.
  'change-up': { glyph: '↑', tone: 'calm' },
  'change-down': { glyph: '↓', tone: 'calm' },
};
const paceGlyphs: Partial<Record<PaceRule, Pick<Mark, 'glyph' | 'tone'>>> = {
  'pace-reached': { glyph: '✓', tone: 'good' },
  'pace-on-track': { glyph: '✓', tone: 'good' },
  'pace-behind': { glyph: '✗', tone: 'watch' },
  'pace-missed': { glyph: '✗', tone: 'bad' },
};
/** Nothing certain: a dot and no colour. */
const uncertain = { glyph: '·', tone: 'calm' } as const;

/** The verdicts of a language: rules from `assessment-rules`, words from the language, numbers rounded for reading. */
export function verdictsIn({ format, words, people }: VerdictWords): Verdicts {
  const many = (indicator: JudgedIndicator) => people(indicator, 'all', []);
  const leftOf = ({ left }: Status, indicator: JudgedIndicator) =>
    left === null ? null : `${format.number(left)} ${people(indicator, 'all', [], left)}`;

  const status = (judged: Status, indicator: JudgedIndicator) => {
    const rule = statusRule(judged);
    return { rule, text: words.status[rule]({ left: leftOf(judged, indicator), many: many(indicator) }) };
  };

  const threeYears = (pooled: PooledStatus, indicator: JudgedIndicator) => {
    const { rule, text } = status(pooled, indicator);
    const { count, group, years } = pooled;
    const counts = words.countOf(format.number(count), format.number(group), people(indicator, 'all', [], group));
    return { rule: rule.replace('status-', 'three-years-'), text: words.threeYears(years, counts, lowered(text)) };
  };

  const change = (judged: Change, indicator: JudgedIndicator) => {
    const rule = changeRule(judged);
    const { test, plainDifferencePoints } = judged;
    const text = words.change[rule]({
      basis: test && basisOf(test),
      years: test?.prior.years ?? null,
      smallest: test && smallestPoints(format, test.smallestVisiblePoints),
      difference: plainDifferencePoints === null ? null : signedPoints(format, plainDifferencePoints, 0),
      many: many(indicator),
    });
    return { rule, text };
  };

  const pace = (judged: Pace) => {
    const rule = paceRule(judged);
    const { milestone, requiredPointsPerYear: required, targetYear, name } = judged;
    const lead = words.pace[rule]({ milestone: milestone === null ? null : format.percent(milestone) });
    const isOpen = name === 'on-track' || name === 'behind' || name === 'cannot-tell';
    if (!isOpen || !required || targetYear === null) return { rule, text: lead };
    return { rule, text: `${lead} ${words.needed(signedPoints(format, required), format.schoolYear(targetYear))}` };
  };

  const projection = ({ name, projection: kind, projectedYear }: Pace) => {
    if (kind === null || name === 'reached' || name === 'missed' || name === 'not-applicable') return null;
    if (kind !== 'year') return { rule: `projection-${kind}`, text: words.projection[kind] };
    if (projectedYear === null) return null;
    return { rule: 'projection-year', text: words.projection.year(format.schoolYear(projectedYear)) };
  };

  const statusMark = (judged: Status, indicator: JudgedIndicator): Mark => {
    const rule = statusRule(judged);
    const { left } = judged;
    if (rule === 'status-left') {
      const counted = leftOf(judged, indicator);
      if (left === null || counted === null)
        return { rule, glyph: '·', words: words.statusMarks[rule], short: words.statusMarks[rule], tone: 'watch' };
      const number = format.number(left);
      return { rule, glyph: number, words: words.left(counted), short: words.left(number), tone: 'watch' };
    }
    const look = statusGlyphs[rule] ?? uncertain;
    return { rule, ...look, words: words.statusMarks[rule], short: look.glyph };
  };

  const changeMark = (judged: Change): Mark => {
    const rule = changeRule(judged);
    const look = changeGlyphs[rule] ?? uncertain;
    return { rule, ...look, words: words.changeMarks[rule], short: look.glyph };
  };

  const paceMark = (judged: Pace): Mark => {
    const rule = paceRule(judged);
    const look = paceGlyphs[rule] ?? uncertain;
    return { rule, ...look, words: words.paceMarks[rule], short: look.glyph };
  };

  const attentionMark = (judged: Assessment, indicator: JudgedIndicator): Mark => {
    const topic = topicOf(judged);
    const { status: where, change: moved } = judged;
    if (topic === 'status') return statusMark(where, indicator);
    if (topic === 'nothing') return where.reason === 'hidden' ? statusMark(where, indicator) : changeMark(moved);
    const mark = changeMark(moved);
    if (where.name === 'met' && moved.name === 'worse')
      return { ...mark, words: words.against.metButWorse, tone: 'watch' };
    if (where.name === 'not-met' && moved.name === 'better')
      return { ...mark, words: words.against.notMetButBetter, tone: 'watch' };
    return mark;
  };

  return {
    status,
    threeYears,
    change,
    pace,
    projection,
    statusMark,
    changeMark,
    paceMark,
    attentionMark,
    intervalWords: (interval, target = null, verdict = 'cannot-tell') => outwards(format, interval, verdict, target),
    intervalHelp: (interval, target = null, verdict = 'cannot-tell') => {
      const { low, high } = printedEnds(format, interval, verdict, target);
      return { rule: 'interval-help', text: words.intervalHelp(low, high) };
    },
    bandHelp: words.bandHelp,
    familyHelp: ({ tested, marked }) => {
      const rule =
        tested === 0 ? 'family-untested' : marked === 0 ? 'family-none' : marked === 1 ? 'family-one' : 'family-many';
      const text = words.family[rule];
      return { rule, text: typeof text === 'string' ? text : text(format.number(marked)) };
    },
    familyNote: words.familyNote,
  };
}
