import type { ChangeTest } from '@vagval/domain/assessment/assessment';
import type { JudgedFigure, Working, WorkingRow } from './assessment-facts';
import {
  onceIn,
  outwards,
  percentSign,
  shareBeside,
  signedPoints,
  smallestPoints,
  targetCounts,
} from './assessment-numbers';
import { changeRule, statusRule } from './assessment-rules';
import type { AttentionLanguage } from './attention-sentences';
import type { workingWords } from './sv/working-words';

/** What a language gives to write "Så räknade vi". */
export interface WorkingLanguage extends AttentionLanguage {
  readonly working: typeof workingWords;
}

/** Rarer than this, how rare it is says nothing more. */
const rarest = 10_000;

/**
 * "Så räknade vi" of a figure. A figure that is not shown has no rows that could tell of it: only why nothing is said. The
 * numbers of the test are those of published figures, so whoever gives them has decided that they may be seen.
 */
export function workingIn(given: WorkingLanguage): (figure: JudgedFigure) => Working {
  const { format, figures, people, working: words, language } = given;
  const row = (label: string, value: string, rule?: string): WorkingRow =>
    rule === undefined ? { label, value } : { label, value, rule };

  return (figure) => {
    const { assessment, result } = figure;
    const status = statusRule(assessment.status);
    const change = changeRule(assessment.change);
    const decided = [
      { rule: status, text: words.decidedStatus[status] },
      { rule: change, text: words.decidedChange[change] },
    ].filter(({ text }, at, all) => all.findIndex((each) => each.text === text) === at);
    if (result.kind !== 'value' || result.count === null || result.group === null)
      return { rows: [], decided, method: [] };
    const { test } = assessment.change;
    return {
      rows: [
        ...countRows(figure, result.count, result.group),
        ...statusRows(figure),
        ...(test ? testRows(test) : []),
        ...laterRows(figure),
      ],
      decided,
      method: [
        ...(assessment.status.interval
          ? [row(words.method.interval, exactRange(assessment.status.interval, 100, 1))]
          : []),
        ...(test ? methodRows(test) : []),
      ],
    };
  };

  function countRows({ indicator, gender, forms, target }: JudgedFigure, count: number, group: number): WorkingRow[] {
    const who = gender === 'all' ? null : people({ ...indicator, counted: 'pupils' }, gender, forms);
    const named = (label: string) => (who === null ? label : words.ofSex(label, who));
    const rows = [
      row(named(indicator.numerator[language]), format.number(count)),
      row(named(indicator.denominator[language]), format.number(group)),
    ];
    if (target === null || indicator.unit !== 'share') return rows;
    const { least, most } = targetCounts(target, group);
    const those = people(indicator, gender, forms, target.kind === 'at-least' ? least : most);
    const value = words.targetCounts[target.kind](format.number(least), format.number(most), those);
    return [...rows, row(words.target(figures.targetWords(target, indicator)), value, 'target')];
  }

  function statusRows({ assessment: { status }, target }: JudgedFigure): WorkingRow[] {
    return status.interval
      ? [row(words.interval, outwards(format, status.interval, status.name, target), 'interval-help')]
      : [];
  }

  function testRows(test: ChangeTest): WorkingRow[] {
    const { count, group, years } = test.prior;
    const prior = words.counts(format.number(count), format.number(group), format.percent(count / group));
    return [
      row(words.prior(years), prior),
      row(words.difference, signedPoints(format, test.differencePoints, 0)),
      ...(test.trendPointsPerYear === null
        ? []
        : [row(words.trend, signedPoints(format, test.trendPointsPerYear), 'trend')]),
      row(words.chance, chanceWords(test.p), 'change-test'),
      row(words.smallest, smallestPoints(format, test.smallestVisiblePoints), 'smallest-change'),
      ...(test.dispersion > 1
        ? [
            row(
              words.dispersion,
              words.dispersionIs(format.number(test.latest.group / test.dispersion), format.number(test.latest.group)),
              'dispersion',
            ),
          ]
        : []),
    ];
  }

  function laterRows({ assessment: { threeYears, pace }, target }: JudgedFigure): WorkingRow[] {
    const rows: WorkingRow[] = [];
    if (threeYears) {
      const { count, group, years, interval, name } = threeYears;
      const share = shareBeside(format, count / group, threeYears, target);
      const counts = words.counts(format.number(count), format.number(group), share);
      const value = words.pooledIs(counts, interval && outwards(format, interval, name, target));
      rows.push(row(words.pooled(years), value, 'three-years'));
    }
    if (pace.milestone !== null) rows.push(row(words.milestone, format.percent(pace.milestone), 'pace'));
    return rows;
  }

  function methodRows(test: ChangeTest): WorkingRow[] {
    const { method } = words;
    return [
      row(method.stepP, pWords(test.stepP)),
      ...(test.trendP === null ? [] : [row(method.trendP, pWords(test.trendP))]),
      row(method.p, pWords(test.p)),
      row(method.differenceInterval, `${exactRange(test.differenceInterval, 1, 1)}`),
      row(method.dispersion, format.number(test.dispersion, 2)),
    ];
  }

  /** The probability in words anyone reads: once in so many. */
  function chanceWords(p: number): string {
    const times = onceIn(p);
    if (times === null) return words.often;
    return times >= rarest ? words.rarely(format.number(rarest)) : words.onceIn(format.number(times));
  }

  function pWords(p: number): string {
    return p < 0.0001 ? words.below(format.number(0.0001, 4)) : format.number(p, p < 0.1 ? 4 : 2);
  }

  function exactRange({ low, high }: { low: number; high: number }, scale: number, decimals: number): string {
    const unit = scale === 100 ? percentSign(format) : format.points(0.02).replace(/^2/, '');
    return `${words.range(format.number(low * scale, decimals), format.number(high * scale, decimals))}${unit}`;
  }
}
