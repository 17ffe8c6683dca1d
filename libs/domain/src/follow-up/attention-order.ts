import type { MeasuredKind } from '../measured';
import type { TargetStatusName } from '../targets/target-status';

/** As much of a row of the matrix as its order depends on. */
export interface OrderedRow {
  readonly unitName: string;
  readonly kind: 'unit' | 'municipality';
  readonly cells: readonly {
    readonly result: { readonly kind: MeasuredKind };
    readonly status: { readonly name: TargetStatusName };
  }[];
}

const byName = new Intl.Collator('sv');

/**
 * Units with most promises that are not kept or not reported first, then by name; the municipality last. How large a share
 * is, or how many are left, plays no part: units are not ranked.
 */
export function attentionOrder<Row extends OrderedRow>(rows: readonly Row[]): Row[] {
  return [...rows].sort(
    (a, b) =>
      Number(a.kind === 'municipality') - Number(b.kind === 'municipality') ||
      attentionCount(b) - attentionCount(a) ||
      byName.compare(a.unitName, b.unitName),
  );
}

function attentionCount({ cells }: OrderedRow): number {
  return cells.filter(({ result, status }) => status.name === 'left' || result.kind === 'not-reported').length;
}
