import { type Pattern, stages } from './pattern';

/** What is held back of a row as a whole: its genders, or all of it. */
export type Withheld = 'genders' | 'row';

/** A cell of a table, by the row it stands in. */
interface Placed {
  readonly unit: string;
  readonly row: number;
}

/** The rows of a finished pattern that are held back as a whole, by name. */
export function withheldRows(pattern: Pattern, cells: readonly Placed[]): ReadonlyMap<string, Withheld> {
  const withheld = new Map<string, Withheld>();
  for (const { unit, row } of cells) {
    const stage = pattern.stage(row);
    if (stage > stages.cells) withheld.set(unit, stage === stages.row ? 'row' : 'genders');
  }
  return withheld;
}

/** Holds back as a whole, in a fresh pattern, the rows that a finished one holds back so. */
export function withholdRows(
  pattern: Pattern,
  cells: readonly Placed[],
  withheld: ReadonlyMap<string, Withheld>,
): void {
  for (const [unit, row] of new Map(cells.map((cell) => [cell.unit, cell.row]))) {
    const held = withheld.get(unit);
    if (held) pattern.withhold(row, stages[held]);
  }
}
