import type { SchoolYear } from './school-year';

/** A day of the year wheel: month and day ("10-15"), so many calendar years after the one the school year starts in. */
export interface WheelDay {
  readonly day: string;
  readonly yearsAfterStart: 0 | 1 | 2;
}

/** ISO date of a day of the year wheel in a school year. */
export function wheelDate(wheel: WheelDay, schoolYear: SchoolYear): string {
  return `${schoolYear + wheel.yearsAfterStart}-${wheel.day}`;
}

/** The ISO date a figure is expected, or null when that day has passed: then it is simply not there. */
export function expectedDay(published: WheelDay, schoolYear: SchoolYear, today: string): string | null {
  const day = wheelDate(published, schoolYear);
  return day > today ? day : null;
}
