import type { WheelDay } from '../school-years/expected-day';
import type { SchoolForm } from '../units/unit';

/** `promise`: everyone shall have had it, counted. `rate`: an outcome. `survey`: a rate among those who answered. */
export const indicatorKinds = ['promise', 'rate', 'survey'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Which way is better; `band` has a best interval in the middle, `none` describes without valuing. */
export const directions = ['higher', 'lower', 'band', 'none'] as const;
export type Direction = (typeof directions)[number];

/** `share` is shown in per cent. `points`, `index` and `ratio` are numbers of their own with a range. */
export const indicatorUnits = ['share', 'points', 'index', 'ratio'] as const;
export type IndicatorUnit = (typeof indicatorUnits)[number];

/** What the counts count. Only counts of people are held back when they are small. */
export const countedThings = ['pupils', 'activities', 'units', 'answers'] as const;
export type Counted = (typeof countedThings)[number];

/**
 * How far figures are protected. `open`: what the school did, and whom it has left to reach, exact for everyone. `ordinary`: exact for the unit's own head and
 * counsellor, who hold the register. `sensitive`: what pupils answer in confidence, protected for the own unit too.
 */
export const disclosureClasses = ['open', 'ordinary', 'sensitive'] as const;
export type DisclosureClass = (typeof disclosureClasses)[number];

/** Where the pupils are counted: never mixed in one series. */
export const populations = ['own-schools', 'schools-in-municipality', 'residents'] as const;
export type Population = (typeof populations)[number];

/** The parts of the catalogue: choices, eligibility, completion, guidance, perception, adult education. */
export const indicatorAreas = ['choices', 'eligibility', 'completion', 'guidance', 'perception', 'adult'] as const;
/** One of them. */
export type IndicatorArea = (typeof indicatorAreas)[number];

/** Indicators that are worked out from other counts, never imported. */
export const derivations = ['from-choices', 'from-activities', 'from-unit-plans'] as const;
export type Derivation = (typeof derivations)[number];

/** A text in the languages of the product. Definitions are data, so their words travel with them. */
export interface Words {
  readonly sv: string;
  readonly en: string;
}

/** How a published source names the indicator. */
export interface IndicatorSource {
  /** `siris`: title of the export and column; `kolada`: KPI id. */
  readonly format: 'siris' | 'kolada';
  readonly table?: string;
  readonly column?: string;
  readonly kpi?: string;
}

/** What is measured, in words and in rules. */
export interface Indicator {
  /** A short name that stands in addresses and files, for example `eligible-vocational`. */
  readonly id: string;
  /** Letter and number in the catalogue of the field, for example `B1`. */
  readonly code: string;
  readonly area: IndicatorArea;
  readonly name: Words;
  /** A heading of at most about 22 characters, for tables. */
  readonly shortName: Words;
  readonly numerator: Words;
  readonly denominator: Words;
  /** What a reader should know before the figure is used: definition, pitfalls. */
  readonly note: Words;
  readonly unit: IndicatorUnit;
  /** Lowest and highest possible value for units other than shares. */
  readonly range: readonly [number, number] | null;
  readonly counted: Counted;
  readonly direction: Direction;
  readonly kind: IndicatorKind;
  readonly disclosure: DisclosureClass;
  /** Null concerns every school form: guidance activities, say. */
  readonly schoolForm: SchoolForm | null;
  readonly population: Population;
  readonly breakdowns: readonly ('gender' | 'programme' | 'cohort')[];
  /** The days it is measured and published. */
  readonly measured: WheelDay;
  readonly published: WheelDay;
  /** School years between the guidance and the outcome it may show in. */
  readonly lagYears: number;
  readonly source: Words;
  readonly sources: readonly IndicatorSource[];
  readonly derived: Derivation | null;
}

/** From this school year on the indicator cannot be compared with earlier years. */
export interface SeriesBreak {
  readonly indicatorId: string;
  readonly schoolYear: number;
  readonly reason: Words;
}

/** The school form an indicator concerns as a list; empty for one that concerns them all. */
export function formsOf({ schoolForm }: Pick<Indicator, 'schoolForm'>): readonly SchoolForm[] {
  return schoolForm === null ? [] : [schoolForm];
}

/** Whether an indicator concerns a unit with these school forms. */
export function concerns({ schoolForm }: Pick<Indicator, 'schoolForm'>, forms: readonly SchoolForm[]): boolean {
  return schoolForm === null || forms.includes(schoolForm);
}
