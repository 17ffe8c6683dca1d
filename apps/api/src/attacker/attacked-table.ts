import type { Counts } from '@vagval/domain/disclosure/release-history';
import { genders, type Gender } from '@vagval/domain/gender';
import { countedOfChoosers } from '@vagval/domain/indicators/choice-sums';
import { catalogue } from '../indicators/catalogue';
import type { Bounds, LinearFact } from './linear-program';
import { keyOf, type TrueCell, type Truth } from './true-cell';

/** The table that choices stand in. */
export const choiceTable = 'first-choice-programme';

/** A table of figures that hang together: an indicator of a school year, or the first choices of one. */
export interface TableName {
  readonly indicatorId: string;
  readonly schoolYear: number;
}

/** A number of a table. */
export interface CellName {
  /** Eight digits, or the four of the municipality for the whole of it. */
  readonly unitCode: string;
  readonly gender: Gender;
  /** Programme or group of programmes; empty where there are none, and for everyone who chose. */
  readonly node: string;
}

/**
 * What a number of a table of choices is: a cell of every row that is protected, a cell of the municipality's alone, or a sum
 * that some answer speaks of beside them.
 */
export type NodeKind = 'cell' | 'municipal-cell' | 'sum';

/** The programmes of a group; choices against one's own sex are of other programmes for girls than for boys. */
export interface NodeParts {
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly kind: NodeKind;
}

/** What a table is made of. */
export interface TableShape {
  readonly name: TableName;
  readonly municipalityCode: string;
  readonly unitCodes: readonly string[];
  /** What has been counted when each wave of figures has been taken in. */
  readonly truths: readonly Truth[];
  /** Programmes and groups of them, by name; null for a table of rates. */
  readonly nodes: ReadonlyMap<string, NodeParts> | null;
}

/**
 * A table as the attacker sees it: unknown numbers, how many pupils they are counted of, and the sums that everyone knows must
 * hold. A figure that has been corrected is another number than before; the attacker is supposed to know which are.
 */
export class AttackedTable {
  readonly variables = new Map<string, Bounds>();
  readonly facts: LinearFact[] = [];
  readonly cells: readonly CellName[];
  private readonly sums = new Map<string, string>();
  private readonly names = new Map<string, string | null>();
  private readonly counts = new Map<string, Counts | null>();

  constructor(readonly shape: TableShape) {
    const nodes = shape.nodes ? [...shape.nodes.keys()] : [''];
    const rows = [...shape.unitCodes, shape.municipalityCode];
    this.cells = rows.flatMap((unitCode) =>
      nodes.flatMap((node) => genders.map((gender) => ({ unitCode, gender, node }))),
    );
    for (const wave of shape.truths.keys()) {
      for (const cell of this.cells) this.variableOf(cell, wave);
      for (const unitCode of rows) this.addWhatEveryoneKnows(unitCode, wave);
    }
  }

  /** How many waves there are. */
  get waves(): number {
    return this.shape.truths.length;
  }

  /** Whether any figure has come or changed after the first ones. */
  get hasHistory(): boolean {
    const waves = Array.from({ length: this.waves }, (_, wave) =>
      this.cells.flatMap((cell) => this.variableOf(cell, wave) ?? []).join(),
    );
    return new Set(waves.filter((names) => names !== '')).size > 1;
  }

  /** The variable of a number as it stood after a wave; null where nothing had been counted. */
  variableOf(cell: CellName, wave: number): string | null {
    return this.once(this.names, cell, wave, () => this.findVariable(cell, wave));
  }

  private findVariable(cell: CellName, wave: number): string | null {
    if (this.isCounted(cell)) return this.counted(cell, wave);
    const names = this.partsOf(cell, wave).flatMap((part) => this.variableOf(part, wave) ?? []);
    return names.length === 0 ? null : this.sumOf(cell, wave, names);
  }

  /** What a number really was after a wave, and of how many pupils; null where nothing had been counted. */
  truthOf(cell: CellName, wave: number): Counts | null {
    return this.once(this.counts, cell, wave, () => this.count(cell, wave));
  }

