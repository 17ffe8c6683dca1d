import type { Gender } from '../gender';
import { balanced, type Programme, type ProgrammeKind } from './programme';

/** Whether a programme is balanced in the whole country, or one gender dominates it there. */
export type Dominance = 'balanced' | 'male-dominated' | 'female-dominated' | 'unknown';

/** Whose choices are counted: those of a school unit, or of the whole municipality. */
export type ChoiceRow = 'unit' | 'municipality';

/** A node of a tree that choices are counted in: the kinds, for the municipality the kinds by dominance, and the programmes. */
export interface ProgrammeNode {
  readonly id: string;
  readonly parent: string | null;
}

/** Everybody who has chosen: what the kinds add up to. */
export const allProgrammes = 'all';

/** By the programme's fixed national share, never by the local mix. */
export function dominanceOf({ reference }: Pick<Programme, 'reference'>): Dominance {
  if (!reference) return 'unknown';
  if (reference.girlShare < balanced.from) return 'male-dominated';
  return reference.girlShare > balanced.to ? 'female-dominated' : 'balanced';
}

/** The node of the programmes of a kind with a dominance. */
export function kindNode(kind: ProgrammeKind, dominance: Dominance): string {
  return `${kind}/${dominance}`;
}

/**
 * The tree that choices of some programmes are protected in. Every sum that is shown of them is a node of it, or a sum of
 * nodes: two tables of the same pupils could be subtracted from each other. A unit is too small for groups by dominance: they
 * would hide more than they tell.
 */
export function programmeTree(programmes: readonly Programme[], row: ChoiceRow): ProgrammeNode[] {
  const nodes = new Map<string, ProgrammeNode>();
  for (const programme of programmes) {
    const { code, kind } = programme;
    const within = row === 'unit' ? kind : kindNode(kind, dominanceOf(programme));
    nodes.set(kind, { id: kind, parent: null });
    if (within !== kind) nodes.set(within, { id: within, parent: kind });
    nodes.set(code, { id: code, parent: within });
  }
  return [...nodes.values()];
}

/** Girls and boys who chose a programme; whole numbers ≥ 0. */
export interface ProgrammeChoosers {
  readonly programme: string;
  readonly girls: number;
  readonly boys: number;
}

/** How many chose within each node of the tree, and all of them together under {@link allProgrammes}. */
export function countByNode(
  choices: readonly ProgrammeChoosers[],
  tree: readonly ProgrammeNode[],
): Map<string, Record<Gender, number>> {
  const parents = new Map(tree.map(({ id, parent }) => [id, parent ?? allProgrammes]));
  const counts = new Map([allProgrammes, ...parents.keys()].map((id) => [id, { all: 0, girls: 0, boys: 0 }]));
  for (const { programme, girls, boys } of choices) {
    for (let node: string | undefined = programme; node !== undefined; node = parents.get(node)) {
      const count = counts.get(node);
      if (!count) break;
      count.girls += girls;
      count.boys += boys;
      count.all += girls + boys;
    }
  }
  return counts;
}
