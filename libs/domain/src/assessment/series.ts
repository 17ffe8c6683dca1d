import { isCounted, type Counted } from '../statistics/counts';
import { assessmentRules, type AssessedIndicator, type AssessedYear } from './assessment';

/** A year that a share can be taken of. */
export type CountedYear = AssessedYear & Counted;

/** The years that can be compared with the last one: from the latest break on. Ascending, as given. */
export function comparable(series: readonly AssessedYear[]): readonly AssessedYear[] {
  return series.slice(
    Math.max(
      0,
      series.findLastIndex(({ isBreak }) => isBreak),
    ),
  );
}

/** Those of the years a share can be taken of, of the `years` school years that end with `last`. */
export function countedYears(series: readonly AssessedYear[], last: number, years: number): CountedYear[] {
  return series.filter(isCounted).filter(({ schoolYear }) => schoolYear > last - years && schoolYear <= last);
}

/** Whether enough of those who were asked answered a survey; null when nobody knows how many were asked. */
export function hasEnoughAnswers({ kind }: Pick<AssessedIndicator, 'kind'>, year: CountedYear): boolean | null {
  if (kind !== 'survey') return true;
  if (year.invited === undefined || year.invited === null) return null;
  return year.group >= assessmentRules.leastResponse * year.invited;
}
