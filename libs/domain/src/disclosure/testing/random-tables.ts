import type { ChoiceCategory } from '../category-tree';
import type { ChoiceCount } from '../choice-cell';
import type { ChoiceCube, ChoiceUnit } from '../choice-unit';
import type { Part } from '../rate-cell';
import type { RateTable, RateUnit } from '../rate-unit';

/** Draws tables from a seed, so that a table that fails can be drawn again. */
export class RandomTables {
  constructor(private state: number) {}

  /** A number in [0, 1): mulberry32. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  shuffled<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  /** A rate of 1–99 %, units of all sizes: with few pupils, of one gender, without a split. */
  rateTable(units = this.unitCount()): RateTable {
    const share = 0.01 + 0.98 * this.next();
    return { units: Array.from({ length: units }, (_, at) => this.rateUnit(`E${100 + at}`, share)) };
  }

  rateUnit(id: string, share: number): RateUnit {
    const part = (): Part => this.part(this.chance(0.1) ? this.between(0, 9) : this.between(10, 75), share);
    if (this.chance(0.08)) return { id, parts: { all: part() } };
    const nobody = { count: 0, group: 0 };
    const [girls, boys] = [part(), this.chance(0.06) ? nobody : part()];
    return { id, parts: this.chance(0.5) ? { girls, boys } : { girls: boys, boys: girls } };
  }

  part(group: number, share: number): Part {
    return { count: Array.from({ length: group }, () => this.chance(share)).filter(Boolean).length, group };
  }

  /** Programmes in a tree of one to three levels, units of 8–150 pupils, now and then of one gender. */
  choiceCube(units = this.unitCount()): ChoiceCube {
    const categories = this.categories();
    const parents = new Set(categories.map(({ parent }) => parent));
    const leaves = categories.map(({ id }) => id).filter((id) => !parents.has(id));
    const liking = new Map(leaves.map((leaf) => [leaf, { weight: this.next() ** 2, girls: this.next() }]));
    return {
      categories,
      ...(this.chance(0.4) && { municipalCategories: this.regrouped(categories) }),
      units: Array.from({ length: units }, (_, at) => this.choiceUnit(`E${100 + at}`, liking)),
    };
  }

  choiceUnit(id: string, liking: ReadonlyMap<string, { weight: number; girls: number }>): ChoiceUnit {
    const counts = new Map<string, ChoiceCount>();
    const oneGender = this.chance(0.04);
    const pupils = this.chance(0.15) ? this.between(8, 20) : this.between(20, 150);
    const whole = [...liking.values()].reduce((sum, { weight }) => sum + weight, 0);
    for (let pupil = 0; pupil < pupils; pupil++) {
      let left = this.next() * whole;
      const [leaf, { girls }] = [...liking].find(([, { weight }]) => (left -= weight) < 0) ?? [...liking][0]!;
      const before = counts.get(leaf) ?? { girls: 0, boys: 0 };
      const gender = oneGender || this.chance(girls) ? 'girls' : 'boys';
      counts.set(leaf, { ...before, [gender]: before[gender] + 1 });
    }
    return { id, counts };
  }

  /** The same programmes, each in a group within the group it lies in. */
  private regrouped(categories: readonly ChoiceCategory[]): ChoiceCategory[] {
    const parents = new Set(categories.map(({ parent }) => parent));
    const groups = new Map<string, ChoiceCategory>();
    const moved = categories.map(({ id, parent }) => {
      if (parents.has(id)) return { id, parent };
      const group = { id: `${parent ?? ''}/${this.between(1, 3)}`, parent };
      groups.set(group.id, group);
      return { id, parent: group.id };
    });
    return [...groups.values(), ...moved];
  }

  private categories(): ChoiceCategory[] {
    const leaves = (parent: string | null, name: string): ChoiceCategory[] =>
      Array.from({ length: this.between(2, 6) }, (_, at) => ({ id: `${name}${at}`, parent }));
    const depth = this.between(1, 3);
    if (depth === 1) return leaves(null, 'P');
    const top = ['H', 'Y'].map((id) => ({ id, parent: null }));
    if (depth === 2) return [...top, ...leaves('H', 'PH'), ...leaves('Y', 'PY')];
    const under = { id: 'HS', parent: 'H' };
    return [...top, under, { id: 'NA', parent: 'H' }, ...leaves('HS', 'PS'), ...leaves('Y', 'PY')];
  }

  /** One and two units often, since that is where covers are few. */
  private unitCount(): number {
    const draw = this.next();
    return draw < 0.12 ? 1 : draw < 0.3 ? 2 : draw < 0.93 ? this.between(3, 12) : this.between(13, 40);
  }
}
