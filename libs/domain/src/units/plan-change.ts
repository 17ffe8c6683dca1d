import { RuleBroken } from '../rule-broken';
import { schoolYearOf } from '../school-years/school-year';
import type { SchoolForm } from './unit';
import type { Consequences, NewUnit, UnitChange } from './unit-change';
import {
  belowFrom,
  dayBefore,
  isOpenOn,
  latestOf,
  valueOn,
  type Since,
  type TreeUnit,
  type UnitTree,
} from './unit-tree';

/** The organisation as it will be, and what the change means. */
export interface PlannedChange {
  readonly tree: UnitTree;
  readonly consequences: Consequences;
}

/**
 * Works out a change of the organisation. Nothing that has been is touched: a unit that closes stays with its names and its
 * figures, and what is new begins on the day of the change.
 *
 * @throws RuleBroken telling why the organisation cannot become so. `facts` name the unit and the day that stand in the way.
 */
export function planChange(tree: UnitTree, change: UnitChange): PlannedChange {
  const { day } = change;
  switch (change.kind) {
    case 'add':
      return planned(withNew(tree, change.unit, day), change, { opens: [change.unit] });
    case 'rename': {
      const unit = changeable(tree, change.unitId, day);
      const name = nameIn(change.name);
      const before = valueOn(unit.names, day);
      const names = changedOn(unit, unit.names, day, name);
      const after = withUnit(tree, { ...unit, names });
      return planned(after, change, { goesOn: unit, before: [before], after: [name] });
    }
    case 'move': {
      const unit = changeable(tree, change.unitId, day);
      const before = valueOn(unit.parents, day);
      const parents = changedOn<string | null>(unit, unit.parents, day, change.parentId);
      mustStand(tree, change.parentId, day, unit.validTo);
      const after = withUnit(tree, { ...unit, parents });
      mustBeNoRing(after, unit, day);
      const [old, wanted] = [before, change.parentId].map((id) => unitIn(tree, id ?? ''));
      return planned(after, change, { goesOn: unit, from: old, to: wanted });
    }
    case 'forms': {
      const unit = changeable(tree, change.unitId, day);
      const [before, wanted] = [sorted(valueOn(unit.forms, day)), formsIn(unit, change.schoolForms)];
      const forms = changedOn(unit, unit.forms, day, wanted);
      return planned(withUnit(tree, { ...unit, forms }), change, { goesOn: unit, before, after: wanted });
    }
    case 'close':
      return planned(withClosed(tree, change.unitId, day), change, { closes: [change.unitId] });
    case 'merge':
      return merged(tree, change);
    case 'split':
      return split(tree, change);
  }
}

function merged(tree: UnitTree, change: UnitChange & { readonly kind: 'merge' }): PlannedChange {
  const { day, into } = change;
  const all = new Set([...change.unitIds, ...(into.kind === 'existing' ? [into.unitId] : [])]);
  if (all.size < 2 || change.unitIds.length === 0) throw new RuleBroken('merge-needs-two');
  for (const id of all) mustBeSchool(unitIn(tree, id));
  const successorId = into.kind === 'new' ? into.unit.id : into.unitId;
  const goesOn = into.kind === 'existing' ? changeable(tree, into.unitId, day) : undefined;
  if (goesOn?.validTo) throw new RuleBroken('unit-already-closed', { name: nameOn(goesOn, day), day: goesOn.validTo });
  if (into.kind === 'new' && into.unit.kind !== 'school-unit') throw new RuleBroken('unit-wrong-kind');
  const closes = [...all].filter((id) => id !== successorId);
  const begun = into.kind === 'new' ? withNew(tree, into.unit, day) : tree;
  const after = closes.reduce((now, id) => withClosed(now, id, day), begun);
  const successions = closes.map((predecessorId) => ({ predecessorId, successorId, on: day }));
  return planned({ ...after, successions: [...after.successions, ...successions] }, change, {
    closes,
    opens: into.kind === 'new' ? [into.unit] : [],
    goesOn,
  });
}

