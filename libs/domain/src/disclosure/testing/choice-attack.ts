import { categoryTree, type TreeNode } from '../category-tree';
import type { ChoiceCount, ChoiceStatus } from '../choice-cell';
import { choiceStatusOf, type ProtectedChoiceCube } from '../choice-cube';
import type { ChoiceCube } from '../choice-unit';
import { municipality } from '../municipality';
import { nationalThresholds } from '../thresholds';
import { Attacker, type Draw, type Fact } from './attacker';

/** One publication of a choice cube. */
export interface PublishedChoices {
  readonly cube: ChoiceCube;
  readonly result: ProtectedChoiceCube;
}

type Terms = (readonly [unknown: number, weight: number])[];

/** A count, as the attacker sees it: a sum of unknowns. `owns` are what each head knows of it. */
interface Sum {
  readonly value: number;
  readonly terms: Terms;
  readonly owns: readonly (readonly [unit: string, value: number])[];
}

interface GenderSums {
  readonly girls: Sum;
  readonly boys: Sum;
}

interface Target extends Sum {
  readonly name: string;
  readonly unit: string;
  readonly headcount: number;
}

const { smallestCount } = nationalThresholds;
const isSmall = (value: number): boolean => value > 0 && value < smallestCount;
const plus = (a: Sum, b: Sum): Sum => ({
  value: a.value + b.value,
  terms: [...a.terms, ...b.terms],
  owns: [...a.owns, ...b.owns],
});
const none: Sum = { value: 0, terms: [], owns: [] };

/**
 * Everything that versions of a cube have published, as facts about the choices in its units. A unit whose counts are the same
 * in two versions is the same unknowns. Facts tell too which cells are held back only to cover others.
 */
export class ChoiceAttack {
  private readonly columns = new Map<string, number>();
  private readonly facts: Fact[] = [];
  private readonly targets: Target[] = [];
  private readonly ownCounts = new Map<string, Map<number, number>>();

  constructor(versions: readonly PublishedChoices[]) {
    versions.forEach((version, at) => this.learn(version, `v${at + 1}`));
  }

  /** Protected numbers that can be narrowed down further than promised; `insiders` units are drawn to look from. */
  async breaches(draw: Draw, insiders: number, whole = false): Promise<string[]> {
    const attacker = await Attacker.knowing(this.columns.size, this.facts, whole);
    const width = ({ terms }: Target): number => {
      const [low, high] = attacker.range(terms);
      return high - low + 1e-6;
    };
    const found = draw(this.targets, 14)
      .filter((target) => width(target) < Math.min(smallestCount, target.headcount))
      .map(({ name }) => name);
    for (const [head, known] of draw([...this.ownCounts], insiders)) {
      attacker.learning(known, () => {
        for (const target of draw(this.targets, 4)) {
          const own = target.owns.reduce((sum, [unit, value]) => sum + (unit === head ? value : 0), 0);
          // A head knows the own unit; and where the others’ part is nobody, that is no secret.
          if (target.unit === head || own === target.value) continue;
          if (width(target) < Math.min(2, target.headcount)) found.push(`${target.name} by ${head}`);
        }
      });
    }
    attacker.dispose();
    return found;
  }

