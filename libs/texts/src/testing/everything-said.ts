import type { IndicatorAnswer } from '@vagval/contracts/indicators/indicators';
import type { PooledStatus } from '@vagval/domain/assessment/assessment';
import { genders } from '@vagval/domain/gender';
import type { Measured } from '@vagval/domain/measured';
import type { AttentionFacts, Sentence } from '../assessment-facts';
import { certainChanges, changeRule, statusRule } from '../assessment-rules';
import type { LanguageCode } from '../language-code';
import { textsOf } from '../texts';
import {
  changeOf,
  changeTest,
  countOf,
  everyChange,
  everyPace,
  everyResult,
  everyStatus,
  figureOf,
  itemOf,
  judgementOf,
} from './judgements';

/** A sentence with what it is about, and whether a certain change stands behind it. */
export interface Said extends Sentence {
  readonly about: 'status' | 'change' | 'other';
  readonly isCertain: boolean;
}

/** Everything that can be said on first level, with the rule it is said by. */
function* everything(language: LanguageCode, catalogue: readonly IndicatorAnswer[]): Generator<Said> {
  const texts = textsOf(language);
  const { eligible, promise, survey, activities } = judgedIndicators(catalogue);
  const { assessment } = texts;
  const say = (sentence: Sentence, about: Said['about'] = 'other', isCertain = false): Said => ({
    ...sentence,
    about,
    isCertain,
  });
  for (const indicator of [eligible, promise, survey, activities]) {
    for (const each of everyStatus) {
      yield say(assessment.status(each, indicator), 'status');
      const mark = assessment.statusMark(each, indicator);
      yield say({ rule: mark.rule, text: mark.words }, 'status');
      for (const years of [2, 3]) {
        const pooled: PooledStatus = { ...each, count: 170, group: 181, years };
        yield say(assessment.threeYears(pooled, indicator), 'status');
      }
      yield say(
        assessment.headline(figureOf(indicator, countOf(57, 61), { assessment: judgementOf({ status: each }) })),
      );
    }
    for (const each of everyChange) {
      const isCertain = certainChanges.includes(changeRule(each));
      yield say(assessment.change(each, indicator), 'change', isCertain);
      const mark = assessment.changeMark(each);
      yield say({ rule: mark.rule, text: mark.words }, 'change', isCertain);
    }
  }
  for (const each of everyChange.filter(({ plainDifferencePoints }) => plainDifferencePoints === null)) {
    const working = assessment.working(
      figureOf(eligible, countOf(57, 61), { assessment: judgementOf({ change: each }) }),
    );
    for (const { label, value, rule = 'working' } of working.rows) yield say({ rule, text: `${label}: ${value}` });
    for (const sentence of working.decided) yield say(sentence);
  }
  for (const each of everyPace) {
    yield say(assessment.pace(each));
    const projection = assessment.projection(each);
    if (projection) yield say(projection);
    yield say({ rule: 'pace-mark', text: assessment.paceMark(each).words });
  }
  for (const indicator of catalogue)
    for (const result of everyResult)
      for (const gender of genders)
        for (const expected of [null, '2026-09-25'])
          yield say(assessment.headline(figureOf(indicator, result, { gender, expected, forms: formsOf(indicator) })));
  for (const each of everyAttention(catalogue)) {
    const { title, detail, mark } = assessment.attentionItem(each, ['compulsory']);
    const isCertain = [each.assessment, each.other?.assessment].some(
      (one) => one !== undefined && certainChanges.includes(changeRule(one.change)),
    );
    for (const text of [title, detail, mark.words].filter((one) => one !== ''))
      yield say({ rule: mark.rule, text }, 'change', isCertain);
  }
  for (const tested of [0, 12]) for (const marked of [0, 1, 3]) yield say(assessment.familyHelp({ tested, marked }));
  yield say({ rule: 'family-note', text: assessment.familyNote });
  yield say({ rule: 'band-help', text: assessment.bandHelp });
  yield say(assessment.intervalHelp({ low: 0.849, high: 0.976 }));
  for (const listed of [0, 1, 3])
    for (const reported of [0, 12])
      for (const tested of [0, 12])
        for (const visible of [null, { points: 14.2, group: 61, indicator: eligible.name }]) {
          const { rule, lead, text } = assessment.rest({ listed, reported, marks: { tested, marked: 0 }, visible });
          yield say({ rule, text: `${lead} ${text}` });
        }
  for (const { kind } of everyResult) {
    const why = texts.disclosure.why({ kind, group: 30 } as Measured);
    if (why) yield say(why);
  }
  const withheld = texts.comparison.restWithheld({ kind: 'suppressed' });
  if (withheld) yield say(withheld);
  for (const reason of ['too-few-units', 'no-counts'] as const)
    yield say(texts.equity.spread({ kind: 'cannot-tell', reason, units: 2 }));
  for (const betweenPoints of [0.2, 1, 16.6])
    for (const isBeyondChance of [true, false])
      yield say(
        texts.equity.spread({
          kind: 'compared',
          units: 5,
          isBeyondChance,
          p: 0.1,
          betweenPoints,
          rangePoints: 40,
          shrunkenRangePoints: 35,
        }),
      );
  yield say(texts.segregation.help(0.22));
  for (const isBeyondChance of [true, false, null]) yield say(texts.segregation.beside(0.41, 0.22, isBeyondChance));
}

