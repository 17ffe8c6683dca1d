import type { ChoiceCategory } from './category-tree';
import type { ChoiceCount, EarlierChoice } from './choice-cell';

/** One unit of a choice cube. */
export interface ChoiceUnit {
  readonly id: string;
  /** Its pupils by programme. A programme that is not named was chosen by nobody. */
  readonly counts: ReadonlyMap<string, ChoiceCount>;
  /**
   * Rises with each version in which counts of the unit came or changed after the municipality’s row was first published; 0,
   * the default, where they never did. What the units of older batches sum to is then taken to be known.
   */
  readonly batch?: number;
  /** What earlier versions told, by category. */
  readonly earlier?: ReadonlyMap<string, EarlierChoice>;
}

/** Choices of one municipality and one school year. Groups and the municipality’s row are sums; headcounts are public. */
export interface ChoiceCube {
  /** Programmes and their groups, to any depth. */
  readonly categories: readonly ChoiceCategory[];
  /** The same programmes in the groups that the municipality's row is summed in, where it has others than the units. */
  readonly municipalCategories?: readonly ChoiceCategory[];
  readonly units: readonly ChoiceUnit[];
  /** What earlier versions told of the municipality’s row, by category. */
  readonly municipalEarlier?: ReadonlyMap<string, EarlierChoice>;
}
