const whole = String.raw`(?:\d+|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+)`;
const withComma = new RegExp(`^-?${whole}(?:,\\d+)?$`);
const plain = new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 100 });
const withPoint = /^-?\d+\.\d+$/;
/** "1.234" is a thousand and more to some and a little over one to others. */
const ambiguousPoint = /^-?[1-9]\d{0,2}\.\d{3}$/;

/**
 * The number a Swedish text stands for: decimal comma, thousands parted by a space, a hard space or a thin space, and any
 * of the three minus signs. A decimal point is understood unless it may be a thousands mark.
 *
 * @returns null when the text is no number, or could be two ("1.234", "1.234,5", "1 23").
 */
export function parseSwedishNumber(text: string): number | null {
  const trimmed = text.trim().replace(/^[\u2212\u2013]/, '-');
  if (withComma.test(trimmed)) return Number(trimmed.replace(/[ \u00a0\u2009\u202f]/g, '').replace(',', '.'));
  if (withPoint.test(trimmed) && !ambiguousPoint.test(trimmed)) return Number(trimmed);
  return null;
}

/** A number as Swedish text for files: decimal comma, no thousands mark, ASCII minus, never an exponent. Throws RangeError when not finite. */
export function formatSwedishNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`Expected a finite number, got ${value}`);
  if (value === 0) return '0';
  return plain.format(value).replace('.', ',');
}

/** A fraction 0–1 from per cent, by moving the decimal point: 79.4 gives 0.794, where division would give 0.7940000000000001. */
export function fractionOfPercent(percent: number): number {
  const text = String(Number(percent.toPrecision(12)));
  return text.includes('e') ? percent / 100 : Number(`${text}e-2`);
}
