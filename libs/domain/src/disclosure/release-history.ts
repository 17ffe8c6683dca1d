import type { Gender } from '../gender';
import type { CellStatus } from './show-figure';

/** Whole numbers: how many of how many. */
export interface Counts {
  readonly numerator: number;
  readonly denominator: number;
}

/** A counted cell: an indicator (or a node of the tree of programmes) of a unit, for a gender. */
export interface CountedCell extends Counts {
  readonly indicatorId: string;
  readonly unitId: string;
  readonly gender: Gender;
  /** Node of the tree of programmes; empty for a rate. */
  readonly node: string;
}

/** A cell of a release: what it counts, and what of it is published. */
export interface ReleaseCell extends CountedCell {
  readonly status: CellStatus;
  /** Which batch the unit belongs to; see `RateTableUnit.batch`. */
  readonly batch: number;
}

/** What earlier versions have told of a cell. */
export interface CellHistory {
  /** These counts have been published exactly: everybody may remember them. */
  readonly isKnown: boolean;
  /** It has been hidden: it is from then on. */
  readonly isHeld: boolean;
  /** It has been shown as a band: of these very counts, or of others. */
  readonly band: 'same' | 'other' | null;
}

/** What the earlier versions of a release have published, for one table of it. */
export class ReleaseHistory {
  private readonly known = new Set<string>();
  private readonly held = new Set<string>();
  /** Counts that have been shown as a band, by cell. */
  private readonly banded = new Map<string, string>();
  /** The newest version that has the table at all, by unit and cell. */
  private latest = new Map<string, ReleaseCell>();

  /** @param versions The table's cells in each version, oldest first. */
  constructor(versions: readonly (readonly ReleaseCell[])[]) {
    for (const cells of versions) {
      if (cells.length > 0) this.latest = new Map(cells.map((cell) => [keyOf(cell), cell]));
      for (const cell of cells) {
        if (cell.status === 'exact') this.known.add(countsKey(cell));
        else if (cell.status === 'hidden') this.held.add(keyOf(cell));
        else this.banded.set(keyOf(cell), countsKey(cell));
      }
    }
  }

  /** The newest version of the table; empty when there is none. */
  get cells(): readonly ReleaseCell[] {
    return [...this.latest.values()];
  }

  of(cell: CountedCell): CellHistory {
    const banded = this.banded.get(keyOf(cell));
    return {
      isKnown: this.known.has(countsKey(cell)),
      isHeld: this.held.has(keyOf(cell)),
      band: banded === undefined ? null : banded === countsKey(cell) ? 'same' : 'other',
    };
  }

  /** Whether the newest version counted just these cells: then it stands as it is. */
  isOf(cells: readonly CountedCell[]): boolean {
    return cells.length === this.latest.size && cells.every((cell) => isSame(this.latest.get(keyOf(cell)), cell));
  }

  /**
   * The batch of each unit. A unit that came or changed after the municipality's figure was published is in a later one: what
   * it adds is the difference between two published figures, so it has to be protected by itself.
   */
  batches(cells: readonly CountedCell[], municipalityId: string): ReadonlyMap<string, number> {
    const last = Math.max(0, ...this.cells.map(({ batch }) => batch));
    const next = this.hasPublished(municipalityId) ? last + 1 : last;
    const units = Map.groupBy(
      cells.filter(({ unitId }) => unitId !== municipalityId),
      ({ unitId }) => unitId,
    );
    return new Map(
      [...units].map(([unitId, own]) => {
        const before = own.map((cell) => this.latest.get(keyOf(cell)));
        const isUnchanged = own.every((cell, at) => isSame(before[at], cell));
        return [unitId, isUnchanged ? (before[0]?.batch ?? next) : next];
      }),
    );
  }

  /**
   * Whether a sum over units is made of just what it was made of before. A sum with other parts is another number, also where
   * it comes to the same: what it was tells nothing of it.
   *
   * @param nodes What is summed: programmes, or the empty node of a rate.
   */
  hasSameParts(
    cells: readonly CountedCell[],
    municipalityId: string,
    gender: Gender,
    nodes: ReadonlySet<string>,
  ): boolean {
    const isPart = (cell: CountedCell) =>
      cell.unitId !== municipalityId && cell.gender === gender && nodes.has(cell.node);
    const parts = cells.filter(isPart);
    return (
      parts.length === this.cells.filter(isPart).length &&
      parts.every((cell) => isSame(this.latest.get(keyOf(cell)), cell))
    );
  }

  /**
   * Whether the municipality's new figure would tell an old one that is hidden: a unit has changed or gone whose earlier
   * figures were not all shown, and the difference between two sums is what it was.
   */
  betrays(cells: readonly CountedCell[], municipalityId: string): boolean {
    return this.hasPublished(municipalityId) && this.disturbed(cells, municipalityId).size > 0;
  }

  /**
   * Units that have changed, or gone, and were not all shown before. Sums that have changed with them are hidden from then on:
   * beside what they were they would tell by how much a hidden figure has changed.
   */
  disturbed(cells: readonly CountedCell[], municipalityId: string): ReadonlySet<string> {
    const now = new Map(cells.map((cell) => [keyOf(cell), cell]));
    const units = Map.groupBy(
      this.cells.filter(({ unitId }) => unitId !== municipalityId),
      ({ unitId }) => unitId,
    );
    const changed = [...units].filter(([, before]) => {
      const isUnchanged = before.every((cell) => isSame(now.get(keyOf(cell)), cell));
      return !isUnchanged && before.some(({ status }) => status !== 'exact');
    });
    return new Set(changed.map(([unitId]) => unitId));
  }

  /** Whether a cell counts what it counted in the newest version. */
  isUnchanged(cell: CountedCell): boolean {
    return isSame(this.latest.get(keyOf(cell)), cell);
  }

  /** Whether the newest version tells anything of the municipality as a whole. */
  hasPublished(municipalityId: string): boolean {
    return this.cells.some(({ unitId, status }) => unitId === municipalityId && status !== 'hidden');
  }
}

function isSame(one: Counts | undefined, other: Counts): boolean {
  return one?.numerator === other.numerator && one.denominator === other.denominator;
}

function keyOf({ unitId, gender, node }: CountedCell): string {
  return `${unitId} ${gender} ${node}`;
}

/** A choice is a number of pupils; a rate is a number of a number. */
function countsKey(cell: CountedCell): string {
  return `${keyOf(cell)} ${cell.numerator}/${cell.node === '' ? cell.denominator : ''}`;
}
