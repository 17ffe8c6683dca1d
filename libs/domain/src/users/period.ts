/** The days something holds, as ISO dates, both included; null is open. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Where a period lies, seen from a day. */
export const phases = ['past', 'now', 'coming'] as const;
/** One of them. */
export type Phase = (typeof phases)[number];

/** After every day that has four digits in its year. */
const never = '9999-12-31';

/** Whether a period is over, holds or is to come on a day. */
export function phaseOn({ validFrom, validTo }: Period, day: string): Phase {
  if ((validTo ?? never) < day) return 'past';
  return (validFrom ?? '') > day ? 'coming' : 'now';
}

/** Whether two periods have any day in common. */
export function overlap(one: Period, other: Period): boolean {
  return (one.validFrom ?? '') <= (other.validTo ?? never) && (other.validFrom ?? '') <= (one.validTo ?? never);
}

/** Whether a period ends before it begins, so that no day lies in it. */
export function isReversed({ validFrom, validTo }: Period): boolean {
  return validFrom !== null && validTo !== null && validTo < validFrom;
}

/**
 * The last day, from a day on, up to which some of the periods hold without a gap.
 *
 * @returns An ISO date, `9999-12-31` where there is no end to it, or null where none holds on the day itself.
 */
export function coveredUntil(periods: readonly Period[], day: string): string | null {
  let until: string | null = null;
  let asked = day;
  for (;;) {
    const ends = periods.filter((one) => phaseOn(one, asked) === 'now').map(({ validTo }) => validTo ?? never);
    const furthest = ends.sort().at(-1);
    if (furthest === undefined) return until;
    if (furthest === never) return never;
    until = furthest;
    asked = dayAfter(furthest);
  }
}

/** The day after an ISO date. */
export function dayAfter(day: string): string {
  return shifted(day, 1);
}

/** The day before an ISO date. */
export function dayBefore(day: string): string {
  return shifted(day, -1);
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