function* everyAttention(catalogue: readonly IndicatorAnswer[]): Generator<AttentionFacts> {
  const { eligible, promise, survey } = judgedIndicators(catalogue);
  // One status for each rule: the list says no more of them than their rule does.
  const statuses = [...new Map(everyStatus.map((one) => [statusRule(one), one])).values()];
  const assessments = statuses.flatMap((one) =>
    [
      changeOf(),
      changeOf({ name: 'worse' }),
      changeOf({ name: 'better', test: changeTest({ trendP: 0.001, trendPointsPerYear: 4.93, sign: 1 }) }),
      changeOf({ name: 'changed-up' }),
      changeOf({ name: 'changed-down', test: null }),
      changeOf({ name: 'counted', test: null }),
    ].map((moved) => judgementOf({ status: one, change: moved })),
  );
  for (const assessment of assessments)
    for (const indicator of [eligible, promise, survey])
      for (const other of [null, { gender: 'girls' as const, result: countOf(27, 30), assessment: judgementOf() }])
        yield itemOf({ indicator, assessment, gender: other ? 'boys' : 'all', other });
  for (const result of everyResult)
    for (const moved of everyChange.filter(({ test: tested }) => tested !== null).slice(0, 40))
      yield itemOf({
        indicator: eligible,
        gender: 'boys',
        result: countOf(19, 31),
        assessment: judgementOf({ change: changeOf({ name: 'worse' }) }),
        other: { gender: 'girls', result, assessment: judgementOf({ change: moved }) },
      });
}

/** One indicator of each kind, and of each thing that is counted. */
export function judgedIndicators(catalogue: readonly IndicatorAnswer[]) {
  const named = (id: string): IndicatorAnswer => {
    const found = catalogue.find((indicator) => indicator.id === id);
    if (!found) throw new Error(`The catalogue has no ${id}.`);
    return found;
  };
  return {
    eligible: named('eligible-vocational'),
    promise: named('work-experience'),
    survey: named('helped-to-choose'),
    activities: named('activities-done'),
    named,
  };
}

/** The school forms of the units an indicator is for. */
export const formsOf = ({ schoolForm }: Pick<IndicatorAnswer, 'schoolForm'>) => (schoolForm ? [schoolForm] : []);

/** Everything that can be said on first level in a language, each sentence once. */
export function everythingSaid(language: LanguageCode, catalogue: readonly IndicatorAnswer[]): readonly Said[] {
  const all = [...everything(language, catalogue)];
  return [...new Map(all.map((each) => [`${each.rule} ${String(each.isCertain)} ${each.text}`, each])).values()];
}
