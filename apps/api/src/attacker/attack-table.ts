import type { Counts } from '@vagval/domain/disclosure/release-history';
import { nationalThresholds } from '@vagval/domain/disclosure/thresholds';
import { genders } from '@vagval/domain/gender';
import type { Withheld } from '@vagval/domain/disclosure/withheld';
import type { MeasuredKind } from '@vagval/domain/measured';
import { nameOf, type AttackedTable, type CellName } from './attacked-table';
import { Knowledge } from './knowledge';
import type { Bounds, LinearFact } from './linear-program';
import { boundsOf, complementaryBounds, isSecretChoice, secretOf, type Told } from './told';

/** Who tries: anyone, anyone who is told which hidden cells only cover others, and the head of a unit who is told that too. */
export const readers = ['public', 'told', 'insider'] as const;
export type Reader = (typeof readers)[number];

/** How hard a table is attacked. */
export interface AttackOptions {
  /** Which of the protected cells are attacked, by their number in the table; all of them when left out. */
  readonly isTarget?: (at: number) => boolean;
  /** Units whose heads try, knowing all their own figures. */
  readonly insiders: readonly string[];
  /** Whether a protected cell is also attacked with whole numbers, by its number in the table. */
  readonly isWhole: (at: number) => boolean;
  /** Rows that are known to be held back as a whole. Left out: those that look as if they were. */
  readonly withheld?: ReadonlyMap<string, Withheld>;
}

/** Something that got out. */
export interface Breach {
  readonly cell: string;
  readonly reader: string;
  readonly what: string;
}

/** How an attack went. */
export interface AttackResult {
  /** Protected cells, each version of a corrected one by itself. */
  readonly cells: number;
  /** Whether the table has had other figures than now. */
  readonly hasHistory: boolean;
  /** Pairs of smallest and largest value that were found, by reader. */
  readonly solved: Readonly<Record<Reader | 'whole', number>>;
  /** The narrowest range of a hidden cell that is not a band, and the narrowest for the head of another unit. */
  readonly narrowest: { readonly hidden: number; readonly insider: number };
  readonly breaches: readonly Breach[];
  /**
   * Small sums of cells that are no cells themselves (a unit's balanced choices, say) and can be known better than a cell may.
   * The table promises nothing of them; whoever changes its tree should see what it does to them.
   */
  readonly sums: readonly Breach[];
}

/** A protected number, and how it has been shown. */
interface Target {
  readonly cell: CellName;
  readonly wave: number;
  readonly name: string;
  readonly truth: Counts;
  readonly shown: ReadonlySet<MeasuredKind>;
}

/** Tries to work out every protected number of a table from everything that has been told of it, first to last wave. */
export async function attackTable(
  table: AttackedTable,
  told: readonly Told[],
  options: AttackOptions,
): Promise<AttackResult> {
  const attack = new Attack(table, told);
  try {
    return await attack.run(options);
  } finally {
    attack.close();
  }
}

class Attack {
  private readonly knowledge: Knowledge;
  private readonly shown = new Map<string, Set<MeasuredKind>>();
  private readonly breaches: Breach[] = [];
  private readonly sums: Breach[] = [];
  private readonly solved = { public: 0, told: 0, insider: 0, whole: 0 };
  private narrowest = { hidden: Infinity, insider: Infinity };

  constructor(
    private readonly table: AttackedTable,
    told: readonly Told[],
  ) {
    const facts = told.flatMap((one) => this.factOf(one) ?? []);
    this.knowledge = new Knowledge(table.variables, [...table.facts, ...facts]);
  }

  async run({ isTarget = () => true, insiders, isWhole, withheld }: AttackOptions): Promise<AttackResult> {
    const complementary = this.complementary(withheld);
    const targets = this.targets().filter((_, at) => isTarget(at));
    const narrow = [];
    for (const target of targets)
      if (!(await this.attempt('told', 'told', target, this.needOf(target), complementary))) narrow.push(target);
    // What is kept from whoever is told more is kept from everyone.
    this.solved.public = targets.length - narrow.length;
    for (const target of narrow) await this.attempt('public', 'public', target, this.needOf(target), nothing);
    for (const target of targets.filter((_, at) => isWhole(at)))
      await this.attempt('whole', 'told, whole numbers', target, this.needOf(target), complementary);
    for (const unitCode of insiders) {
      const own = this.ownFigures(unitCode);
      const known = new Map([...complementary, ...own]);
      const isTouched = this.knowledge.touching(own.keys());
      for (const target of targets.filter(({ cell, name }) => cell.unitCode !== unitCode && isTouched(name)))
        await this.attempt('insider', `head of ${unitCode}`, target, this.insiderNeed(target, unitCode), known);
    }
    const { breaches, sums, solved, narrowest } = this;
    return { cells: targets.length, hasHistory: this.table.hasHistory, solved, narrowest, breaches, sums };
  }

