import type { Gender } from '../gender';
import type { EarlierRate, Part } from './rate-cell';

/** One unit of a rate table. */
export interface RateUnit {
  readonly id: string;
  /** Girls and boys, who together are the unit; or only the whole, where it is not split. */
  readonly parts: { readonly girls: Part; readonly boys: Part } | { readonly all: Part };
  /** Its number is hidden for its own sake, whatever it is: it tells of another that stands outside the table. */
  readonly isSecret?: boolean;
  /**
   * Rises with each version in which counts of the unit came or changed after the municipality’s row was first published; 0,
   * the default, where they never did. What the units of older batches sum to is then taken to be known.
   */
  readonly batch?: number;
  readonly earlier?: Readonly<Partial<Record<Gender, EarlierRate>>>;
}

/** Counts of one indicator, one municipality and one school year. Its row for the municipality is the sum. */
export interface RateTable {
  readonly units: readonly RateUnit[];
  /** What earlier versions told of the municipality’s own row. */
  readonly municipalEarlier?: Readonly<Partial<Record<Gender, EarlierRate>>>;
}
