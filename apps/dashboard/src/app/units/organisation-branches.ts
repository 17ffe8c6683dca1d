import type { TreeUnitAnswer, UnitTreeAnswer } from '@vagval/contracts/units/unit-tree';

/** A node with what stands below it today. */
export interface Branch {
  readonly unit: TreeUnitAnswer;
  readonly below: readonly Branch[];
}

/** Whether a unit has closed. */
export function hasClosed({ validTo }: Pick<TreeUnitAnswer, 'validTo'>, today: string): boolean {
  return validTo !== null && validTo < today;
}

/** The organisation from its root: areas before school units, each by name. Closed units only when they are asked for. */
export function branchesOf({ units, today }: UnitTreeAnswer, withClosed: boolean): readonly Branch[] {
  const shown = units.filter((unit) => withClosed || !hasClosed(unit, today));
  const below = (parentId: string | null): Branch[] =>
    shown
      .filter((unit) => unit.parentId === parentId)
      .toSorted(inOrder)
      .map((unit) => ({ unit, below: below(unit.id) }));
  return below(null);
}

/** Units that are open and do not close, by name: those that something can be done with. */
export function lastingUnits({ units, today }: UnitTreeAnswer, kinds: readonly TreeUnitAnswer['kind'][]) {
  return units
    .filter(({ kind, validTo, validFrom }) => kinds.includes(kind) && validTo === null && (validFrom ?? '') <= today)
    .toSorted(inOrder);
}

const byName = new Intl.Collator('sv', { numeric: true });
const rank = { municipality: 0, area: 1, 'school-unit': 2 } as const;

function inOrder(a: TreeUnitAnswer, b: TreeUnitAnswer): number {
  return rank[a.kind] - rank[b.kind] || byName.compare(a.name, b.name);
}
