import * as fc from 'fast-check';
import type { NewUnit, UnitChange } from '../unit-change';
import type { TreeUnit, UnitTree } from '../unit-tree';

/** A node that has always been there, until something is said of it. */
export function aTreeUnit(id: string, given: Partial<TreeUnit> = {}): TreeUnit {
  return {
    ...{
      id,
      kind: 'school-unit',
      code: null,
      organiser: 'municipal',
      validFrom: null,
      validTo: null,
      lastFigures: 2025,
    },
    names: [{ from: null, value: id }],
    parents: [{ from: null, value: 'root' }],
    forms: [{ from: null, value: ['compulsory'] }],
    ...given,
  };
}

/** A municipality with two areas and four schools, two of them below the first area. */
export const aTree: UnitTree = {
  units: [
    aTreeUnit('root', { kind: 'municipality', parents: [{ from: null, value: null }] }),
    aTreeUnit('north', { kind: 'area' }),
    aTreeUnit('south', { kind: 'area' }),
    aTreeUnit('berg', { code: '00000001', parents: [{ from: null, value: 'north' }] }),
    aTreeUnit('ås', { code: '00000002', parents: [{ from: null, value: 'north' }] }),
    aTreeUnit('dal', { code: '00000003', lastFigures: null }),
    aTreeUnit('sjö', { code: '00000004', validFrom: '2024-07-01' }),
  ],
  successions: [],
};

/** A new school unit, below the municipality until something else is said. */
export function aNewUnit(id: string, given: Partial<NewUnit> = {}): NewUnit {
  const unit = { id, kind: 'school-unit', name: id, code: null, organiser: 'municipal', parentId: 'root' } as const;
  return { ...unit, schoolForms: ['compulsory'], ...given };
}

/** Something to do, before it is known of which units: numbers choose among those there are. */
export interface Idea {
  readonly kind: UnitChange['kind'] | 'merge-new';
  readonly day: string;
  readonly picks: readonly number[];
  readonly area: boolean;
}

/** Sequences of ideas; many of them cannot be done, which is for the rules to say. */
export const ideas: fc.Arbitrary<Idea[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('add', 'rename', 'move', 'forms', 'close', 'merge', 'merge-new', 'split'),
    day: fc
      .tuple(fc.integer({ min: 2024, max: 2030 }), fc.constantFrom('01-01', '07-01', '07-02', '10-15'))
      .map(([year, rest]) => `${year}-${rest}`),
    picks: fc.array(fc.nat({ max: 30 }), { minLength: 3, maxLength: 3 }),
    area: fc.boolean(),
  }),
  { minLength: 1, maxLength: 25 },
);

/** The change an idea becomes in a tree. Ids of new units come from `fresh`. */
export function changeOf({ kind, day, picks, area }: Idea, { units }: UnitTree, fresh: () => string): UnitChange {
  const [a, b, c] = picks.map((pick) => units[pick % units.length]!.id) as [string, string, string];
  const created = (parentId: string, isArea = false) =>
    aNewUnit(fresh(), { parentId, kind: isArea ? 'area' : 'school-unit' });
  switch (kind) {
    case 'add':
      return { kind, day, unit: created(a, area) };
    case 'rename':
      return { kind, day, unitId: a, name: `namn ${picks[1]}` };
    case 'move':
      return { kind, day, unitId: a, parentId: b };
    case 'forms':
      return { kind, day, unitId: a, schoolForms: area ? ['compulsory', 'adult'] : ['preschool-class'] };
    case 'close':
      return { kind, day, unitId: a };
    case 'merge':
      return { kind, day, unitIds: [a, b], into: { kind: 'existing', unitId: area ? a : c } };
    case 'merge-new':
      return { kind: 'merge', day, unitIds: [a, b], into: { kind: 'new', unit: created(c) } };
    case 'split':
      return { kind, day, unitId: a, into: [created(b), created(c)] };
  }
}
