import type { Assessment, AssessedIndicator, AssessedYear } from './assessment';
import { assessChangeTest, changeOf, withoutChange } from './assess-change';
import { assessPace, withoutPace } from './assess-pace';
import { assessStatus, assessThreeYears, withoutStatus } from './assess-status';
import { attentionOf } from './attention';

/**
 * Judges one row of a page: where we are, whether it has changed, whether the pace is kept, and all of it together.
 *
 * @param series Ascending by school year; the last is the assessed one, also when it has no figure.
 * @param given `dispersion` of the indicator, and whether the change is marked in the row's family (`markChanges`).
 * @throws RangeError when counts cannot be, or the dispersion is below 1.
 */
export function assess(
  indicator: AssessedIndicator,
  series: readonly AssessedYear[],
  given: { readonly dispersion: number; readonly isMarked: boolean },
): Assessment {
  const year = series.at(-1) ?? null;
  const status = assessStatus(indicator, year, given.dispersion);
  const change = changeOf(indicator, series, assessChangeTest(indicator, series, given.dispersion), given.isMarked);
  const pace = assessPace(indicator, year, status, change);
  return {
    status,
    threeYears: assessThreeYears(indicator, series, given.dispersion),
    change,
    pace,
    attention: attentionOf(indicator, status, change, pace),
  };
}

/** The assessment of a figure that is not there as counts: not shown, published as a share only, or not reported. */
export function notAssessed(
  reason: 'hidden' | 'no-counts' | 'missing' | 'no-pupils',
  indicator: AssessedIndicator,
): Assessment {
  const isThere = reason === 'hidden' || reason === 'no-counts';
  const status = withoutStatus(isThere ? 'cannot-tell' : 'no-data', reason);
  const change = withoutChange(isThere ? reason : 'missing');
  const pace = withoutPace(indicator);
  return { status, threeYears: null, change, pace, attention: attentionOf(indicator, status, change, pace) };
}
