import type { Words } from '@vagval/domain/indicators/indicator';

/** A page on a method: `docs/methods/<slug>.md`, in Swedish, at the address `/metoder/<slug>`. */
export interface MethodPage {
  readonly slug: MethodSlug;
  readonly title: Words;
}

/** The pages on methods, in the order of their index. */
export const methodSlugs = [
  'andel-och-slump',
  'malet',
  'forandring',
  'trend',
  'takt',
  'manga-jamforelser',
  'spridning',
  'likvardighet',
  'konsuppdelade-val',
  'enkater',
  'sa-skyddas-eleverna',
  'ovriga-kommunen',
] as const;
export type MethodSlug = (typeof methodSlugs)[number];

const titles: Record<MethodSlug, Words> = {
  'andel-och-slump': { sv: 'Andel och slump', en: 'Share and chance' },
  malet: { sv: 'Målet', en: 'The target' },
  forandring: { sv: 'Förändring', en: 'Change' },
  trend: { sv: 'Trend', en: 'Trend' },
  takt: { sv: 'Takt', en: 'Pace' },
  'manga-jamforelser': { sv: 'Många jämförelser', en: 'Many comparisons' },
  spridning: { sv: 'Spridning', en: 'Dispersion' },
  likvardighet: { sv: 'Likvärdighet', en: 'Equity' },
  'konsuppdelade-val': { sv: 'Könsuppdelade val', en: 'Gender-segregated choices' },
  enkater: { sv: 'Enkäter', en: 'Surveys' },
  'sa-skyddas-eleverna': { sv: 'Så skyddas eleverna', en: 'How pupils are protected' },
  'ovriga-kommunen': { sv: 'Övriga kommunen', en: 'The rest of the municipality' },
};

/** Every page, titled in both languages; the pages themselves are in Swedish. */
export const methodPages: readonly MethodPage[] = methodSlugs.map((slug) => ({ slug, title: titles[slug] }));

/**
 * Which page explains what a rule says. First what a rule is about whatever it belongs to (a response rate, a hidden figure),
 * then the family its name begins with.
 */
const pageOf: readonly (readonly [about: RegExp, slug: MethodSlug])[] = [
  [/-(low|unknown)-response$/, 'enkater'],
  [/-hidden$|^disclosure-|^headline-(few|nearly-all)$/, 'sa-skyddas-eleverna'],
  [/^(status|three-years|headline|target)(-|$)/, 'malet'],
  [/^(interval|band)(-|$)/, 'andel-och-slump'],
  [/^trend(-|$)/, 'trend'],
  [/^(change|smallest-change|rest)(-|$)/, 'forandring'],
  [/^(pace|projection)(-|$)/, 'takt'],
  [/^family(-|$)/, 'manga-jamforelser'],
  [/^dispersion(-|$)/, 'spridning'],
  [/^equity(-|$)/, 'likvardighet'],
  [/^segregation(-|$)/, 'konsuppdelade-val'],
  [/^comparison(-|$)/, 'ovriga-kommunen'],
];

/**
 * The page that explains a sentence, by the rule that chose it (`change-low-power`, `dispersion`).
 *
 * @returns Null for a rule that no page explains.
 */
export function methodPageOf(rule: string): MethodSlug | null {
  return pageOf.find(([about]) => about.test(rule))?.[1] ?? null;
}
