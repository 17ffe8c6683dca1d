/* eslint-disable @typescript-eslint/no-non-null-assertion -- rows, places and arcs are counted here */
import { batchOrder, type BatchOrder, byCode } from './batches';
import { categoryTree, type TreeNode } from './category-tree';
import { type ChoiceCell, type ChoiceCount, drawChoice, sensitiveNumbers } from './choice-cell';
import type { ChoiceCube, ChoiceUnit } from './choice-unit';
import { type Arc, FlowNetwork, municipalRow } from './flow-network';
import { municipality } from './municipality';
import { type Cell, Pattern } from './pattern';

/** How many cells of a unit a cell of the municipality is worth. */
export const defaultMunicipalWeight = 10;

/** One cell of a choice cube. Its place in the list is its arc in the pattern. */
export interface PlacedChoice extends Arc, ChoiceCell {
  readonly unit: string;
  readonly category: string;
}

/** A choice cube as a network: unit → groups → programmes → groups of the municipality → municipality. */
export interface ChoiceNetwork {
  readonly cells: readonly PlacedChoice[];
  readonly pattern: Pattern;
}

/**
 * Draws a cube. Headcounts are public, so no arc stands for them. The pupils of each batch of units meet in a node for each
 * programme; only the newest batch’s lead on to the municipality: what the older ones sum to may be known.
 *
 * @param municipalWeight How many cells of a unit a cell of the municipality is worth when a cover is chosen.
 */
export function choiceNetwork(
  cube: ChoiceCube,
  smallestCount: number,
  municipalWeight = defaultMunicipalWeight,
): ChoiceNetwork {
  const tree = categoryTree(cube.categories);
  const municipalTree = categoryTree(cube.municipalCategories ?? cube.categories);
  const units = [...cube.units].sort(byCode);
  const batches = batchOrder(units);
  const nodes = new Nodes(tree, batches, units.length, municipalTree);
  const counts = units.map((unit) => countsOf(unit, tree));
  const municipalCounts = units.map((unit) => countsOf(unit, municipalTree));
  const cells: PlacedChoice[] = [];
  units.forEach(({ id, batch, earlier }, row) => {
    const headcount = headcountOf(counts[row]!, tree);
    tree.forEach(({ id: category, parent, isLeaf }, place) => {
      cells.push({
        unit: id,
        category,
        row,
        from: nodes.inRow(row, parent),
        to: isLeaf ? nodes.meeting(place, batch) : nodes.inRow(row, place),
        count: counts[row]![place]!,
        headcount,
        earlier: earlier?.get(category) ?? {},
        weight: isLeaf ? 1 : groupWeight,
      });
    });
  });
  const firstMunicipal = cells.length;
  const sums = municipalTree.map((_, place) => sum(municipalCounts.map((row) => row[place]!)));
  municipalTree.forEach(({ id: category, parent, isLeaf }, place) => {
    cells.push({
      unit: municipality,
      category,
      row: municipalRow,
      from: isLeaf ? nodes.municipalMeeting(place, batches.newest) : nodes.municipal(place),
      to: nodes.municipal(parent),
      count: sums[place]!,
      headcount: headcountOf(sums, municipalTree),
      earlier: cube.municipalEarlier?.get(category) ?? {},
      weight: (isLeaf ? 1 : groupWeight) * municipalWeight,
    });
  });
  const network = new FlowNetwork(nodes.count, cells);
  const sensitive = cells.flatMap((cell, arc) => {
    const ownOf = (head: number): ChoiceCount =>
      cell.row === municipalRow ? municipalCounts[head]![arc - firstMunicipal]! : nobody;
    return batches.isOpen(cell.row) ? sensitiveNumbers(cell, smallestCount, arc, ownOf) : [];
  });
  const draw = (arc: number, stage: number): Cell => drawChoice(cells[arc]!, smallestCount, stage);
  return { cells, pattern: new Pattern(network, draw, sensitive) };
}