  close(): void {
    this.knowledge.close();
  }

  private async attempt(
    reader: Reader | 'whole',
    who: string,
    target: Target,
    need: Need,
    also: ReadonlyMap<string, Bounds>,
  ): Promise<boolean> {
    const [lower, upper] = await this.knowledge.range({ [target.name]: 1 }, also, reader === 'whole');
    this.solved[reader] += 1;
    // Pupils are whole, so a range ends where a whole number does.
    const [low, high] = [Math.ceil((lower ?? -Infinity) - dust), Math.floor((upper ?? Infinity) + dust)];
    const width = high - low;
    const isSum = this.table.shape.nodes !== null && !this.table.isCell(target.cell, target.wave);
    if (reader === 'insider' && need.width === 2 && !isSum)
      this.narrowest.insider = Math.min(this.narrowest.insider, width);
    if (reader !== 'insider' && need.width === smallestCount && !isSum)
      this.narrowest.hidden = Math.min(this.narrowest.hidden, width);
    const isKept = width >= need.width && low <= (need.low ?? low) && high >= (need.high ?? high);
    if (!isKept)
      (isSum ? this.sums : this.breaches).push({
        cell: target.name,
        reader: who,
        what: `${target.truth.numerator} of ${target.truth.denominator} is known to be ${low}–${high}`,
      });
    return isKept;
  }

  /** What has been read, as a fact. What cannot be true is a breach of its own: somebody has shown another number. */
  private factOf({ cell, without, wave, figure, where }: Told): LinearFact | null {
    const [name, truth] = [this.table.variableOf(cell, wave), this.table.truthOf(cell, wave)];
    const rest = without === undefined ? null : { ...cell, unitCode: without };
    const [restName, restTruth] = rest
      ? [this.table.variableOf(rest, wave), this.table.truthOf(rest, wave)]
      : [null, null];
    if (!name || !truth || (rest && (!restName || !restTruth))) return null;
    if (!rest) this.shown.set(name, (this.shown.get(name) ?? new Set()).add(figure.kind));
    const count = truth.numerator - (restTruth?.numerator ?? 0);
    const bounds = boundsOf(figure, truth.denominator - (restTruth?.denominator ?? 0));
    if (!bounds) return null;
    const [lo, hi] = bounds;
    if ((lo ?? count) > count || (hi ?? count) < count) {
      const what = `${where} says ${lo === hi ? lo : `${lo}–${hi}`} where ${count} was counted`;
      this.breaches.push({ cell: nameOf(cell), reader: 'public', what });
      return null;
    }
    return { terms: { [name]: 1, ...(restName && { [restName]: -1 }) }, lo, hi };
  }

  private targets(): Target[] {
    const found = new Map<string, Target>();
    for (const { cell, wave, name, truth } of this.numbers()) {
      if (found.has(name) || !this.isSecret(truth)) continue;
      if (this.table.isHeadcount(cell) || !this.table.isFigure(cell, wave)) continue;
      // True zeros are shown. Where nobody chose anything else, they tell of a sum outside the table that everyone is in it.
      if (!this.table.isCell(cell, wave) && this.table.shape.nodes && truth.numerator === truth.denominator) continue;
      found.set(name, { cell, wave, name, truth, shown: this.shown.get(name) ?? new Set() });
    }
    return [...found.values()];
  }

  private *numbers(): Generator<Omit<Target, 'shown'>> {
    for (const cell of this.table.cells)
      for (let wave = 0; wave < this.table.waves; wave++) {
        const [name, truth] = [this.table.variableOf(cell, wave), this.table.truthOf(cell, wave)];
        if (name && truth) yield { cell, wave, name, truth };
      }
  }

  private isSecret(truth: Counts): boolean {
    return this.table.shape.nodes ? isSecretChoice(truth) : secretOf(truth) !== null;
  }

  /** What is known of hidden cells by whoever is told that they only cover others. */
  private complementary(withheld: ReadonlyMap<string, Withheld> | undefined): ReadonlyMap<string, Bounds> {
    const known = new Map<string, Bounds>();
    for (const { cell, wave, name, truth } of this.numbers()) {
      const shown = this.shown.get(name) ?? new Set();
      if (!this.table.isCell(cell, wave) || this.hasPast(cell, name)) continue;
      if (shown.size === 0 || [...shown].some((kind) => kind !== 'suppressed') || this.isForItsOwnSake(cell, wave))
        continue;
      const stage = withheld ? withheld.get(cell.unitCode) : this.looksWithheld(cell.unitCode, wave);
      if (stage === 'row' || (stage === 'genders' && cell.gender !== 'all')) continue;
      const bounds = complementaryBounds(truth, !this.table.shape.nodes);
      if (bounds) known.set(name, bounds);
    }
    return known;
  }