  private learn({ cube, result }: PublishedChoices, version: string): void {
    const tree = categoryTree(cube.categories);
    const municipalTree = categoryTree(cube.municipalCategories ?? cube.categories);
    const leaves = tree.filter(({ isLeaf }) => isLeaf);
    const isLater = new Set(cube.units.map(({ batch = 0 }) => batch)).size > 1;
    const rows = cube.units.map(({ id, counts }) => {
      const signature = JSON.stringify([...counts].sort());
      const unknown = (leaf: string, gender: keyof ChoiceCount): Sum => {
        const value = counts.get(leaf)?.[gender] ?? 0;
        return { value, terms: [this.unknown(id, `${signature} ${leaf} ${gender}`, value)], owns: [[id, value]] };
      };
      return new Map(
        leaves.map(({ id: leaf }) => [leaf, { girls: unknown(leaf, 'girls'), boys: unknown(leaf, 'boys') }]),
      );
    });
    const sum = (of: readonly (GenderSums | undefined)[]): GenderSums => ({
      girls: of.reduce((total, each) => plus(total, each?.girls ?? none), none),
      boys: of.reduce((total, each) => plus(total, each?.boys ?? none), none),
    });
    const municipal = new Map(leaves.map(({ id }) => [id, sum(rows.map((row) => row.get(id)))]));
    [...rows, municipal].forEach((row, at) => {
      const unit = cube.units[at]?.id ?? municipality;
      const earlier = cube.units[at] ? cube.units[at].earlier : cube.municipalEarlier;
      const headcount = sum([...row.values()]);
      for (const each of [headcount.girls, headcount.boys]) this.know(each, each.value, each.value);
      const summedIn = unit === municipality ? municipalTree : tree;
      for (const node of summedIn) {
        const counts = sum(node.leaves.map((leaf) => row.get(summedIn[leaf]!.id)));
        // In a later version the municipality’s figure is protected by its parts: what it was before may be known.
        const isTarget = !isLater || unit !== municipality;
        this.learnCell({
          result,
          version,
          unit,
          node,
          counts,
          headcount,
          isTarget,
          isHeld: earlier?.get(node.id)?.held !== undefined,
        });
      }
    });
  }

  private unknown(unit: string, name: string, value: number): readonly [number, number] {
    let column = this.columns.get(`${unit} ${name}`);
    if (column === undefined) {
      column = this.columns.size;
      this.columns.set(`${unit} ${name}`, column);
      this.ownCounts.set(unit, (this.ownCounts.get(unit) ?? new Map<number, number>()).set(column, value));
    }
    return [column, 1];
  }

  private know({ terms }: Sum, low: number, high: number): void {
    if (terms.length > 0) this.facts.push({ terms, low, high });
  }

  private learnCell(cell: {
    result: ProtectedChoiceCube;
    version: string;
    unit: string;
    node: TreeNode;
    counts: GenderSums;
    headcount: GenderSums;
    isTarget: boolean;
    isHeld: boolean;
  }): void {
    const { result, version, unit, node, headcount } = cell;
    const { girls, boys } = cell.counts;
    const all = plus(girls, boys);
    const status = choiceStatusOf(result, unit, node.id)!;
    this.learnShown({ girls, boys }, status);
    // A cell that is held back because it once was says nothing of why.
    if (!cell.isHeld && !result.failed && result.withheld.get(unit) !== 'row')
      this.learnCover({ girls, boys }, status, result.withheld.get(unit) === undefined);
    const everyone = plus(headcount.girls, headcount.boys);
    for (const [name, number, group] of [
      ['all', all, everyone],
      ['girls', girls, headcount.girls],
      ['boys', boys, headcount.boys],
    ] as const) {
      if (!cell.isTarget || !isSmall(number.value)) continue;
      this.targets.push({ ...number, name: `${version} ${unit} ${node.id} ${name}`, unit, headcount: group.value });
    }
  }

  private learnShown({ girls, boys }: GenderSums, status: ChoiceStatus): void {
    const exactly = (each: Sum): void => this.know(each, each.value, each.value);
    if (status === 'total') exactly(plus(girls, boys));
    if (status === 'split' || status === 'zero') [girls, boys].forEach(exactly);
  }

  /** What is held back only to cover others is not small, and who is told so knows it. */
  private learnCover({ girls, boys }: GenderSums, status: ChoiceStatus, byCell: boolean): void {
    if (status === 'split' || status === 'zero') return;
    const all = plus(girls, boys);
    if (status === 'hidden' && all.value >= smallestCount) this.know(all, smallestCount, Infinity);
    if (!byCell || isSmall(girls.value) || isSmall(boys.value)) return;
    for (const each of [girls, boys]) {
      if (each.value === 0) this.know(each, 0, 0);
      else this.know(each, smallestCount, Infinity);
    }
  }
}