function split(tree: UnitTree, change: UnitChange & { readonly kind: 'split' }): PlannedChange {
  const { day, unitId, into } = change;
  if (into.length < 2) throw new RuleBroken('split-needs-two');
  mustBeSchool(unitIn(tree, unitId));
  if (into.some(({ kind }) => kind !== 'school-unit')) throw new RuleBroken('unit-wrong-kind');
  const begun = into.reduce((now, unit) => withNew(now, unit, day), tree);
  const after = withClosed(begun, unitId, day);
  const successions = into.map(({ id }) => ({ predecessorId: unitId, successorId: id, on: day }));
  return planned({ ...after, successions: [...after.successions, ...successions] }, change, {
    closes: [unitId],
    opens: into,
  });
}

function withNew(tree: UnitTree, unit: NewUnit, day: string): UnitTree {
  const { id, kind, code, organiser, parentId } = unit;
  const name = nameIn(unit.name);
  if (code !== null && !/^\d{8}$/.test(code)) throw new RuleBroken('unit-code-malformed', { code });
  if (code !== null && kind !== 'school-unit') throw new RuleBroken('unit-wrong-kind');
  const owner = code === null ? undefined : tree.units.find((one) => one.code === code);
  if (owner) throw new RuleBroken('unit-code-taken', { code: owner.code ?? '', name: latestOf(owner.names) });
  mustStand(tree, parentId, day, null);
  const forms = formsIn({ kind }, unit.schoolForms);
  const from = null;
  const begun: TreeUnit = {
    ...{ id, kind, code, organiser, validFrom: day, validTo: null, lastFigures: null },
    names: [{ from, value: name }],
    parents: [{ from, value: parentId }],
    forms: [{ from, value: forms }],
  };
  return { ...tree, units: [...tree.units, begun] };
}

function withClosed(tree: UnitTree, unitId: string, day: string): UnitTree {
  const unit = changeable(tree, unitId, day);
  const name = nameOn(unit, day);
  const validTo = dayBefore(day);
  if (unit.validTo) throw new RuleBroken('unit-already-closed', { name, day: unit.validTo });
  // The day it opens it cannot close: it would have been open on none.
  if (!isOpenOn(unit, validTo)) throw new RuleBroken('unit-not-open-then', { name, day: validTo });
  const later = [...unit.names, ...unit.parents, ...unit.forms].find(({ from }) => from !== null && from >= day);
  if (later) throw new RuleBroken('unit-changed-later', { name, day: later.from ?? '' });
  const below = belowFrom(tree, unitId, day);
  if (below.length > 0) throw new RuleBroken('area-has-open-units', { name, count: below.length });
  if (unit.lastFigures !== null && unit.lastFigures > schoolYearOf(validTo))
    throw new RuleBroken('unit-has-figures-after', { name, schoolYear: unit.lastFigures });
  return withUnit(tree, { ...unit, validTo });
}

/** A unit that may be changed on a day: it is there, it is not the municipality itself, and it is open then. */
function changeable(tree: UnitTree, unitId: string, day: string): TreeUnit {
  const unit = unitIn(tree, unitId);
  if (unit.kind === 'municipality') throw new RuleBroken('unit-is-municipality');
  if (!isOpenOn(unit, day)) throw new RuleBroken('unit-not-open-then', { name: nameOn(unit, day), day });
  return unit;
}

function changedOn<T>(unit: TreeUnit, track: readonly Since<T>[], day: string, value: T): readonly Since<T>[] {
  const name = nameOn(unit, day);
  const isSame = (other: T) => String(other) === String(value);
  const last = track.at(-1)?.from ?? null;
  // What is decided already builds on what held before it: changes come in the order of their days.
  if (last !== null && last > day) throw new RuleBroken('unit-changed-later', { name, day: last });
  if (isSame(valueOn(track, day))) throw new RuleBroken('unit-unchanged', { name });
  // On the day it begins, or on the day it was changed last, the change takes the place of what was there.
  if (unit.validFrom === day) return [{ from: null, value }];
  const before = track.filter(({ from }) => from !== day);
  return isSame(latestOf(before)) ? before : [...before, { from: day, value }];
}

