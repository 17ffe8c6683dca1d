import type { Counts } from '@vagval/domain/disclosure/release-history';
import { nationalThresholds } from '@vagval/domain/disclosure/thresholds';
import type { Measured } from '@vagval/domain/measured';
import type { CellName } from './attacked-table';
import type { Bounds } from './linear-program';

/** A figure that somebody has read somewhere. */
export interface Told {
  readonly cell: CellName;
  /** Left out of it, where the figure is of the municipality without a unit. */
  readonly without?: string;
  /** How many waves of figures had been taken in, less one. */
  readonly wave: number;
  readonly figure: Measured;
  /** The endpoint, and where in its answer. */
  readonly where: string;
}

const { smallestCount, smallestGroup } = nationalThresholds;

/** What a figure tells of its count, of a group whose size it says or everybody knows; null where it tells nothing. */
export function boundsOf(figure: Measured, group: number): Bounds | null {
  switch (figure.kind) {
    case 'value': {
      // A share without its count tells the count all the same: floating point keeps it to the pupil.
      const count = figure.count ?? figure.value * (figure.group ?? group);
      return [Math.round(count), Math.round(count)];
    }
    case 'few':
      return [0, Math.min(smallestCount - 1, group)];
    case 'nearly-all':
      return [Math.max(0, (figure.group ?? group) - smallestCount + 1), figure.group ?? group];
    case 'suppressed':
    case 'missing':
    case 'not-reported':
    case 'not-applicable':
      return null;
  }
}

/** Why a count is protected: it is small, nearly everyone, or of a small group; null where it is not protected. */
export function secretOf({ numerator, denominator }: Counts): 'few' | 'nearly-all' | 'small-group' | null {
  if (denominator === 0) return null;
  if (denominator < smallestGroup) return 'small-group';
  if (numerator < smallestCount) return 'few';
  return denominator - numerator < smallestCount ? 'nearly-all' : null;
}

/** Whether a number of choosers is protected. That nobody chose is no secret. */
export function isSecretChoice({ numerator }: Counts): boolean {
  return numerator > 0 && numerator < smallestCount;
}

/**
 * What a reader who is told that a hidden number is not protected for its own sake knows of it; null where that is nothing.
 *
 * @param isRate A rate stays away from both ends; a number of choosers only from the lower.
 */
export function complementaryBounds({ numerator, denominator }: Counts, isRate: boolean): Bounds | null {
  if (isRate) return [smallestCount, denominator - smallestCount];
  return numerator >= smallestCount ? [smallestCount, null] : null;
}
