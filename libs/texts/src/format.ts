import { schoolYearLabel } from '@vagval/domain/school-years/school-year';
import type { LanguageCode } from './language-code';

/** Stands where a number should have been but is none. */
const noNumber = '–';
const hardSpace = '\u00a0';
const megabyte = 1024 * 1024;
const minus = '\u2212';

/** How numbers, days and lists are written in a language. */
export interface Format {
  /** A fraction 0–1 in whole per cent: "93 %". Never "100 %" or "0 %" unless it is exactly that. */
  readonly percent: (share: number, decimals?: 0 | 1) => string;
  /** "1 234,5", with at most so many decimals. */
  readonly number: (value: number, decimals?: number) => string;
  /** A difference between two shares: "14 procentenheter". */
  readonly points: (difference: number) => string;
  /** "14 september 2026", from an ISO date. */
  readonly date: (iso: string) => string;
  /** "14 september". */
  readonly shortDate: (iso: string) => string;
  /** "14 september 2026 09:12", Swedish time, from an ISO moment. */
  readonly moment: (iso: string) => string;
  /** "09:12", Swedish time, from an ISO moment. */
  readonly time: (iso: string) => string;
  /** "v. 41". */
  readonly week: (week: number) => string;
  /** "2025/26" for 2025. */
  readonly schoolYear: (year: number) => string;
  /** "a, b och c". */
  readonly list: (items: readonly string[]) => string;
  /** The word that goes with a number: one elev, two elever. */
  readonly plural: (count: number, one: string, other: string) => string;
  /** "12,4 MB" or "312 kB". */
  readonly size: (bytes: number) => string;
}

const locales = { sv: 'sv-SE', en: 'en-GB' } as const satisfies Record<LanguageCode, string>;
const pointWords = {
  sv: { one: 'procentenhet', other: 'procentenheter', week: 'v.' },
  en: { one: 'percentage point', other: 'percentage points', week: 'week' },
} as const;

/** The formats of a language: Swedish as in Sweden, English as in Britain. */
export function formatIn(language: LanguageCode): Format {
  const locale = locales[language];
  const words = pointWords[language];
  const percentSign = language === 'sv' ? `${hardSpace}%` : '%';
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const dayAndMonth = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
  const localDay = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Stockholm' });
  const localTime = new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });

  const number = (value: number, decimals = 0): string => {
    if (!Number.isFinite(value)) return noNumber;
    const written = value.toLocaleString(locale, { maximumFractionDigits: decimals });
    return written.replace(/^[-−]/, minus).replace(/^−0$/, '0');
  };
  const percent = (share: number, decimals: 0 | 1 = 0): string => {
    const rounded = roundedPercent(share, decimals);
    return Number.isFinite(rounded) ? `${number(rounded, decimals)}${percentSign}` : noNumber;
  };
  const plural = (count: number, one: string, other: string) => (Math.abs(count) === 1 ? one : other);

  return {
    percent,
    number,
    points: (difference) => {
      const points = Math.round(difference * 100);
      return `${number(points)}${hardSpace}${plural(points, words.one, words.other)}`;
    },
    date: (iso) => day.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    shortDate: (iso) => dayAndMonth.format(new Date(`${iso.slice(0, 10)}T00:00:00Z`)),
    moment: (iso) => `${localDay.format(new Date(iso))} ${localTime.format(new Date(iso))}`,
    time: (iso) => localTime.format(new Date(iso)),
    week: (week) => `${words.week}${hardSpace}${week}`,
    schoolYear: schoolYearLabel,
    list: (items) => list.format(items),
    plural,
    size: (bytes) =>
      bytes >= megabyte
        ? `${number(bytes / megabyte, 1)}${hardSpace}MB`
        : `${number(Math.max(1, Math.round(bytes / 1024)))}${hardSpace}kB`,
  };
}

/** Everyone but one is not everyone, and one is not no one: a rounded share keeps its distance from both ends. */
function roundedPercent(share: number, decimals: 0 | 1): number {
  const step = 10 ** -decimals;
  // Fifteen digits hide what binary fractions leave behind: 0.285 · 100 is 28.499999999999996.
  const exact = Number((share * 100).toPrecision(15));
  const rounded = (Math.sign(exact) * Math.round(Math.abs(exact) / step)) / 10 ** decimals;
  if (exact > 0 && exact < 100) return Math.min(100 - step, Math.max(step, rounded));
  return rounded;
}