  /** A figure that has been another is hidden for what it was, whatever it is now: nobody is told that it only covers others. */
  private hasPast(cell: CellName, name: string): boolean {
    const names = Array.from({ length: this.table.waves }, (_, wave) => this.table.variableOf(cell, wave));
    return names.slice(0, names.indexOf(name)).some((earlier) => earlier !== null);
  }

  /** A number of choosers is hidden for its own sake where any figure of the same programme is small. */
  private isForItsOwnSake(cell: CellName, wave: number): boolean {
    const concerned = this.table.shape.nodes ? genders.map((gender) => ({ ...cell, gender })) : [cell];
    return concerned.some((one) => {
      const truth = this.table.truthOf(one, wave);
      return truth !== null && this.isSecret(truth);
    });
  }

  /** A row of which no gender is shown may be held back as a whole; nobody is told that its cells only cover others. */
  private looksWithheld(unitCode: string, wave: number): Withheld | null {
    const row = this.table.cells.filter((cell) => cell.unitCode === unitCode && this.table.isCell(cell, wave));
    const shown = row.filter((cell) => {
      const [name, truth] = [this.table.variableOf(cell, wave), this.table.truthOf(cell, wave)];
      const isNobody = this.table.shape.nodes ? truth?.numerator === 0 : truth?.denominator === 0;
      return name !== null && !isNobody && [...(this.shown.get(name) ?? [])].some((kind) => kind !== 'suppressed');
    });
    if (shown.length === 0) return 'row';
    return shown.some(({ gender }) => gender !== 'all') ? null : 'genders';
  }

  private needOf(target: Target): Need {
    const { cell, wave, truth, shown } = target;
    const { denominator } = truth;
    if (shown.has('few')) return { width: 0, low: 0, high: Math.min(smallestCount - 1, denominator) };
    if (shown.has('nearly-all'))
      return { width: 0, low: Math.max(0, denominator - smallestCount + 1), high: denominator };
    // Girls and boys who do not add up to the unit are not shown, nor where they would tell how many chose, but they are part of
    // it: where it is a band, so are they.
    const isPart = !this.table.isCell(cell, wave) || this.table.isOfChoosers;
    const width = isPart ? smallestCount - 1 : smallestCount;
    return { width: Math.min(width, this.openGroup(target)), low: null, high: null };
  }

  /** Of the municipality's figure a head knows the own part: what is left to protect is the others'. */
  private insiderNeed(target: Target, head: string): Need {
    const { cell, wave, truth } = target;
    const isWhole = cell.unitCode === this.table.shape.municipalityCode;
    const own = isWhole ? this.table.truthOf({ ...cell, unitCode: head }, wave) : null;
    // That nobody else chose is no secret.
    const isNobody = this.table.shape.nodes !== null && truth.numerator === (own?.numerator ?? 0);
    return { width: isNobody ? 0 : Math.min(2, this.openGroup(target, head)), low: null, high: null };
  }

  private ownFigures(unitCode: string): ReadonlyMap<string, Bounds> {
    const own = this.table.cells.filter((cell) => cell.unitCode === unitCode);
    return new Map([...this.table.truths(own)].map(([name, count]) => [name, [count, count]]));
  }

  /**
   * The pupils that a figure can still tell of. What the municipality's was before a unit came or changed has been told for good:
   * the new one can only tell of that unit, and its head needs no figure for that.
   */
  private openGroup({ cell, wave, name, truth }: Target, head?: string): number {
    const { municipalityCode, unitCodes } = this.table.shape;
    if (cell.unitCode !== municipalityCode) return truth.denominator;
    const others = unitCodes
      .filter((unitCode) => unitCode !== head)
      .map((unitCode) => ({ ...cell, unitCode }))
      .filter((part) => this.table.isPartOfWhole(part, wave));
    const groupOf = (parts: readonly CellName[]) =>
      parts.reduce((sum, part) => sum + (this.table.truthOf(part, wave)?.denominator ?? 0), 0);
    const waves = Array.from({ length: this.table.waves }, (_, at) => at);
    const told = waves.filter((at) => {
      const before = this.table.variableOf(cell, at);
      return before !== null && before !== name && this.shown.get(before)?.has('value');
    });
    const changedSince = (at: number) =>
      others.filter((part) => this.table.variableOf(part, at) !== this.table.variableOf(part, wave));
    return Math.min(truth.denominator, groupOf(others), ...told.map((at) => groupOf(changedSince(at))));
  }
}

/** What has to be left possible: at least so wide a range, and no less than these ends. */
interface Need {
  readonly width: number;
  readonly low: number | null;
  readonly high: number | null;
}

const { smallestCount } = nationalThresholds;
const dust = 1e-6;
const nothing: ReadonlyMap<string, Bounds> = new Map();
