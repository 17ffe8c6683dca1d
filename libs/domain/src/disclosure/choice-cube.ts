/* The choices of programme in one municipality and one school year. */
import { type ChoiceCell, type ChoiceStatus, levels } from './choice-cell';
import { choiceNetwork, defaultMunicipalWeight, type PlacedChoice } from './choice-network';
import type { ChoiceCube } from './choice-unit';
import { municipalRow } from './flow-network';
import { municipality } from './municipality';
import type { Pattern } from './pattern';
import { protect, unproven } from './protection';
import { raisedThresholds, type Thresholds } from './thresholds';
import { type Withheld, withheldRows, withholdRows } from './withheld';

/** How a choice cube is protected. */
export interface ChoiceProtection {
  /** May be raised above the national ones, never lowered. */
  readonly thresholds?: Partial<Thresholds>;
  /** Whether the head of one unit, who knows its figures, must be left in doubt of the others. True by default. */
  readonly insiderSafe?: boolean;
}

/** What may be shown of a choice cube. */
export interface ProtectedChoiceCube {
  /** Per unit, and under `municipality`: the status of each category. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, ChoiceStatus>>;
  /** Rows that could not be protected cell by cell, and what is held back of them as a whole: of `row`, zeros too. */
  readonly withheld: ReadonlyMap<string, Withheld>;
  /** The cube could not be protected: everything that is not known already is hidden, zeros too. */
  readonly failed: boolean;
}

/** A cell that a pattern does not protect. */
export interface ChoiceBreach {
  readonly unit: string;
  readonly category: string;
}

/**
 * Decides what may be shown of each choice, so that nobody can work out a count of one to four from the others: outsiders
 * are left a range as wide as the smallest count, and the head of another unit at least three values. A row that cannot
 * be protected cell by cell is shown without its genders, or not at all.
 *
 * @returns The same for the same cube, in whatever order its units and categories come.
 * @throws RangeError when thresholds are lowered, counts are not whole numbers of at least 0 or stand beside a group, two
 * rows share a name, or the categories are no tree.
 * @see methods.md 11.3–11.6
 */
export function protectChoiceCube(cube: ChoiceCube, options: ChoiceProtection = {}): ProtectedChoiceCube {
  mustHaveNames(cube);
  const { smallestCount } = raisedThresholds(options.thresholds);
  // In a small municipality the first cover that is found decides much, and a second draft costs next to nothing.
  const weights = cube.units.length <= 10 ? [defaultMunicipalWeight, 1] : [defaultMunicipalWeight];
  const drafts = weights.map((weight) => {
    const drawn = choiceNetwork(cube, smallestCount, weight);
    const failed = !protect(drawn.pattern, options.insiderSafe ?? true);
    return { ...drawn, failed, loss: failed ? Infinity : lossOf(drawn.pattern, cube.units.length) };
  });
  const { cells, pattern, failed } = drafts.reduce((best, each) => (each.loss < best.loss ? each : best));
  const levelOf = (cell: PlacedChoice, arc: number): number | undefined =>
    failed ? (isSettled(cell) ? levels.split : levels.hidden) : pattern.level[arc];
  const rows = new Map<string, Map<string, ChoiceStatus>>();
  cells.forEach((cell, arc) => {
    const row = rows.get(cell.unit) ?? new Map<string, ChoiceStatus>();
    rows.set(cell.unit, row.set(cell.category, statusAt(cell, levelOf(cell, arc))));
  });
  return { rows, withheld: failed ? new Map() : withheldRows(pattern, cells), failed };
}

/** What may be shown of one choice; undefined where the cube has no such cell. `unit` may be `municipality`. */
export function choiceStatusOf(cube: ProtectedChoiceCube, unit: string, category: string): ChoiceStatus | undefined {
  return cube.rows.get(unit)?.get(category);
}

/**
 * Tests a finished pattern from scratch: every cell is held back as far as it must be for its own sake, and every protected
 * number is in doubt for every reader.
 *
 * @returns The cells that fail; none when the pattern keeps its promise.
 */
export function auditChoiceCube(
  cube: ChoiceCube,
  result: ProtectedChoiceCube,
  options: ChoiceProtection = {},
): ChoiceBreach[] {
  const { cells, pattern } = choiceNetwork(cube, raisedThresholds(options.thresholds).smallestCount);
  withholdRows(pattern, cells, result.withheld);
  const broken = new Set<number>();
  cells.forEach((cell, arc) => {
    const status = choiceStatusOf(result, cell.unit, cell.category);
    const level = status === undefined || status === 'zero' ? levels.split : levels[status];
    const least = result.failed && !isSettled(cell) ? levels.hidden : pattern.least(arc);
    if (status === undefined || level < least || (status === 'zero') !== (isEmpty(cell) && level === levels.split))
      broken.add(arc);
    pattern.set(arc, level);
  });
  if (!result.failed) for (const { arc } of unproven(pattern, options.insiderSafe ?? true)) broken.add(arc);
  return cells.filter((_, arc) => broken.has(arc)).map(({ unit, category }) => ({ unit, category }));
}

/** Levels held back. A cell of the municipality counts for its units, whose cells it sums, up to its full weight. */
function lossOf({ level, network }: Pattern, units: number): number {
  const municipalWeight = Math.min(units, defaultMunicipalWeight);
  return level.reduce((sum, each, arc) => sum + each * (network.row[arc] === municipalRow ? municipalWeight : 1), 0);
}

function statusAt(cell: ChoiceCell, level: number | undefined): ChoiceStatus {
  if (level === levels.hidden) return 'hidden';
  if (isEmpty(cell)) return 'zero';
  return level === levels.total ? 'total' : 'split';
}

function isEmpty({ count }: ChoiceCell): boolean {
  return count.girls + count.boys === 0;
}

/** Nothing is left to hide: it is known whole, and nothing of it has ever been held back. */
function isSettled({ earlier }: ChoiceCell): boolean {
  return earlier.known === 'split' && !earlier.held;
}

function mustHaveNames({ units }: ChoiceCube): void {
  const names = new Set([municipality]);
  for (const { id } of units) {
    if (names.has(id)) throw new RangeError(`Two rows are named ${id}`);
    names.add(id);
  }
}
