import * as fc from 'fast-check';
import { RuleBroken } from '../rule-broken';
import { schoolYearSpan } from '../school-years/school-year';
import { planChange } from './plan-change';
import { aNewUnit, aTree, aTreeUnit, changeOf, ideas } from './testing/random-trees';
import { isOpenDuring } from './unit';
import type { UnitChange } from './unit-change';
import { belowFrom, dayBefore, heldUntil, isOpenOn, valueOn, type UnitTree } from './unit-tree';

const day = '2026-07-01';

/** The name of the rule a change breaks, or null when it is let through. */
function refusal(tree: UnitTree, ...changes: UnitChange[]): string | null {
  try {
    changes.reduce((now, change) => planChange(now, change).tree, tree);
    return null;
  } catch (error) {
    // Only what a rule says is an answer; anything else is a fault.
    if (error instanceof RuleBroken) return error.rule;
    throw error;
  }
}
const done = (tree: UnitTree, ...changes: UnitChange[]) =>
  changes.reduce((now, change) => planChange(now, change).tree, tree);
const unitIn = (tree: UnitTree, id: string) => tree.units.find((one) => one.id === id)!;

describe('a change of the organisation', () => {
  it('gives a unit a new name from a day on, and leaves the old name to the days before', () => {
    const berg = unitIn(done(aTree, { kind: 'rename', day, unitId: 'berg', name: ' Nya Berg ' }), 'berg');
    expect(valueOn(berg.names, '2026-06-30')).toBe('berg');
    expect(valueOn(berg.names, '2026-07-01')).toBe('Nya Berg');
    expect(heldUntil(berg.names)).toEqual([
      { value: 'berg', until: '2026-06-30' },
      { value: 'Nya Berg', until: null },
    ]);
  });

  it('takes a second rename of the same day as a correction, and one back as no change at all', () => {
    const rename = (name: string) => ({ kind: 'rename', day, unitId: 'berg', name }) as const;
    expect(unitIn(done(aTree, rename('Bärg'), rename('Borg')), 'berg').names).toHaveLength(2);
    expect(unitIn(done(aTree, rename('Bärg'), rename('berg')), 'berg').names).toHaveLength(1);
    const corrected = done(aTree, { kind: 'rename', day: '2024-07-01', unitId: 'sjö', name: 'Sjö' });
    expect(unitIn(corrected, 'sjö').names).toEqual([{ from: null, value: 'Sjö' }]);
  });

  it('merges two schools into a new one, and says to which year each series goes', () => {
    const into = { kind: 'new', unit: aNewUnit('ny') } as const;
    const { tree, consequences } = planChange(aTree, { kind: 'merge', day, unitIds: ['berg', 'ås'], into });
    expect(tree.successions).toEqual([
      { predecessorId: 'berg', successorId: 'ny', on: day },
      { predecessorId: 'ås', successorId: 'ny', on: day },
    ]);
    expect([unitIn(tree, 'berg').validTo, unitIn(tree, 'ny').validFrom]).toEqual(['2026-06-30', day]);
    expect(consequences).toMatchObject({
      closes: [
        { name: 'berg', lastYear: 2025 },
        { name: 'ås', lastYear: 2025 },
      ],
      opens: [{ name: 'ny', firstYear: 2026 }],
      goesOn: null,
    });
  });

  it('lets one of the merged go on, with its code and its own series', () => {
    const into = { kind: 'existing', unitId: 'ås' } as const;
    const { tree, consequences } = planChange(aTree, { kind: 'merge', day, unitIds: ['berg', 'ås'], into });
    expect([unitIn(tree, 'berg').validTo, unitIn(tree, 'ås').validTo]).toEqual(['2026-06-30', null]);
    expect(tree.successions).toEqual([{ predecessorId: 'berg', successorId: 'ås', on: day }]);
    expect(consequences.goesOn?.name).toBe('ås');
  });

  it.each<[string, ...UnitChange[]]>([
    ['unit-not-found', { kind: 'close', day, unitId: 'nobody' }],
    ['unit-is-municipality', { kind: 'rename', day, unitId: 'root', name: 'X' }],
    ['unit-is-municipality', { kind: 'split', day, unitId: 'root', into: [aNewUnit('x'), aNewUnit('y')] }],
    ['unit-wrong-kind', { kind: 'move', day, unitId: 'berg', parentId: 'ås' }],
    ['unit-wrong-kind', { kind: 'merge', day, unitIds: ['north', 'berg'], into: { kind: 'existing', unitId: 'berg' } }],
    ['unit-wrong-kind', { kind: 'add', day, unit: aNewUnit('x', { kind: 'area', code: '12345678' }) }],
    ['unit-not-open-then', { kind: 'rename', day: '2024-06-30', unitId: 'sjö', name: 'X' }],
    ['unit-not-open-then', { kind: 'close', day: '2024-07-01', unitId: 'sjö' }],
    ['unit-not-open-then', { kind: 'close', day, unitId: 'berg' }, { kind: 'rename', day, unitId: 'berg', name: 'X' }],
    [
      'unit-already-closed',
      { kind: 'close', day: '2027-07-01', unitId: 'berg' },
      { kind: 'merge', day, unitIds: ['ås'], into: { kind: 'existing', unitId: 'berg' } },
    ],
    [
      'unit-already-closed',
      { kind: 'close', day: '2027-07-01', unitId: 'berg' },
      { kind: 'close', day, unitId: 'berg' },
    ],
    [
      'unit-changed-later',
      { kind: 'rename', day, unitId: 'berg', name: 'X' },
      { kind: 'rename', day: '2026-06-30', unitId: 'berg', name: 'Y' },
    ],
    ['unit-changed-later', { kind: 'rename', day, unitId: 'berg', name: 'X' }, { kind: 'close', day, unitId: 'berg' }],
    ['unit-unchanged', { kind: 'rename', day, unitId: 'berg', name: 'berg' }],
    ['unit-unchanged', { kind: 'move', day, unitId: 'berg', parentId: 'north' }],
    ['unit-unchanged', { kind: 'forms', day, unitId: 'berg', schoolForms: ['compulsory'] }],
    [
      'unit-parent-not-open',
      { kind: 'close', day, unitId: 'south' },
      { kind: 'move', day, unitId: 'berg', parentId: 'south' },
    ],
    [
      'unit-parent-not-open',
      { kind: 'close', day: '2028-07-01', unitId: 'south' },
      { kind: 'move', day, unitId: 'berg', parentId: 'south' },
    ],
    ['unit-in-itself', { kind: 'move', day, unitId: 'north', parentId: 'north' }],
    [
      'unit-in-itself',
      { kind: 'move', day: '2027-07-01', unitId: 'north', parentId: 'south' },
      { kind: 'move', day, unitId: 'south', parentId: 'north' },
    ],
    ['unit-has-figures-after', { kind: 'close', day: '2025-07-01', unitId: 'berg' }],
    ['unit-code-malformed', { kind: 'add', day, unit: aNewUnit('x', { code: '1234567' }) }],
    ['unit-code-taken', { kind: 'add', day, unit: aNewUnit('x', { code: '00000001' }) }],
    [
      'unit-code-taken',
      { kind: 'split', day, unitId: 'berg', into: ['x', 'y'].map((id) => aNewUnit(id, { code: '00000009' })) },
    ],
    ['unit-name-missing', { kind: 'rename', day, unitId: 'berg', name: '  ' }],
    ['school-forms-missing', { kind: 'forms', day, unitId: 'berg', schoolForms: [] }],
    ['area-has-open-units', { kind: 'close', day, unitId: 'north' }],
    [
      'area-has-open-units',
      { kind: 'move', day: '2028-07-01', unitId: 'berg', parentId: 'south' },
      { kind: 'close', day, unitId: 'south' },
    ],
    ['merge-needs-two', { kind: 'merge', day, unitIds: ['berg', 'berg'], into: { kind: 'new', unit: aNewUnit('x') } }],
    ['merge-needs-two', { kind: 'merge', day, unitIds: ['berg'], into: { kind: 'existing', unitId: 'berg' } }],
    ['split-needs-two', { kind: 'split', day, unitId: 'berg', into: [aNewUnit('x')] }],
  ])('is refused by %s', (rule, ...changes) => {
    expect(refusal(aTree, ...changes.slice(0, -1))).toBe(null);
    expect(refusal(aTree, ...changes)).toBe(rule);
  });

  it('may close an area whose schools have moved before that day', () => {
    const moved = ['berg', 'ås'].map((unitId) => ({ kind: 'move', day, unitId, parentId: 'south' }) as const);
    expect(refusal(aTree, ...moved, { kind: 'close', day, unitId: 'north' })).toBe(null);
    expect(refusal(aTree, ...moved, { kind: 'close', day: '2026-06-30', unitId: 'north' })).toBe('area-has-open-units');
  });

  it('leaves a tree on every day, whatever is done to it', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(ideas, (sequence) => {
        let [tree, fresh] = [aTree, 0];
        for (const idea of sequence) {
          const change = changeOf(idea, tree, () => `n${++fresh}`);
          if (refusal(tree, change) !== null) continue;
          const before = tree;
          tree = planChange(tree, change).tree;
          kinds.add(idea.kind);
          expect(faultsOf(tree)).toEqual([]);
          expect(changedBefore(before, tree, change.day)).toEqual([]);
        }
      }),
      { numRuns: 400 },
    );
    // Where nothing was let through, nothing would have been tried.
    expect([...kinds].sort()).toEqual(['add', 'close', 'forms', 'merge', 'merge-new', 'move', 'rename', 'split']);
  });

  it('is seen to be wrong by the same measure, when a parent closes, a ring is made or figures are lost', () => {
    const joined = (...units: UnitTree['units']) => ({ ...aTree, units: [...aTree.units, ...units] });
    const closed = aTreeUnit('gone', { kind: 'area', validTo: '2026-06-30', lastFigures: null });
    expect(faultsOf(joined(closed, aTreeUnit('child', { parents: [{ from: null, value: 'gone' }] })))).not.toEqual([]);
    const ring = (id: string, value: string) => aTreeUnit(id, { kind: 'area', parents: [{ from: null, value }] });
    expect(faultsOf(joined(ring('a', 'b'), ring('b', 'a')))).not.toEqual([]);
    expect(faultsOf(joined(aTreeUnit('old', { validTo: '2025-06-30' })))).not.toEqual([]);
    const line = (predecessorId: string, successorId: string) => ({ predecessorId, successorId, on: day });
    expect(faultsOf({ ...aTree, successions: [line('berg', 'ås'), line('ås', 'berg')] })).not.toEqual([]);
  });
});

