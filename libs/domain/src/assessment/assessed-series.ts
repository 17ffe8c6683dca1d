import type { Gender } from '../gender';
import type { Measured, MeasuredKind } from '../measured';
import type { AssessedYear } from './assessment';

/** A year of a unit as it is shown to the reader. */
export interface ShownYear {
  readonly schoolYear: number;
  readonly all: Measured;
  readonly girls: Measured;
  readonly boys: Measured;
}

/** How many school years before the assessed one a test looks at. */
export const yearsLookedBack = 6;

/**
 * The series a judgement is made of, from shown figures alone: a year that is hidden is a year without counts.
 *
 * @param invited How many were asked in a school year, for surveys; null where nobody knows.
 * @param breaks School years from which the indicator cannot be compared with earlier ones.
 */
export function assessedSeries(
  years: readonly ShownYear[],
  gender: Gender,
  last: number,
  invited: (schoolYear: number) => number | null,
  breaks: readonly number[],
): AssessedYear[] {
  const byYear = new Map(years.map((year) => [year.schoolYear, year[gender]]));
  return Array.from({ length: yearsLookedBack + 1 }, (_, at) => {
    const schoolYear = last - yearsLookedBack + at;
    const figure = byYear.get(schoolYear);
    const isCounted = figure?.kind === 'value' && figure.count !== null && figure.group !== null;
    return {
      schoolYear,
      count: isCounted ? figure.count : null,
      group: isCounted ? figure.group : null,
      invited: invited(schoolYear),
      isBreak: breaks.includes(schoolYear),
    };
  });
}

/** Why a figure cannot be judged, or null when it can: only counts that are shown are. */
export function whyNotAssessed(figure: Measured): 'hidden' | 'no-counts' | 'missing' | 'no-pupils' | null {
  if (figure.kind === 'value') return figure.count === null || figure.group === null ? 'no-counts' : null;
  return reasons[figure.kind];
}

const reasons = {
  'nearly-all': 'hidden',
  few: 'hidden',
  suppressed: 'hidden',
  missing: 'missing',
  'not-reported': 'missing',
  'not-applicable': 'no-pupils',
} as const satisfies Record<Exclude<MeasuredKind, 'value'>, string>;