  private count(cell: CellName, wave: number): Counts | null {
    const parts = this.leavesOf(cell, wave).flatMap((part) => this.truthAt(part, wave) ?? []);
    if (parts.length === 0) return null;
    const numerator = parts.reduce((sum, part) => sum + part.numerator, 0);
    if (!this.shape.nodes)
      return { numerator, denominator: parts.reduce((sum, { denominator }) => sum + denominator, 0) };
    const choosers = this.leavesOf({ ...cell, node: '' }, wave).flatMap((part) => this.truthAt(part, wave) ?? []);
    return { numerator, denominator: choosers.reduce((sum, part) => sum + part.numerator, 0) };
  }

  /** Whether a number is a cell of the protected table. Girls and boys that do not add up to the unit are none. */
  isCell({ unitCode, gender, node }: CellName, wave: number): boolean {
    const { nodes, municipalityCode } = this.shape;
    const kind = nodes?.get(node)?.kind;
    if (nodes) return kind === 'cell' || (kind === 'municipal-cell' && unitCode === municipalityCode);
    return gender === 'all' || unitCode === municipalityCode || this.isSplit(unitCode, wave);
  }

  /** Whether a number is shown anywhere, exactly or not. */
  isFigure(cell: CellName, wave: number): boolean {
    if (!this.shape.nodes) return true;
    return this.isCell(cell, wave) || this.shape.nodes.get(cell.node)?.kind === 'sum';
  }

  /** Whether a number is how many chose at all, which everyone knows. */
  isHeadcount({ node, gender }: CellName): boolean {
    const { nodes } = this.shape;
    const count = (of: string) =>
      (['girls', 'boys'] as const).reduce(
        (sum, one) => sum + (gender === 'all' || gender === one ? (nodes?.get(of)?.[one].length ?? 0) : 0),
        0,
      );
    return nodes !== null && count(node) === count('');
  }

  /**
   * Whether a unit's number is part of the municipality's. Girls and boys who do not add up to their unit are none, nor is what
   * waits for the choices of the unit.
   */
  isPartOfWhole({ unitCode, gender }: CellName, wave: number): boolean {
    if (this.shape.nodes) return true;
    return (
      (gender === 'all' || this.isSplit(unitCode, wave)) && (!this.isOfChoosers || this.hasChoices(unitCode, wave))
    );
  }

  /** Whether it is counted of those who chose: not told before their choices are, nor more of it than of them. */
  get isOfChoosers(): boolean {
    return countedOfChoosers.has(this.shape.name.indicatorId);
  }

  /** The whole numbers that the variables stand for. */
  truths(cells: readonly CellName[]): ReadonlyMap<string, number> {
    return new Map(
      cells.flatMap((cell) =>
        [...this.shape.truths.keys()].flatMap((wave) => {
          const [name, truth] = [this.variableOf(cell, wave), this.truthOf(cell, wave)];
          return name && truth ? [[name, truth.numerator] as const] : [];
        }),
      ),
    );
  }