/** Every day anything begins or ends, and the day before it. */
function daysOf({ units }: UnitTree): string[] {
  const turns = units.flatMap(({ validFrom, validTo, names, parents, forms }) =>
    [validFrom, validTo, ...[...names, ...parents, ...forms].map(({ from }) => from)].flatMap((one) => one ?? []),
  );
  return [...new Set(['2020-01-01', '2040-01-01', ...turns, ...turns.map(dayBefore)])].sort();
}

/** What is wrong with a tree: worked out by another way than the rules use. */
function faultsOf(tree: UnitTree): string[] {
  const faults: string[] = [];
  for (const on of daysOf(tree)) {
    for (const unit of tree.units.filter((one) => isOpenOn(one, on))) {
      const line = [unit.id];
      for (let at = unit; valueOn(at.parents, on) !== null;) {
        const parent = tree.units.find(({ id }) => id === valueOn(at.parents, on));
        if (!parent || !isOpenOn(parent, on)) faults.push(`${at.id} stands below nothing open on ${on}`);
        if (!parent || line.includes(parent.id)) {
          faults.push(`${unit.id} never comes to the municipality on ${on}`);
          break;
        }
        line.push(parent.id);
        at = parent;
      }
      if (unit.kind === 'area' && line.length < 2) faults.push(`${unit.id} is a root`);
    }
  }
  for (const { id, lastFigures, ...unit } of tree.units)
    if (lastFigures !== null && !isOpenDuring(unit, schoolYearSpan(lastFigures))) faults.push(`${id} lost its figures`);
  const after = (id: string, seen: readonly string[]): boolean =>
    seen.includes(id) ||
    tree.successions
      .filter(({ predecessorId }) => predecessorId === id)
      .some(({ successorId }) => after(successorId, [...seen, id]));
  for (const { id } of tree.units) if (after(id, [])) faults.push(`${id} becomes itself`);
  const codes = tree.units.flatMap(({ code }) => code ?? []);
  if (new Set(codes).size < codes.length) faults.push('a code belongs to two');
  return faults;
}

/** Units that are gone, or that were something else before the day of a change than they were. */
function changedBefore(before: UnitTree, after: UnitTree, changeDay: string): string[] {
  const days = daysOf(before).filter((on) => on < changeDay);
  const asOn = (tree: UnitTree, id: string, on: string) => {
    const unit = unitIn(tree, id);
    return [isOpenOn(unit, on), valueOn(unit.names, on), valueOn(unit.parents, on), String(valueOn(unit.forms, on))];
  };
  return before.units
    .filter(
      ({ id }) =>
        !after.units.some((one) => one.id === id) ||
        days.some(
          (on) => isOpenOn(unitIn(before, id), on) && String(asOn(before, id, on)) !== String(asOn(after, id, on)),
        ),
    )
    .map(({ id }) => id);
}

describe('what stands below a node', () => {
  it('is what stands there on any day that is left, and not what has closed or moved before', () => {
    const moved = done(aTree, { kind: 'move', day, unitId: 'berg', parentId: 'south' });
    expect(belowFrom(moved, 'north', '2026-06-30').map(({ id }) => id)).toEqual(['berg', 'ås']);
    expect(belowFrom(moved, 'north', day).map(({ id }) => id)).toEqual(['ås']);
  });
});
