import type { Change, Status } from '@vagval/domain/assessment/assessment';
import type { Gender } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import type { SchoolForm } from '@vagval/domain/units/unit';
import type {
  AssessmentTexts,
  AttentionFacts,
  JudgedFigure,
  JudgedIndicator,
  RestFacts,
  Sentence,
} from './assessment-facts';
import { basisOf, lowered, shareBeside, signedPoints, smallestPoints } from './assessment-numbers';
import { changeRule, headlineRule, noValueRule, statusRule, topicOf } from './assessment-rules';
import type { VerdictWords } from './assessment-sentences';
import { decimalsOf, directionTo, type Figures } from './figure-facts';
import type { LanguageCode } from './language-code';
import type { attentionWords } from './sv/attention-words';
import type { countedSentence } from './sv/people';

/** What a language gives to write the head's list and the first sentence of a page. */
export interface AttentionLanguage extends VerdictWords {
  readonly language: LanguageCode;
  readonly figures: Figures;
  readonly attention: typeof attentionWords;
  readonly countedSentence: typeof countedSentence;
}

/** More pupils in one year group than a school unit has. */
const largestSchool = 200;

type Parts = Pick<AssessmentTexts, 'headline' | 'attentionItem' | 'rest'>;

/** The head's list, the box under it and the first sentence of a page. `marks` are the verdicts of the same language. */
export function attentionIn(
  given: AttentionLanguage,
  marks: Pick<AssessmentTexts, 'attentionMark' | 'changeMark' | 'statusMark'>,
): Parts {
  const { format, figures, attention: words, people, language } = given;
  const numbers = (count: number, group: number) => words.otherCounts(format.number(count), format.number(group));

  return { headline, attentionItem, rest };

  function headline(figure: JudgedFigure): Sentence {
    const { indicator, result, target, assessment, gender, forms, expected = null } = figure;
    const name = indicator.name[language];
    if (result.kind !== 'value') {
      const rule = noValueRule(result.kind);
      const group = 'group' in result ? result.group : null;
      const of = group === null ? null : `${format.number(group)} ${people(indicator, gender, forms, group)}`;
      const text = words.noValue[rule]({
        name,
        figure: figures.measuredWords(result, indicator),
        of,
        expected: expected && format.shortDate(expected),
      });
      return { rule, text };
    }
    const rule = target === null ? 'headline-fact' : headlineRule(assessment.status);
    const { left } = assessment.status;
    const tail = words.headline[rule]({
      left: left === null ? null : `${format.number(left)} ${people(indicator, 'all', [], left)}`,
      distance:
        target !== null && left !== null && left > 0
          ? words.distance(format.number(left), left === 1, directionTo(target, result.value))
          : null,
      target: target && figures.targetWords(target, indicator),
    });
    return { rule, text: `${factOf(figure, result)} ${tail}`.trim() };
  }

  /** "57 av 61 elever …", or a value that nobody has counted. */
  function factOf(
    { indicator, target, gender, forms, assessment }: JudgedFigure,
    result: Measured & { kind: 'value' },
  ): string {
    const { value, count, group } = result;
    if (indicator.unit !== 'share')
      return words.valued(indicator.name[language], format.number(value, decimalsOf[indicator.unit]), null);
    if (count !== null && group !== null) return given.countedSentence(indicator, gender, forms, count, group);
    const of = group === null ? null : `${format.number(group)} ${people(indicator, gender, forms, group)}`;
    return words.valued(indicator.name[language], shareBeside(format, value, assessment.status, target), of);
  }

  function attentionItem(item: AttentionFacts, forms: readonly SchoolForm[]) {
    const { indicator, gender, assessment, target } = item;
    const topic = topicOf(assessment);
    const who = gender === 'all' ? null : people({ ...indicator, counted: 'pupils' }, gender, forms);
    const mark = marks.attentionMark(assessment, indicator);
    const name = indicator.name[language];
    const counts = countsOf(item, forms);
    const other = otherOf(item, forms, topic);
    if (topic === 'change') {
      const title = words.title.change(name, lowered(marks.changeMark(assessment.change).words), who);
      const status = targetStatusOf(item);
      return { mark, title, detail: joined([movedOf(assessment.change, counts), status, other]) };
    }
    const isPromise = statusRule(assessment.status) === 'status-left';
    const written = lowered(marks.statusMark(assessment.status, indicator).words);
    const title = isPromise
      ? words.title.left(name, leftWords(assessment.status, indicator), who)
      : words.title.status(name, written, who);
    const due = assessment.status.reason === 'counted' ? format.shortDate(item.due) : null;
    const targetWords = target && figures.targetWords(target, indicator);
    const promised =
      targetWords === null
        ? null
        : indicator.kind === 'promise'
          ? words.promised(targetWords, due)
          : targetStatusOf(item);
    return {
      mark,
      title,
      detail: joined([counts && words.counted(counts), promised, other ?? bothSexes(item, forms)]),
    };
  }

  /** "19 av 31 pojkar (61 %)"; null where the figure is not counted. */
  function countsOf({ indicator, result, gender, target, assessment }: AttentionFacts, forms: readonly SchoolForm[]) {
    if (result.kind !== 'value' || result.count === null || result.group === null) return null;
    const those = people(indicator, gender, forms, result.group);
    const share = shareBeside(format, result.value, assessment.status, target);
    return words.counts(format.number(result.count), format.number(result.group), those, share);
  }

  function movedOf({ test }: Change, counts: string | null): string | null {
    if (!test || counts === null) return counts && words.counted(counts);
    if (basisOf(test) === 'trend' && test.trendPointsPerYear !== null)
      return words.trend(counts, signedPoints(format, test.trendPointsPerYear));
    const { count, group, years } = test.prior;
    const prior = words.prior(format.number(count), format.number(group), format.percent(count / group));
    return words.against(counts, prior, years);
  }

  function targetStatusOf({ assessment, target, indicator }: AttentionFacts): string | null {
    const { name } = assessment.status;
    if (target === null || (name !== 'met' && name !== 'not-met')) return null;
    return words.targetIs(figures.targetWords(target, indicator), words.targetStatus[name]);
  }

  function leftWords({ left }: Status, indicator: JudgedIndicator): string | null {
    return left === null ? null : `${format.number(left)} ${people(indicator, 'all', [], left)}`;
  }

  function otherOf({ other, indicator }: AttentionFacts, forms: readonly SchoolForm[], topic: string): string | null {
    if (!other) return null;
    const who = sexOf(other.gender, indicator, forms);
    const figure = figureOf(other.result, indicator);
    if (other.result.kind !== 'value') return words.otherFigure(who, figure, null);
    const { change, status } = other.assessment;
    const state =
      topic === 'change' ? words.otherChange[changeRule(change)] : (words.otherStatus[statusRule(status)] ?? null);
    return words.otherFigure(who, figure, state);
  }

  function bothSexes({ gender, girls, boys, indicator }: AttentionFacts, forms: readonly SchoolForm[]): string | null {
    if (gender !== 'all' || girls.kind !== 'value' || boys.kind !== 'value') return null;
    const [first, second] = [sexOf('girls', indicator, forms), sexOf('boys', indicator, forms)];
    return words.bothSexes(first, figureOf(girls, indicator), lowered(second), figureOf(boys, indicator));
  }

  function sexOf(gender: Gender, indicator: JudgedIndicator, forms: readonly SchoolForm[]): string {
    const those = people({ ...indicator, counted: 'pupils' }, gender, forms);
    return those.charAt(0).toUpperCase() + those.slice(1);
  }

  /** "27 av 30", or in words that there is no figure to show. */
  function figureOf(result: Measured, indicator: JudgedIndicator): string {
    if (result.kind === 'value' && result.count !== null && result.group !== null)
      return numbers(result.count, result.group);
    return lowered(figures.measuredWords(result, indicator));
  }

  function rest({ marks: { tested }, visible, reported, listed }: RestFacts) {
    const rule =
      reported === 0
        ? 'rest-no-figures'
        : tested === 0
          ? 'rest-untested'
          : listed === 0
            ? 'rest-nothing'
            : 'rest-otherwise';
    const { lead, text } = words.rest[rule];
    if (text !== '') return { rule, lead, text };
    if (!visible) return { rule, lead, text: `${words.visibleUnknown} ${words.arithmetic}` };
    const { group, points } = visible;
    const told = [format.number(group), words.pupils(group), smallestPoints(format, points)] as const;
    // That few pupils hide much is a comfort to a school, and beside the point for a whole municipality.
    const seen = group > largestSchool ? words.visibleMany(...told) : `${words.visible(...told)} ${words.arithmetic}`;
    return { rule, lead, text: seen };
  }
}

function joined(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join(' ');
}
