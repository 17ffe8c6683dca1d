import { municipalRow } from './flow-network';

/** Something that belongs to a version of a table: units that came, or were corrected, at the same time. */
export interface Batched {
  readonly id: string;
  readonly batch?: number;
}

/** The batches of a table, the oldest first. */
export interface BatchOrder {
  readonly count: number;
  /** The batch the municipality’s row has last been summed with. */
  readonly newest: number;
  /** Place of a batch among them; a unit that names none belongs to batch 0. */
  indexOf(batch: number | undefined): number;
  /**
   * Whether the numbers of a row have still to be protected. What an older batch tells was covered in the version where it
   * came, and all that covered it stays held back. And where older batches may be known, a small municipal figure tells only
   * of units of the newest, which are protected themselves.
   */
  isOpen(row: number): boolean;
}

/** Finds the batches of units, which stand in the order of their rows. A table without units has batch 0. */
export function batchOrder(units: readonly Batched[]): BatchOrder {
  const batches = [...new Set(units.map(({ batch = 0 }) => batch))].sort((a, b) => a - b);
  const newest = batches.at(-1) ?? 0;
  const places = new Map(batches.map((batch, place) => [batch, place]));
  return {
    count: Math.max(1, batches.length),
    newest,
    indexOf: (batch = 0) => places.get(batch) ?? 0,
    isOpen: (row) => (row === municipalRow ? batches.length <= 1 : (units[row]?.batch ?? 0) === newest),
  };
}

/** Sorts by code unit, the same on every machine, so that a table gives the same pattern in whatever order it comes. */
export function byCode(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
