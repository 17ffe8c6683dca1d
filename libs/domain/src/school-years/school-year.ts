/** A school year by the calendar year it starts in: 2025 is 2025/26, 1 July 2025 to 30 June 2026. */
export type SchoolYear = number;

/** The earliest school year the product knows. */
export const firstSchoolYear = 1990;
/** The latest one. */
export const lastSchoolYear = 2100;

/** "2025/26" for 2025. */
export function schoolYearLabel(year: SchoolYear): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The school year a label names ("2025/26", "2025/2026"), or null when it names none. */
export function parseSchoolYear(label: string): SchoolYear | null {
  const match = /^(\d{4})\/(\d{2}|\d{4})$/.exec(label.trim());
  if (!match) return null;
  const start = Number(match[1]);
  const end = Number(match[2]);
  const follows = match[2]?.length === 4 ? end === start + 1 : end === (start + 1) % 100;
  return follows && start >= firstSchoolYear && start <= lastSchoolYear ? start : null;
}

/** The school year that a day (ISO date) falls in; it turns on 1 July. */
export function schoolYearOf(date: string): SchoolYear {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= '07-01' ? year : year - 1;
}

/** ISO date of 1 July, the first day of a school year, and of 30 June, its last. */
export function schoolYearSpan(year: SchoolYear): { readonly first: string; readonly last: string } {
  return { first: `${year}-07-01`, last: `${year + 1}-06-30` };
}

/** The day (ISO date) whose names and places a school year is shown with: its last, or today while it lasts. */
export function shownDay(year: SchoolYear, today: string): string {
  const { first, last } = schoolYearSpan(year);
  const begun = today < first ? first : today;
  return begun > last ? last : begun;
}
