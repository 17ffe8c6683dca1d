import { type Gender, genders } from '../../gender';
import { municipality } from '../municipality';
import { type EarlierRate, ownStatus, type Part, type RateStatus } from '../rate-cell';
import { type ProtectedRateTable, rateStatusOf } from '../rate-table';
import type { RateTable, RateUnit } from '../rate-unit';
import { nationalThresholds } from '../thresholds';
import { Attacker, type Draw, type Fact } from './attacker';

/** One publication of a rate table. */
export interface PublishedRates {
  readonly table: RateTable;
  readonly result: ProtectedRateTable;
}

/** A protected number of a publication, and the doubt it must be left in. */
interface Target {
  readonly name: string;
  readonly unit: string;
  readonly part: Part;
  readonly status: RateStatus;
  readonly terms: Fact['terms'];
  /** Groups of the units that are summed in it. */
  readonly groups: readonly (readonly [unit: string, group: number])[];
}

const { smallestCount } = nationalThresholds;

/**
 * Everything that versions of a table have published, as facts about the counts of its units. A unit whose counts are the same
 * in two versions is the same unknowns. Facts tell too which hidden cells are only complementary.
 */
export class RateAttack {
  private readonly columns = new Map<string, number>();
  private readonly facts: Fact[] = [];
  private readonly targets: Target[] = [];
  private readonly ownCounts = new Map<string, Map<number, number>>();

  constructor(versions: readonly PublishedRates[]) {
    versions.forEach((version, at) => this.learn(version, `v${at + 1}`));
  }

  /** Protected numbers that can be narrowed down further than promised; `insiders` units are drawn to look from. */
  async breaches(draw: Draw, insiders: number, whole = false): Promise<string[]> {
    const attacker = await Attacker.knowing(this.columns.size, this.facts, whole);
    const targets = draw(this.targets, 40);
    const found = targets.filter((target) => !isSafe(target, attacker.range(target.terms))).map(({ name }) => name);
    for (const [head, known] of draw([...this.ownCounts], insiders)) {
      attacker.learning(known, () => {
        for (const target of draw(this.targets, 10)) {
          if (target.unit === head) continue;
          const [low, high] = attacker.range(target.terms);
          // Of the municipality’s figure only the others’ part is left to protect.
          const others = target.groups.reduce((sum, [unit, group]) => sum + (unit === head ? 0 : group), 0);
          if (high - low < Math.min(2, others) - 1e-6) found.push(`${target.name} by ${head}`);
        }
      });
    }
    attacker.dispose();
    return found;
  }

  private learn({ table, result }: PublishedRates, version: string): void {
    const isLater = new Set(table.units.map(({ batch = 0 }) => batch)).size > 1;
    const sums = new Map(genders.map((gender) => [gender, aSum()]));
    for (const unit of table.units) {
      for (const [gender, { part, terms }] of this.partsOf(unit)) {
        const groups = [[unit.id, part.group]] as const;
        const earlier = unit.earlier?.[gender] ?? {};
        this.learnCell({ earlier, isLater, result, version, unit: unit.id, gender, part, terms, groups });
        const sum = sums.get(gender)!;
        sum.part = { count: sum.part.count + part.count, group: sum.part.group + part.group };
        sum.terms.push(...terms.map(([unknown, weight]): [number, number] => [unknown, weight]));
        sum.groups.push([unit.id, part.group]);
      }
    }
    for (const [gender, sum] of sums) {
      const earlier = table.municipalEarlier?.[gender] ?? {};
      this.learnCell({ earlier, isLater, result, version, unit: municipality, gender, ...sum });
    }
  }

  private partsOf({ id, parts }: RateUnit): Map<Gender, { part: Part; terms: Fact['terms'] }> {
    const cell = (gender: Gender, part: Part) => ({ part, terms: [this.unknown(id, parts, gender, part)] });
    if ('all' in parts) return new Map([['all', cell('all', parts.all)]]);
    const girls = cell('girls', parts.girls);
    const boys = cell('boys', parts.boys);
    const count = parts.girls.count + parts.boys.count;
    const all = {
      part: { count, group: parts.girls.group + parts.boys.group },
      terms: [...girls.terms, ...boys.terms],
    };
    return new Map([
      ['girls', girls],
      ['boys', boys],
      ['all', all],
    ]);
  }

  private unknown(
    unit: string,
    parts: RateUnit['parts'],
    gender: Gender,
    { count, group }: Part,
  ): readonly [number, number] {
    const name = `${unit} ${JSON.stringify(parts)} ${gender}`;
    let column = this.columns.get(name);
    if (column === undefined) {
      column = this.columns.size;
      this.columns.set(name, column);
      this.facts.push({ terms: [[column, 1]], low: 0, high: group });
      this.ownCounts.set(unit, (this.ownCounts.get(unit) ?? new Map<number, number>()).set(column, count));
    }
    return [column, 1];
  }

  private learnCell({ result, gender, earlier, ...cell }: Omit<Target, 'name' | 'status'> & Told): void {
    const { unit, part, terms } = cell;
    const status = rateStatusOf(result, unit, gender);
    if (status === undefined || terms.length === 0) return;
    const withheld = result.withheld.get(unit);
    const isAlone = !result.failed && withheld !== 'row' && !(withheld === 'genders' && gender !== 'all');
    const own = ownStatus(part, nationalThresholds);
    this.facts.push({ terms, ...published(part, status, isAlone && !earlier.held && own === 'exact') });
    // Of a number once shown as a band nobody can be left more in doubt than that.
    const promised = earlier.banded ? own : status;
    if (own !== 'exact' && !(unit === municipality && cell.isLater))
      this.targets.push({ ...cell, name: `${cell.version} ${unit} ${gender}`, status: promised });
  }
}

interface Told {
  /** A cell that is hidden because it once was says nothing of why. */
  readonly earlier: EarlierRate;
  /** In a later version the municipality’s figure is protected by its parts: what it was before may be known. */
  readonly isLater: boolean;
  readonly result: ProtectedRateTable;
  readonly version: string;
  readonly gender: Gender;
}

function aSum() {
  return { part: { count: 0, group: 0 }, terms: [] as [number, number][], groups: [] as [string, number][] };
}

function published(
  { count, group }: Part,
  status: RateStatus,
  isComplementary: boolean,
): { low: number; high: number } {
  switch (status) {
    case 'exact':
      return { low: count, high: count };
    case 'few':
      return { low: 0, high: smallestCount - 1 };
    case 'nearly-all':
      return { low: group - smallestCount + 1, high: group };
    case 'hidden':
      return isComplementary ? { low: smallestCount, high: group - smallestCount } : { low: 0, high: group };
  }
}

function isSafe({ part, status }: Target, [low, high]: readonly [number, number]): boolean {
  if (status === 'few' || status === 'nearly-all') {
    const band = published(part, status, false);
    return low <= band.low + 1e-6 && high >= band.high - 1e-6;
  }
  return status === 'hidden' && high - low >= Math.min(smallestCount, part.group) - 1e-6;
}
