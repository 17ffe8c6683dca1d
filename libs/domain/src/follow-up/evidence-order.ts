import type { AttentionName } from '../assessment/assessment';
import type { MeasuredKind } from '../measured';

/** As much of a row of the matrix as its order depends on: what is judged, never how large a figure is. */
export interface OrderedRow {
  readonly unitName: string;
  readonly kind: 'unit' | 'municipality';
  readonly cells: readonly {
    readonly indicatorId: string;
    readonly result: { readonly kind: MeasuredKind };
    readonly assessment: { readonly attention: AttentionName };
  }[];
}

/** How rows can be ordered. There is no order by value. */
export const rowOrders = ['evidence', 'name', 'goal'] as const;
export type RowOrder = (typeof rowOrders)[number];

const byName = new Intl.Collator('sv');

/**
 * Rows by what the evidence carries (most rows to act on first, then those to watch, then those not reported), by name, or by
 * the first goal that has something to act on. Equal rows stand by name, and the municipality last. What a figure is plays no
 * part, hidden or shown: units are not ranked.
 *
 * @param goalOf Number of the goal that an indicator follows up; null where it follows none.
 */
export function orderRows<Row extends OrderedRow>(
  rows: readonly Row[],
  order: RowOrder,
  goalOf: (indicatorId: string) => number | null,
): Row[] {
  const keys = new Map(rows.map((row) => [row, keyOf(row, order, goalOf)]));
  return [...rows].sort(
    (a, b) =>
      Number(a.kind === 'municipality') - Number(b.kind === 'municipality') ||
      compare(keys.get(a) ?? [], keys.get(b) ?? []) ||
      byName.compare(a.unitName, b.unitName),
  );
}

/** Smaller numbers come first. */
function keyOf({ cells }: OrderedRow, order: RowOrder, goalOf: (indicatorId: string) => number | null): number[] {
  if (order === 'name') return [];
  const count = (name: AttentionName) => cells.filter(({ assessment }) => assessment.attention === name).length;
  const silent = cells.filter(({ result }) => result.kind === 'not-reported').length;
  const evidence = [-count('act'), -count('watch'), -silent];
  if (order === 'evidence') return evidence;
  const goals = cells.flatMap(({ indicatorId, assessment }) =>
    assessment.attention === 'act' ? (goalOf(indicatorId) ?? []) : [],
  );
  return [Math.min(...goals, Number.MAX_SAFE_INTEGER), ...evidence];
}

function compare(a: readonly number[], b: readonly number[]): number {
  return a.map((key, at) => key - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;
}
