import { isSmall } from './interim-disclosure';

/** Choosers of one programme. */
export interface ChoiceRow {
  readonly programme: string;
  /** Parts of the table whose sums are shown too: vocational programmes, balanced ones. */
  readonly groups: readonly string[];
  readonly girls: number;
  readonly boys: number;
}

/** Which of a programme's three figures are held back. */
export interface HiddenChoice {
  readonly all: boolean;
  readonly girls: boolean;
  readonly boys: boolean;
}

/**
 * Which counts of a table of programmes × gender are held back. Counts of one to four are; then the table is gone through
 * until no held-back cell stands alone in its row, in its column or in a part of it whose sum is shown: it could be had
 * from that sum.
 * Zeros are true and hide nothing. This is the rule until whole tables are protected together.
 *
 * @returns One entry per row, in the same order.
 */
export function hideSmallChoices(rows: readonly ChoiceRow[]): HiddenChoice[] {
  const counts = rows.map(({ girls, boys }) => ({ girls, boys, all: girls + boys }));
  const hidden = counts.map((row) => ({ girls: isSmall(row.girls), boys: isSmall(row.boys), all: isSmall(row.all) }));
  const groups = new Set(rows.flatMap((row) => row.groups));
  const parts = [rows.map(() => true), ...[...groups].map((group) => rows.map((row) => row.groups.includes(group)))];
  for (let changed = true; changed;) {
    changed = hidden.some((row, at) => coverRow(row, counts[at] ?? none));
    for (const part of parts) {
      for (const column of ['girls', 'boys', 'all'] as const)
        changed = coverColumn(column, part, hidden, counts) || changed;
    }
  }
  return hidden;
}

type Counts = { readonly girls: number; readonly boys: number; readonly all: number };
const none: Counts = { girls: 0, boys: 0, all: 0 };
type Marks = { girls: boolean; boys: boolean; all: boolean };

/** One of three hidden follows from the other two: hides the other gender, or the whole where that one is empty. */
function coverRow(row: Marks, counts: Counts): boolean {
  if (Number(row.girls) + Number(row.boys) + Number(row.all) !== 1) return false;
  const cover = row.all
    ? counts.girls >= counts.boys
      ? 'girls'
      : 'boys'
    : row.girls
      ? counts.boys > 0
        ? 'boys'
        : 'all'
      : counts.girls > 0
        ? 'girls'
        : 'all';
  row[cover] = true;
  return true;
}

/** One hidden in a part of a column follows from the part's sum: hides the smallest other in it that is not empty. */
function coverColumn(
  column: keyof Marks,
  part: readonly boolean[],
  hidden: readonly Marks[],
  counts: readonly Counts[],
): boolean {
  if (hidden.filter((row, at) => part[at] && row[column]).length !== 1) return false;
  let cover: Marks | undefined;
  let smallest = Infinity;
  hidden.forEach((row, at) => {
    const count = counts[at]?.[column] ?? 0;
    if (part[at] && !row[column] && count > 0 && count < smallest) [cover, smallest] = [row, count];
  });
  if (!cover) return false;
  cover[column] = true;
  return true;
}