function mustStand(tree: UnitTree, parentId: string, day: string, until: string | null): void {
  const parent = unitIn(tree, parentId);
  if (parent.kind === 'school-unit') throw new RuleBroken('unit-wrong-kind');
  const name = nameOn(parent, day);
  const holds = parent.validTo === null || (until !== null && until <= parent.validTo);
  if (!isOpenOn(parent, day) || !holds) throw new RuleBroken('unit-parent-not-open', { name, day });
}

/** Areas may stand in areas, but on no day from `day` on in themselves. */
function mustBeNoRing(tree: UnitTree, unit: TreeUnit, day: string): void {
  const parentOf = new Map(tree.units.map(({ id, parents }) => [id, parents]));
  const days = new Set([day, ...tree.units.flatMap(({ parents }) => parents.flatMap(({ from }) => from ?? []))]);
  for (const on of [...days].filter((one) => one >= day)) {
    let above = valueOn(parentOf.get(unit.id) ?? [], on);
    for (let steps = 0; above !== null && steps <= tree.units.length; steps++) {
      if (above === unit.id || steps === tree.units.length)
        throw new RuleBroken('unit-in-itself', { name: nameOn(unit, day) });
      above = valueOn(parentOf.get(above) ?? [], on);
    }
  }
}

function mustBeSchool({ kind }: TreeUnit): void {
  if (kind === 'municipality') throw new RuleBroken('unit-is-municipality');
  if (kind !== 'school-unit') throw new RuleBroken('unit-wrong-kind');
}

function unitIn(tree: UnitTree, id: string): TreeUnit {
  const unit = tree.units.find((one) => one.id === id);
  if (!unit) throw new RuleBroken('unit-not-found');
  return unit;
}

function nameIn(given: string): string {
  const name = given.trim();
  if (name === '') throw new RuleBroken('unit-name-missing');
  return name;
}

function formsIn({ kind }: Pick<TreeUnit, 'kind'>, forms: readonly SchoolForm[]): readonly SchoolForm[] {
  // What can be followed up of a school unit is known by its school forms.
  if (kind === 'school-unit' && forms.length === 0) throw new RuleBroken('school-forms-missing');
  return sorted(forms);
}

function sorted(forms: readonly SchoolForm[]): readonly SchoolForm[] {
  return [...new Set(forms)].sort();
}

function nameOn(unit: TreeUnit, day: string): string {
  return valueOn(unit.names, day);
}

function withUnit(tree: UnitTree, unit: TreeUnit): UnitTree {
  return { ...tree, units: tree.units.map((one) => (one.id === unit.id ? unit : one)) };
}

interface Meaning {
  readonly closes?: readonly string[];
  readonly opens?: readonly NewUnit[];
  readonly goesOn?: TreeUnit | undefined;
  readonly before?: readonly string[];
  readonly after?: readonly string[];
  /** Where a unit moves from and to. */
  readonly from?: TreeUnit | undefined;
  readonly to?: TreeUnit | undefined;
}

function planned(tree: UnitTree, { kind, day }: UnitChange, meaning: Meaning): PlannedChange {
  const { closes = [], opens = [], goesOn, from, to } = meaning;
  const { before = from ? [nameOn(from, day)] : [], after = to ? [nameOn(to, day)] : [] } = meaning;
  const [lastYear, firstYear] = [schoolYearOf(dayBefore(day)), schoolYearOf(day)];
  const name = (unitId: string) => nameOn(unitIn(tree, unitId), dayBefore(day));
  const consequences: Consequences = {
    ...{ kind, day, before, after },
    gains: to?.kind === 'area' ? nameOn(to, day) : null,
    loses: from?.kind === 'area' ? nameOn(from, day) : null,
    closes: closes.map((unitId) => ({ unitId, name: name(unitId), lastYear })),
    opens: opens.map(({ id }) => ({ unitId: id, name: nameOn(unitIn(tree, id), day), firstYear })),
    goesOn: goesOn ? { unitId: goesOn.id, name: name(goesOn.id) } : null,
  };
  return { tree, consequences };
}
