import type { ChangeTest, Status, StatusName } from '@vagval/domain/assessment/assessment';
import { shownShare } from '@vagval/domain/assessment/shown-share';
import type { Interval } from '@vagval/domain/statistics/interval';
import type { TargetGoal } from '@vagval/domain/targets/target';
import type { Format } from './format';

/** Fifteen digits hide what binary fractions leave behind: 0.29 · 100 is 28.999999999999996. */
const tidy = (value: number) => Number(value.toPrecision(15));

/** A figure's verdict, as far as it decides how the figure is rounded. */
type Judged = Pick<Status, 'name' | 'interval'>;

/** "93 %" beside its target; "94,6 %" where whole per cents would print a target that nobody can tell is reached. */
export function shareBeside(format: Format, share: number, judged: Judged, goal: TargetGoal | null): string {
  return format.percent(share, shownShare(share, judged, goal).decimals);
}

/** The ends of an interval as they are printed, rounded outwards: "85" and "98 %". */
export function printedEnds(
  format: Format,
  interval: Interval,
  name: StatusName,
  goal: TargetGoal | null,
): { readonly low: string; readonly high: string } {
  // The share itself may not turn on the decimals here: only what is printed counts, and that is the ends.
  const { interval: printed, decimals } = shownShare(interval.low, { name, interval }, goal);
  const { low, high } = printed ?? { low: 0, high: 100 };
  return { low: format.number(low, decimals), high: `${format.number(high, decimals)}${percentSign(format)}` };
}

/** "85–98 %". */
export function outwards(format: Format, interval: Interval, name: StatusName, goal: TargetGoal | null): string {
  const { low, high } = printedEnds(format, interval, name, goal);
  return `${low}–${high}`;
}

/** The sign of the language with its space. */
export function percentSign(format: Format): string {
  return format.percent(0.5).replace('50', '');
}

/** "15 procentenheter": the smallest change that would probably have been seen, rounded up. */
export function smallestPoints(format: Format, points: number): string {
  return format.points(Math.ceil(tidy(points)) / 100);
}

/**
 * "+5 procentenheter", "−0,7 procentenheter", "0 procentenheter": percentage points with a sign. What whole numbers would make
 * nothing of is written with a decimal.
 */
export function signedPoints(format: Format, points: number, decimals: 0 | 1 = 1): string {
  const shown = Math.abs(points) < 0.5 ? 1 : decimals;
  const rounded = Number(points.toFixed(shown));
  const unit = format.points(Math.abs(rounded) === 1 ? 0.01 : 0.02).replace(/^\S+\s/u, '');
  return `${rounded > 0 ? '+' : ''}${format.number(rounded, shown)}\u00a0${unit}`;
}

/** Which of the two tests decides: this year against the three before, or the trend of five years. Ties go to the trend. */
export function basisOf(test: ChangeTest): 'step' | 'trend' {
  return test.trendP !== null && test.trendP <= test.stepP ? 'trend' : 'step';
}

/**
 * How rarely chance gives so much, as once in so many: 0.0263 is once in 38. Two digits. Null for what chance gives more than
 * every other time.
 */
export function onceIn(p: number): number | null {
  if (!(p <= 0.5)) return null;
  const times = 1 / Math.max(p, 1e-6);
  const step = 10 ** Math.max(0, Math.floor(Math.log10(times)) - 1);
  return Math.round(tidy(times / step)) * step;
}

/** How many of a group a target asks for: least and most. Whole-number arithmetic, as in `leftToTarget`. */
export function targetCounts(goal: TargetGoal, group: number): { readonly least: number; readonly most: number } {
  const scale = 10_000;
  const low = goal.kind === 'at-least' ? goal.value : goal.kind === 'between' ? goal.low : 0;
  const high = goal.kind === 'at-most' ? goal.value : goal.kind === 'between' ? goal.high : 1;
  return {
    least: Math.ceil((Math.round(low * scale) * group) / scale),
    most: Math.floor((Math.round(high * scale) * group) / scale),
  };
}

/** With a small first letter, for the middle of a sentence. Abbreviations keep theirs. */
export function lowered(words: string): string {
  return /^\p{Lu}\p{Lu}/u.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}