  /** The same is asked many times over. */
  private once<T>(known: Map<string, T>, cell: CellName, wave: number, find: () => T): T {
    const key = `${nameOf(cell)} ${wave}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find();
    known.set(key, found);
    return found;
  }

  private truthAt({ unitCode, gender, node }: CellName, wave: number): TrueCell | undefined {
    const programme = this.shape.nodes ? node : null;
    return this.shape.truths[wave]?.get(keyOf({ ...this.shape.name, unitCode, gender, programme }));
  }

  /** Whether somebody has counted just this, and it is no sum of other numbers. */
  private isCounted({ unitCode, gender, node }: CellName): boolean {
    const { nodes, municipalityCode } = this.shape;
    if (unitCode === municipalityCode) return false;
    return nodes === null || (gender !== 'all' && nodes.get(node)?.[gender][0] === node);
  }

  /** The numbers that a sum is the sum of. */
  private partsOf(cell: CellName, wave: number): CellName[] {
    const { nodes, unitCodes, municipalityCode } = this.shape;
    if (nodes && cell.gender === 'all') return (['girls', 'boys'] as const).map((gender) => ({ ...cell, gender }));
    const programmes = (cell.gender !== 'all' && nodes?.get(cell.node)?.[cell.gender]) || [cell.node];
    if (programmes.length !== 1 || programmes[0] !== cell.node) return programmes.map((node) => ({ ...cell, node }));
    if (cell.unitCode !== municipalityCode) return [];
    return unitCodes.map((unitCode) => ({ ...cell, unitCode })).filter((part) => this.isPartOfWhole(part, wave));
  }

  private leavesOf(cell: CellName, wave: number): CellName[] {
    return this.isCounted(cell) ? [cell] : this.partsOf(cell, wave).flatMap((part) => this.leavesOf(part, wave));
  }

  private hasChoices(unitCode: string, wave: number): boolean {
    const { schoolYear } = this.shape.name;
    return catalogue.programmes.some(({ code: programme }) => {
      const choice = { indicatorId: choiceTable, unitCode, schoolYear, gender: 'all', programme } as const;
      return this.shape.truths[wave]?.has(keyOf(choice));
    });
  }

  /** Girls and boys of a unit are part of the municipality's where together they are the unit. */
  private isSplit(unitCode: string, wave: number): boolean {
    const [all, girls, boys] = genders.map((gender) => this.truthAt({ unitCode, gender, node: '' }, wave)?.denominator);
    return girls !== undefined && boys !== undefined && all === girls + boys;
  }

  /** The variable of a counted cell: a new one in each wave that changes it to what it has not been before. */
  private counted(cell: CellName, wave: number): string | null {
    const now = this.truthAt(cell, wave);
    if (!now) return null;
    const since = this.shape.truths.findIndex((_, earlier) => isSame(this.truthAt(cell, earlier), now));
    const name = `${nameOf(cell)} @${since + 1}`;
    if (!this.variables.has(name)) this.variables.set(name, [0, now.denominator]);
    return name;
  }

  private sumOf(cell: CellName, wave: number, names: readonly string[]): string {
    const signature = `${nameOf(cell)} = ${names.join(' + ')}`;
    const known = this.sums.get(signature);
    if (known !== undefined) return known;
    const name = `${nameOf(cell)} @${wave + 1}`;
    this.sums.set(signature, name);
    this.variables.set(name, [0, null]);
    this.facts.push({ terms: { ...Object.fromEntries(names.map((part) => [part, 1])), [name]: -1 }, lo: 0, hi: 0 });
    return name;
  }

  /** Of rates: all are girls, boys and the few who are registered as neither. Of choices: how many there are of each gender. */
  private addWhatEveryoneKnows(unitCode: string, wave: number): void {
    const known = genders.map((gender) => {
      const cell = { unitCode, gender, node: '' };
      return { name: this.variableOf(cell, wave), truth: this.truthOf(cell, wave) };
    });
    if (this.shape.nodes) {
      for (const { name, truth } of known)
        if (name && truth) this.facts.push({ terms: { [name]: 1 }, lo: truth.numerator, hi: truth.numerator });
      return;
    }
    const [all, girls, boys] = known;
    if (!all?.name || !girls?.name || !boys?.name || unitCode === this.shape.municipalityCode) return;
    const others = (all.truth?.denominator ?? 0) - (girls.truth?.denominator ?? 0) - (boys.truth?.denominator ?? 0);
    this.facts.push({ terms: { [all.name]: 1, [girls.name]: -1, [boys.name]: -1 }, lo: 0, hi: others });
  }
}

/** The name of a number in print. */
export function nameOf({ unitCode, node, gender }: CellName): string {
  return [unitCode, ...(node ? [node] : []), gender].join(' ');
}

function isSame(one: Counts | undefined, other: Counts): boolean {
  return one?.numerator === other.numerator && one.denominator === other.denominator;
}
