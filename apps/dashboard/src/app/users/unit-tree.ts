import type { UnitAnswer } from '@vagval/contracts/units/units';

/** A node of the organisation with how deep it lies: 0 is the municipality. */
export interface Branch {
  readonly unit: UnitAnswer;
  readonly depth: number;
}

/** The nodes in the order of the tree, each followed by what lies below it. A node whose parent is out of reach stands as a root. */
export function unitTree(units: readonly UnitAnswer[]): readonly Branch[] {
  const known = new Set(units.map(({ id }) => id));
  const below = (parentId: string | null, depth: number): Branch[] =>
    units
      .filter((unit) => (unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null) === parentId)
      .flatMap((unit) => [{ unit, depth }, ...below(unit.id, depth + 1)]);
  return below(null, 0);
}
