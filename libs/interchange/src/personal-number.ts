const candidate = /(?<!\d)(?:\d{2})?\d{2}(\d{2})(\d{2})[-+ \u2013]?(?:\d{4}|[A-Za-z]{1,2}\d{2,3})(?![\dA-Za-z])/g;

function isBirthday(month: string, day: string): boolean {
  const number = Number(day) > 60 ? Number(day) - 60 : Number(day);
  return Number(month) >= 1 && Number(month) <= 12 && number >= 1 && number <= 31;
}

/**
 * Whether a text holds what may be a Swedish personal number: ten or twelve digits that begin with a possible date, also
 * co-ordination numbers (day + 60) and temporary ones (letters among the last four). The check digit is not asked for: a
 * number with a slip of the pen still points at somebody. Organisation numbers have no possible month and do not count.
 */
export function holdsPersonalNumber(text: string): boolean {
  for (const [, month = '', day = ''] of text.matchAll(candidate)) if (isBirthday(month, day)) return true;
  return false;
}

/** The text with an ellipsis where a personal number stood. */
export function withoutPersonalNumbers(text: string): string {
  return text.replace(candidate, (found, month: string, day: string) => (isBirthday(month, day) ? '…' : found));
}
