/* The table of one indicator, one municipality and one school year. */
import { type Gender, genders } from '../gender';
import { municipality } from './municipality';
import { protect, unproven } from './protection';
import type { Part, RateStatus } from './rate-cell';
import type { RateTable } from './rate-unit';
import { type RateCell, type RateDrawing, rateNetwork } from './rate-network';
import { raisedThresholds, type Thresholds } from './thresholds';
import { type Withheld, withheldRows, withholdRows } from './withheld';

/** How a rate table is protected. */
export interface RateProtection {
  /** May be raised above the national ones, never lowered. */
  readonly thresholds?: Partial<Thresholds>;
  /** Whether the head of one unit, who knows its figures, must be left in doubt of the others. True by default. */
  readonly insiderSafe?: boolean;
  /** `known` when the municipality’s row is public elsewhere and cannot be held back; `summed`, the default, otherwise. */
  readonly municipality?: 'summed' | 'known';
}

/** What may be shown of a rate table. */
export interface ProtectedRateTable {
  /** Per unit, and under `municipality`: the status of each gender the row has. A group of nobody is `exact`. */
  readonly rows: ReadonlyMap<string, Readonly<Partial<Record<Gender, RateStatus>>>>;
  /** Rows that could not be protected cell by cell, and what is held back of them as a whole. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** The table could not be protected: everything that is not known already is hidden. */
  readonly failed: boolean;
}

/** A cell that a pattern does not protect. */
export interface RateBreach {
  readonly unit: string;
  readonly gender: Gender;
}

/**
 * Decides what may be shown of each rate, so that nobody can work out a protected one from the others: outsiders, who know
 * all groups and everything published, are left the whole band or a range as wide as the smallest count, and the head of
 * another unit at least three values. A row that cannot be protected cell by cell is shown without its
 * genders, or not at all.
 *
 * @returns The same for the same table, in whatever order its units come.
 * @throws RangeError when thresholds are lowered, counts are not whole numbers with 0 ≤ count ≤ group, or two units share
 * a name.
 * @see methods.md 11.3–11.6; M. Fischetti & J. J. Salazar (2000), Management Science 46(8), on the kind of problem.
 */
export function protectRateTable(table: RateTable, options: RateProtection = {}): ProtectedRateTable {
  mustBeCounts(table);
  const { cells, pattern } = rateNetwork(table, drawing(options));
  const failed = !protect(pattern, options.insiderSafe ?? true);
  const isHidden = (cell: RateCell, arc: number): boolean =>
    failed ? !isSettled(cell) : pattern.level[arc] === pattern.hidden;
  const rows = new Map<string, Partial<Record<Gender, RateStatus>>>();
  cells.forEach((cell, arc) => {
    const row = rows.get(cell.unit) ?? {};
    row[cell.gender] = isHidden(cell, arc) ? 'hidden' : cell.shown;
    rows.set(cell.unit, row);
  });
  return { rows, withheld: failed ? new Map() : withheldRows(pattern, cells), failed };
}

/** What may be shown of one rate; undefined where the table has no such cell. `unit` may be `municipality`. */
export function rateStatusOf(table: ProtectedRateTable, unit: string, gender: Gender): RateStatus | undefined {
  return table.rows.get(unit)?.[gender];
}

/**
 * Tests a finished pattern from scratch: every cell has a status it may have, and every protected number is in doubt for
 * every reader.
 *
 * @returns The cells that fail; none when the pattern keeps its promise.
 */
export function auditRateTable(
  table: RateTable,
  result: ProtectedRateTable,
  options: RateProtection = {},
): RateBreach[] {
  const { cells, pattern } = rateNetwork(table, drawing(options));
  withholdRows(pattern, cells, result.withheld);
  const statuses = cells.map(({ unit, gender }) => rateStatusOf(result, unit, gender));
  const broken = new Set<number>();
  cells.forEach((cell, arc) => {
    const held = statuses[arc] === 'hidden';
    const mustHold = pattern.least(arc) > 0 || (result.failed && !isSettled(cell));
    if (held ? isNobody(cell) : mustHold || statuses[arc] !== cell.shown) broken.add(arc);
    pattern.set(arc, held ? pattern.hidden : 0);
  });
  if (!result.failed) for (const { arc } of unproven(pattern, options.insiderSafe ?? true)) broken.add(arc);
  return cells.filter((_, arc) => broken.has(arc)).map(({ unit, gender }) => ({ unit, gender }));
}

function drawing({ thresholds, municipality: row }: RateProtection): RateDrawing {
  return { thresholds: raisedThresholds(thresholds), municipalityKnown: row === 'known' };
}

function isNobody({ part }: RateCell): boolean {
  return part.group === 0;
}

/** Nothing is left to hide: nobody is in it, or it is known and has never been hidden. */
function isSettled(cell: RateCell): boolean {
  return isNobody(cell) || (cell.earlier.known === true && !cell.earlier.held);
}

function mustBeCounts({ units }: RateTable): void {
  const names = new Set([municipality]);
  for (const { id, parts } of units) {
    if (names.has(id)) throw new RangeError(`Two rows are named ${id}`);
    names.add(id);
    for (const gender of genders) {
      const part = (parts as Partial<Record<Gender, Part>>)[gender];
      if (part && !isPart(part))
        throw new RangeError(`Expected whole numbers 0 ≤ count ≤ group, got ${part.count} of ${part.group} in ${id}`);
    }
  }
}

function isPart({ count, group }: Part): boolean {
  return Number.isSafeInteger(count) && Number.isSafeInteger(group) && count >= 0 && count <= group;
}
