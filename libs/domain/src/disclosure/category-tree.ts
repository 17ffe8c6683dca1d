import { byCode } from './batches';

/** A programme, or a group of programmes. */
export interface ChoiceCategory {
  readonly id: string;
  /** The group it belongs to; null at the top. */
  readonly parent: string | null;
}

/** A category in its tree. */
export interface TreeNode {
  readonly id: string;
  /** Place of its parent in the tree; −1 at the top. */
  readonly parent: number;
  readonly isLeaf: boolean;
  /** Places of the leaves under it; its own where it is one. */
  readonly leaves: readonly number[];
}

/**
 * Puts categories in order by id and finds the leaves under each.
 *
 * @throws RangeError when two categories share an id, a parent is not there, or a category lies under itself.
 */
export function categoryTree(categories: readonly ChoiceCategory[]): TreeNode[] {
  const ordered = [...categories].sort(byCode);
  const places = new Map(ordered.map(({ id }, place) => [id, place]));
  if (places.size < ordered.length) throw new RangeError('Two categories share an id');
  const parents = ordered.map(({ id, parent }) => {
    const place = parent === null ? -1 : places.get(parent);
    if (place === undefined) throw new RangeError(`${id} lies under ${parent}, which is not there`);
    return place;
  });
  const inner = new Set(parents);
  const leaves: number[][] = ordered.map(() => []);
  ordered.forEach(({ id }, leaf) => {
    let steps = 0;
    for (let place = leaf; place >= 0; place = parents[place] ?? -1) {
      if (steps++ > ordered.length) throw new RangeError(`${id} lies under itself`);
      if (!inner.has(leaf)) leaves[place]?.push(leaf);
    }
  });
  return ordered.map(({ id }, place) => ({
    id,
    parent: parents[place] ?? -1,
    isLeaf: !inner.has(place),
    leaves: leaves[place] ?? [],
  }));
}