/** How many programmes a group is worth. */
const groupWeight = 4;

const nobody: ChoiceCount = { girls: 0, boys: 0 };

/** Numbers the nodes: where the programmes of each batch meet, then a top and the groups of each unit, then the municipality's. */
class Nodes {
  private readonly programmes: ReadonlyMap<string, number>;
  private readonly groups: readonly number[];
  private readonly municipalGroups: readonly number[];
  private readonly perUnit: number;
  private readonly firstUnit: number;
  private readonly firstMunicipal: number;
  readonly count: number;

  /** @throws RangeError when the two trees have not the same programmes. */
  constructor(
    private readonly tree: readonly TreeNode[],
    private readonly batches: BatchOrder,
    units: number,
    private readonly municipalTree: readonly TreeNode[],
  ) {
    const leaves = (of: readonly TreeNode[]): string[] => of.filter(({ isLeaf }) => isLeaf).map(({ id }) => id);
    this.programmes = new Map(leaves(tree).map((id, place) => [id, place]));
    if (leaves(municipalTree).join() !== leaves(tree).join())
      throw new RangeError('The municipality is summed in other programmes than its units');
    this.groups = groupsOf(tree);
    this.municipalGroups = groupsOf(municipalTree);
    this.perUnit = 1 + Math.max(0, ...this.groups);
    this.firstUnit = batches.count * this.programmes.size;
    this.firstMunicipal = this.firstUnit + units * this.perUnit;
    this.count = this.firstMunicipal + 1 + Math.max(0, ...this.municipalGroups);
  }

  meeting(place: number, batch: number | undefined): number {
    return this.meetingOf(this.tree[place]!.id, batch);
  }

  municipalMeeting(place: number, batch: number): number {
    return this.meetingOf(this.municipalTree[place]!.id, batch);
  }

  /** The node of a group in a unit's row; of the row's top where `group` is −1. */
  inRow(row: number, group: number): number {
    return this.firstUnit + row * this.perUnit + (this.groups[group] ?? 0);
  }

  /** The same in the municipality's row. */
  municipal(group: number): number {
    return this.firstMunicipal + (this.municipalGroups[group] ?? 0);
  }

  private meetingOf(programme: string, batch: number | undefined): number {
    return this.batches.indexOf(batch) * this.programmes.size + this.programmes.get(programme)!;
  }
}

/** Each group's number in its row, from 1; 0 is the top. */
function groupsOf(tree: readonly TreeNode[]): number[] {
  let groups = 0;
  return tree.map(({ isLeaf }) => (isLeaf ? 0 : ++groups));
}

/** What a unit’s pupils chose, for every category of the tree. */
function countsOf({ id, counts }: ChoiceUnit, tree: readonly TreeNode[]): ChoiceCount[] {
  const leaves = new Set(tree.filter(({ isLeaf }) => isLeaf).map((leaf) => leaf.id));
  for (const [category, { girls, boys }] of counts) {
    if (!leaves.has(category))
      throw new RangeError(`${id} has counts of ${category}, which is no programme of the tree`);
    if (!isCount(girls) || !isCount(boys))
      throw new RangeError(`Expected whole numbers of at least 0, got ${girls} and ${boys} of ${category} in ${id}`);
  }
  const ofLeaf = (place: number): ChoiceCount => counts.get(tree[place]?.id ?? '') ?? nobody;
  return tree.map((node) => sum(node.leaves.map(ofLeaf)));
}

function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function headcountOf(counts: readonly ChoiceCount[], tree: readonly TreeNode[]): ChoiceCount {
  return sum(counts.filter((_, place) => tree[place]?.parent === -1));
}

function sum(counts: readonly ChoiceCount[]): ChoiceCount {
  return counts.reduce((a, b) => ({ girls: a.girls + b.girls, boys: a.boys + b.boys }), nobody);
}
